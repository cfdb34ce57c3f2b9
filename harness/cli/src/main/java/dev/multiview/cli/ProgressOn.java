package dev.multiview.cli;

import dev.multiview.run.Progress;
import dev.multiview.run.ProgressLines;
import dev.multiview.store.StoredTrial;
import java.io.PrintWriter;
import java.time.InstantSource;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Progress as people want it: a bar on a terminal, plain lines in a log. */
final class ProgressOn {

    private ProgressOn() {}

    /** Progress for whatever this process writes to; CI systems that give a terminal get lines all the same. */
    static Progress streams(PrintWriter out) {
        boolean terminal = System.console() != null && System.getenv("CI") == null;
        return terminal ? new Bar(out) : new ProgressLines(out::println, InstantSource.system());
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
}
