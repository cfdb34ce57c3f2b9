package dev.multiview.run;

import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.TrialExecution;
import dev.multiview.procedure.TrialFailedException;
import dev.multiview.procedure.TrialResult;
import java.util.List;

/**
 * A way to run trials so that no learner's result depends on what another does to the data they share. If the data of a
 * draw are found changed after a trial, whoever did it, the trial is run once more with data that it alone has; only a
 * learner that changes these as well fails for it. Later trials of the draw get it drawn afresh.
 *
 * @param draws where shared data come from
 * @param clock is told when the trial is run once more: neither the time that it took on changed data nor a time limit
 *     that it met there is its own doing
 */
record FairTrial(DrawPool draws, Clock clock) {

    /** A clock that measures the trial. */
    @FunctionalInterface
    interface Clock {
        /**
         * Begins anew.
         *
         * @throws InterruptedException if the run is being stopped
         */
        void restart() throws InterruptedException;
    }

    /**
     * The result of a trial that had unchanged data throughout.
     *
     * @param planned the trial
     * @param shared its data, which others may use at the same time
     * @param teachers what its teachers predicted
     * @throws TrialFailedException if its learner changes its data, or does not do what was asked for
     */
    TrialResult run(PlannedTrial planned, SharedDraw shared, List<Predictions> teachers) throws InterruptedException {
        try {
            TrialResult result = execute(planned, shared, teachers);
            if (!shared.changed()) {
                return result;
            }
        } catch (Throwable failure) {
            // Also an interruption: on changed data a sound learner may never come to an end.
            if (!shared.changed()) {
                throw failure;
            }
        }
        clock.restart();
        draws.discard(planned, shared);
        return alone(planned, teachers);
    }

    private TrialResult alone(PlannedTrial planned, List<Predictions> teachers) throws InterruptedException {
        SharedDraw own = draws.another(planned);
        try {
            TrialResult result = execute(planned, own, teachers);
            if (!own.changed()) {
                return result;
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable failure) {
            if (!own.changed()) {
                throw failure;
            }
        }
        throw new TrialFailedException("Learner " + planned.trial().learner()
                + " changes the samples, labels or features it is given; let it work on a copy");
    }

    private static TrialResult execute(PlannedTrial planned, SharedDraw draw, List<Predictions> teachers)
            throws InterruptedException {
        return TrialExecution.run(planned.trial(), planned.learner(), draw.data(), teachers);
    }
}
