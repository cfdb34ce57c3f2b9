package dev.multiview.run;

import dev.multiview.plan.Plan;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs plans on threads of its own. What the store holds is not run again; what fails is a row of the store with a
 * sentence, never an exception here.
 */
public final class Runner {
    private final Store store;
    private final Supplier<String> environment;
    private final Predicate<StoredTrial> reusable;
    private final RunOptions options;
    private final Progress progress;

    /**
     * A runner.
     *
     * @param store where trials are looked for and go to
     * @param environment gives the identity of this environment, part of every row; asked if a trial is to run
     * @param reusable whether a stored trial of the same code may stand for a new one
     * @param options threads and time limit
     * @param progress is told how the run advances
     */
    public Runner(
            Store store,
            Supplier<String> environment,
            Predicate<StoredTrial> reusable,
            RunOptions options,
            Progress progress) {
        this.store = store;
        this.environment = environment;
        this.reusable = reusable;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs every trial of the plan that the store does not hold; a student starts when its teachers have ended.
     *
     * @throws dev.multiview.exit.MultiviewException if the store can no longer be written
     * @throws InterruptedException if this thread was interrupted; finished trials are in the store
     */
    public RunResult run(Plan plan) throws InterruptedException {
        return new ActiveRun(plan, store, environment, reusable, options, progress).carryOut();
    }
}
