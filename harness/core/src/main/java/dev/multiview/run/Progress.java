package dev.multiview.run;

import dev.multiview.plan.PlannedTrial;
import dev.multiview.store.StoredTrial;
import java.util.List;

/** Is told how a run advances. Calls come from several threads, but never two at once. */
public interface Progress {

    /**
     * Open claims get more draws.
     *
     * @param sentence how many, and how many draws
     */
    default void goesOn(String sentence) {}

    /**
     * The run is about to begin; comes before {@link #started}.
     *
     * @param open the trials that will be run, in the order of the plan
     * @param threads trials at a time
     * @throws InterruptedException if this thread was interrupted
     */
    default void opened(List<PlannedTrial> open, int threads) throws InterruptedException {}

    /**
     * The run begins; once for each look of an audit.
     *
     * @param total trials of the plan
     * @param stored trials of it that the store already holds
     */
    void started(int total, int stored);

    /** One more trial is settled. */
    void settled(StoredTrial trial);

    /** Time has passed; called at least once a second. */
    void tick();

    /** All trials are settled. */
    void ended();

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void started(int total, int stored) {}

            @Override
            public void settled(StoredTrial trial) {}

            @Override
            public void tick() {}

            @Override
            public void ended() {}
        };
    }
}
