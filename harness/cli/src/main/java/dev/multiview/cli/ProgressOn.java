package dev.multiview.cli;

import dev.multiview.cli.download.DownloadLines;
import dev.multiview.cli.download.DownloadProgress;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.reports.format.Plain;
import dev.multiview.run.Progress;
import dev.multiview.run.ProgressLines;
import dev.multiview.run.SteadyClock;
import dev.multiview.run.TimeLeft;
import dev.multiview.store.StoredTrial;
import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Progress as people want it: a bar on a terminal, plain lines in a log. */
final class ProgressOn {

    private ProgressOn() {}

    /** Progress for whatever this process writes to; CI systems that give a terminal get lines all the same. */
    static Progress streams(PrintWriter out, TimeLeft timeLeft) {
        return terminal()
                ? new Bar(out, timeLeft)
                : new ProgressLines(line -> out.println(Plain.text(line)), new SteadyClock(), timeLeft);
    }

    /** The same for downloads. */
    static DownloadProgress download(PrintWriter out) {
        return terminal() ? new DownloadBar() : new DownloadLines(out::println);
    }

    private static boolean terminal() {
        return isTerminal(System.console()) && System.getenv("CI") == null;
    }

    /** From Java 22 on there is a console without a terminal as well, which its method of that name tells. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static final class Bar implements Progress {
        private final PrintWriter out;
        private final TimeLeft timeLeft;
        private final SteadyClock clock = new SteadyClock();

        private @Nullable ProgressBar bar;

        Bar(PrintWriter out, TimeLeft timeLeft) {
            this.out = out;
            this.timeLeft = timeLeft;
        }

        @Override
        public void goesOn(String sentence) {
            out.println(sentence);
        }

        @Override
        public void opened(List<PlannedTrial> open, int threads) {
            timeLeft.opened(open, threads, clock.instant());
        }

        @Override
        public void started(int total, int stored) {
            if (stored > 0) {
                out.println(total + " trials, " + stored + " of them stored by an earlier run");
            }
            bar = new ProgressBarBuilder()
                    .setTaskName("trials")
                    .setInitialMax(total)
                    .setEtaFunction(state -> timeLeft.forTrials((int) (state.getMax() - state.getCurrent())))
                    .startsFrom(stored, java.time.Duration.ZERO)
                    .build();
        }

        @Override
        public void settled(StoredTrial trial) {
            if (!trial.finished()) {
                out.println(Plain.line("failed: " + trial.label() + ": " + trial.message()));
            }
            timeLeft.settled(trial, clock.instant());
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
