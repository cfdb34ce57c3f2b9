package dev.multiview.cost;

import dev.multiview.data.DataDraw;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.procedure.TrialExecution;
import java.util.OptionalDouble;

/**
 * Short fits of one learner on one data set. A learner that trains in steps is given 1, 2, 4, ... of them until a fit takes
 * long enough to be measured; the last two fits tell the time of a step and of what is done once. Others are fitted as in
 * the plan, again and again if that is quick: the first fit of a program is slower than all others.
 */
final class ShortFits {
    private static final double LONG_ENOUGH = 0.4;
    private static final int MOST_FITS = 12;

    private final PlannedTrial like;
    private final DataDraw draw;
    private int steps;
    private double seconds = Double.NaN;
    private int stepsBefore;
    private double secondsBefore;

    ShortFits(PlannedTrial like, DataDraw draw) {
        this.like = like;
        this.draw = draw;
    }

    /**
     * Fits until enough is known.
     *
     * @param longest steps of the longest training of one net in the plan
     * @param deadline on the clock of {@link System#nanoTime}; no fit begins after it
     * @throws InterruptedException if a fit was interrupted; those before it count
     */
    void run(int longest, long deadline) throws InterruptedException {
        boolean inSteps = like.learner().trainsInSteps();
        int next = 1;
        for (int i = 0; i < MOST_FITS; i++) {
            long before = System.nanoTime();
            TrialExecution.run(member(next), like.learner(), draw, java.util.List.of());
            keep(next, (System.nanoTime() - before) / 1e9);
            boolean known = seconds >= LONG_ENOUGH && (!inSteps || i > 0);
            if (known || System.nanoTime() > deadline || inSteps && steps >= longest) {
                return;
            }
            next = inSteps ? Math.min(longest, 2 * next) : 1;
        }
    }

    private void keep(int of, double took) {
        if (of > steps) {
            stepsBefore = steps;
            secondsBefore = steps == 0 ? 0 : seconds;
            steps = of;
            seconds = took;
        } else {
            seconds = Math.min(seconds, took);
        }
    }

    private Trial member(int length) {
        Trial trial = like.trial();
        return new Trial(
                trial.data(),
                trial.draw(),
                trial.rootSeed(),
                trial.learner(),
                trial.learnerCanonical(),
                new Role.Member(0, length));
    }

    /** What one net's training of so many steps takes; empty before the first fit has ended. */
    OptionalDouble seconds(double length) {
        if (Double.isNaN(seconds)) {
            return OptionalDouble.empty();
        }
        double step = (seconds - secondsBefore) / (steps - stepsBefore);
        if (step <= 0) {
            step = seconds / steps;
        }
        double once = Math.max(0, seconds - step * steps);
        return OptionalDouble.of(once + step * length);
    }

    /** The shape of a training of one net of so many steps. */
    TrialShape shape(int length) {
        return TrialShape.of(member(length).canonical());
    }
}
