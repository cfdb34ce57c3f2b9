package dev.multiview.cost;

import dev.multiview.data.DataDraw;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.procedure.TrialExecution;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Short fits of one learner on one data set. A learner that trains in steps is given 1, 1, 2, 4, ... of them until a fit takes
 * long, and longer than one of a single step; the last two fits tell the time of a step and of what is done once. Others
 * are fitted as in the plan, again and again if that is quick: the first fit of a program is slower than all others.
 */
final class ShortFits {
    private static final double LONG_ENOUGH = 0.4;
    /** Times a fit of one step: then steps, and not what is done once, take a good part of it. */
    private static final double MOSTLY_STEPS = 1.5;

    private static final int MOST_FITS = 14;

    private final PlannedTrial like;
    private final DataDraw draw;
    private double shortest = Double.POSITIVE_INFINITY;
    private int steps;
    private double seconds = Double.NaN;
    private int stepsBefore;
    private double secondsBefore;
    private boolean cut;

    ShortFits(PlannedTrial like, DataDraw draw) {
        this.like = like;
        this.draw = draw;
    }

    /**
     * Fits until enough is known.
     *
     * @param longest steps of the longest training of one net in the plan
     * @param deadline on the clock of {@link System#nanoTime}; no fit begins after it
     * @throws InterruptedException if a fit was interrupted; those before it count, and if there are none, the time until then
     */
    void run(int longest, long deadline) throws InterruptedException {
        boolean inSteps = like.learner().trainsInSteps();
        int next = 1;
        for (int i = 0; i < MOST_FITS && (i == 0 || System.nanoTime() <= deadline); i++) {
            fit(next);
            boolean known = inSteps
                    ? i > 1 && seconds >= LONG_ENOUGH && seconds >= MOSTLY_STEPS * shortest
                    : seconds >= LONG_ENOUGH;
            if (known || (inSteps && i > 0 && steps >= longest)) {
                return;
            }
            // Two of one step, as the first of all loads what a program needs.
            next = inSteps && i > 0 ? Math.min(longest, 2 * next) : 1;
        }
    }

    private void fit(int length) throws InterruptedException {
        long before = System.nanoTime();
        try {
            TrialExecution.run(member(length), like.learner(), draw, List.of());
        } catch (InterruptedException e) {
            if (Double.isNaN(seconds)) {
                cut = true;
                keep(length, (System.nanoTime() - before) / 1e9);
            }
            throw e;
        }
        keep(length, (System.nanoTime() - before) / 1e9);
    }

    private void keep(int length, double took) {
        if (length > steps) {
            stepsBefore = steps;
            secondsBefore = seconds;
            steps = length;
            seconds = took;
        } else {
            seconds = Math.min(seconds, took);
        }
        if (length == 1) {
            shortest = seconds;
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

    /** Whether not even the first fit ended, so that all seconds are too few. */
    boolean cut() {
        return cut;
    }

    /** The seconds of a training of one net of so many steps; empty while its fits do not tell. */
    OptionalDouble seconds(double length) {
        if (Double.isNaN(seconds)) {
            return OptionalDouble.empty();
        }
        if (length == steps || cut || !like.learner().trainsInSteps()) {
            return OptionalDouble.of(seconds * length / steps);
        }
        if (stepsBefore == 0) {
            // Of one step, which part is done once is not known.
            return OptionalDouble.empty();
        }
        double step = Math.max(0, (seconds - secondsBefore) / (steps - stepsBefore));
        return OptionalDouble.of(seconds + step * (length - steps));
    }

    /** The shape of a training of one net of so many steps. */
    TrialShape shape(int length) {
        return TrialShape.of(member(length).canonical());
    }
}
