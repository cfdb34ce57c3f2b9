package dev.multiview.cli;

import dev.multiview.run.Progress;
import dev.multiview.run.ProgressLines;
import dev.multiview.store.StoredTrial;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Progress as people want it: a bar on a terminal, plain lines in a log. */
final class ProgressOn {

    private ProgressOn() {}

    /** Progress for whatever this process writes to; CI systems that give a terminal get lines all the same. */
    static Progress streams(PrintWriter out) {
        return terminal() ? new Bar(out) : new ProgressLines(out::println, InstantSource.system());
    }

    /** The same for downloads. */
    static DownloadProgress download(PrintWriter out) {
        return terminal() ? new DownloadBar() : new DownloadLines(out::println);
    }

    private static boolean terminal() {
        return System.console() != null && System.getenv("CI") == null;
    }

    private static final class Bar implements Progress {
        private final PrintWriter out;

        private @Nullable ProgressBar bar;

        Bar(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void started(int total, int stored) {
            bar = new ProgressBarBuilder()
                    .setTaskName("trials")
                    .setInitialMax(total)
                    .startsFrom(stored, java.time.Duration.ZERO)
                    .build();
        }

        @Override
        public void settled(StoredTrial trial) {
            if (!trial.finished()) {
                out.println("failed: " + trial.label() + ": " + trial.message());
            }
            if (bar != null) {
                bar.step();
            }
        }

        @Override
        public void tick() {
            // The bar redraws itself.
        }

        @Override
        public void ended() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    private static final class DownloadBar implements DownloadProgress {
        private static final long MEGABYTE = 1_000_000;

        private @Nullable ProgressBar bar;

        @Override
        public void started(String name, URI address, long from, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setUnit(" MB", MEGABYTE)
                    .setInitialMax(total)
                    .startsFrom(from, java.time.Duration.ZERO)
                    .build();
        }

        @Override
        public void reached(long done) {
            if (bar != null) {
                bar.stepTo(done);
            }
        }

        @Override
        public void ended() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
