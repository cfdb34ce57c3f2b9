package dev.multiview.cli;

import dev.multiview.plan.PlannedTrial;
import dev.multiview.run.Progress;
import dev.multiview.store.StoredTrial;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Progress that says, when the process is told to end in the middle of a run, how much of the run is kept.
 *
 * <p>Ctrl-C says nothing by itself, and who does not know what it left behind begins anew.
 */
final class KeptTrials implements Progress {
    private final Progress shown;
    private final Path store;
    private final PrintWriter err;
    private final AtomicInteger kept = new AtomicInteger();
    private @Nullable Thread hook;

    /**
     * Progress shown as before.
     *
     * @param shown is told everything, too
     * @param store where finished trials are
     * @param err gets the sentence
     */
    KeptTrials(Progress shown, Path store, PrintWriter err) {
        this.shown = shown;
        this.store = store;
        this.err = err;
    }

    /** What to say of a run that stops now. */
    String sentence(int total) {
        return "Stopped; " + kept + " of " + total + " trials are kept in " + store
                + "; the same command goes on from there";
    }

    @Override
    public void goesOn(String sentence) {
        shown.goesOn(sentence);
    }

    @Override
    public void opened(List<PlannedTrial> open, int threads) throws InterruptedException {
        shown.opened(open, threads);
    }

    @Override
    public void started(int total, int stored) {
        kept.set(stored);
        Thread saying = new Thread(() -> err.println("\nmultiview: " + sentence(total)), "kept-trials");
        Runtime.getRuntime().addShutdownHook(saying);
        hook = saying;
        shown.started(total, stored);
    }

    @Override
    public void settled(StoredTrial trial) {
        if (trial.finished()) {
            kept.incrementAndGet();
        }
        shown.settled(trial);
    }

    @Override
    public void tick() {
        shown.tick();
    }

    @Override
    public void ended() {
        shown.ended();
        Thread saying = hook;
        if (saying != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(saying);
            } catch (IllegalStateException alreadyEnding) {
                // Then it says that all trials are kept, which is true.
            }
        }
    }
}
