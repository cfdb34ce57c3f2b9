package dev.multiview.claim;

import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Locale;

/** A rule by which an interval decides; fixed, with its digest, before the run. */
public sealed interface Rule {

    /** The answer of an interval to a rule. */
    enum Decision {
        HOLDS,
        FAILS,
        OPEN;

        /** The decision in sentences and files. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The complete rule on one line, for people and for the digest. */
    String text();

    /** The smallest effect of interest, or the limit of a level. */
    double delta();

    /** The values at which what an end of an interval says turns, ascending. */
    List<Double> borders();

    /** The value that shows nothing, about which the rule asks: 0 unless it is about a level of its own. */
    default double neutral() {
        return 0;
    }

    /** Whether the rule is right about a quantity that is known to be {@code truth}. */
    default boolean claims(double truth) {
        return decide(new Estimate(truth, truth, truth, truth, truth, 1)) == Decision.HOLDS;
    }

    /** Applies the rule to the interval at the family's level. */
    Decision decide(Estimate estimate);

    /**
     * The quantity is at least delta: holds if {@code low >= delta}, fails if {@code high < delta}.
     *
     * @param delta smallest effect of interest, not negative; 0 if any effect of that sign counts
     */
    record Effect(double delta) implements Rule {
        public Effect {
            if (!(delta >= 0 && delta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Delta " + delta + " of an effect is not a finite number >= 0");
            }
        }

        @Override
        public String text() {
            return "effect: holds if low >= " + delta + ", fails if high < " + delta;
        }

        @Override
        public List<Double> borders() {
            return List.of(delta);
        }

        @Override
        public Decision decide(Estimate estimate) {
            if (estimate.low() >= delta) {
                return Decision.HOLDS;
            }
            return estimate.high() < delta ? Decision.FAILS : Decision.OPEN;
        }
    }

    /**
     * The quantity is at most -delta: the mirror image of {@link Effect}, for claims that the linearized regime
     * gains more.
     *
     * @param delta smallest effect of interest, not negative; 0 if any effect of that sign counts
     */
    record Deficit(double delta) implements Rule {
        public Deficit {
            if (!(delta >= 0 && delta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Delta " + delta + " of a deficit is not a finite number >= 0");
            }
        }

        @Override
        public String text() {
            return "effect: holds if high <= -" + delta + ", fails if low > -" + delta;
        }

        @Override
        public List<Double> borders() {
            return List.of(-delta);
        }

        @Override
        public Decision decide(Estimate estimate) {
            if (estimate.high() <= -delta) {
                return Decision.HOLDS;
            }
            return estimate.low() > -delta ? Decision.FAILS : Decision.OPEN;
        }
    }

    /**
     * The quantity is below a limit: holds if {@code high < limit}, fails if {@code low >= limit}. For absolute levels,
     * which have no zero to differ from.
     *
     * @param limit the limit, positive
     */
    record Below(double limit) implements Rule {
        public Below {
            if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Limit " + limit + " of a level is not a finite number > 0");
            }
        }

        @Override
        public String text() {
            return "level: holds if high < " + limit + ", fails if low >= " + limit;
        }

        @Override
        public double delta() {
            return limit;
        }

        @Override
        public List<Double> borders() {
            return List.of(limit);
        }

        @Override
        public Decision decide(Estimate estimate) {
            if (estimate.high() < limit) {
                return Decision.HOLDS;
            }
            return estimate.low() >= limit ? Decision.FAILS : Decision.OPEN;
        }
    }

    /**
     * The quantity is above a limit, the mirror image of {@link Below}: holds if {@code low > limit}, fails if {@code
     * high <= limit}.
     *
     * @param limit the limit, positive
     */
    record Above(double limit) implements Rule {
        public Above {
            if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Limit " + limit + " of a level is not a finite number > 0");
            }
        }

        @Override
        public String text() {
            return "level: holds if low > " + limit + ", fails if high <= " + limit;
        }

        @Override
        public double delta() {
            return limit;
        }

        @Override
        public List<Double> borders() {
            return List.of(limit);
        }

        @Override
        public Decision decide(Estimate estimate) {
            if (estimate.low() > limit) {
                return Decision.HOLDS;
            }
            return estimate.high() <= limit ? Decision.FAILS : Decision.OPEN;
        }
    }

    /**
     * The quantity is within (target - delta, target + delta): {@link NoEffect} about a level.
     *
     * @param target the level
     * @param delta smallest distance of interest, positive
     */
    record Within(double target, double delta) implements Rule {
        public Within {
            if (!Double.isFinite(target)) {
                throw new IllegalArgumentException("Target " + target + " of an equivalence is not a finite number");
            }
            if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Delta " + delta
                        + " of an equivalence is not a finite number > 0; no interval fits inside its target alone");
            }
        }

        @Override
        public String text() {
            return "level: holds if " + target + " - " + delta + " < low and high < " + target + " + " + delta
                    + ", fails if the interval is wholly outside";
        }

        @Override
        public List<Double> borders() {
            return List.of(target - delta, target + delta);
        }

        @Override
        public double neutral() {
            return target;
        }

        @Override
        public Decision decide(Estimate estimate) {
            double least = target - delta;
            double most = target + delta;
            if (estimate.low() > least && estimate.high() < most) {
                return Decision.HOLDS;
            }
            return estimate.low() >= most || estimate.high() <= least ? Decision.FAILS : Decision.OPEN;
        }
    }

    /**
     * The quantity is outside (-delta, delta), on whichever side, the mirror image of {@link NoEffect}: holds if the
     * interval is wholly outside, fails if it is inside.
     *
     * @param delta smallest effect of interest, positive
     */
    record Differs(double delta) implements Rule {
        public Differs {
            if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Delta " + delta
                        + " of a difference is not a finite number > 0; no interval could fail inside (-0, 0)");
            }
        }

        @Override
        public String text() {
            return "difference: holds if low >= " + delta + " or high <= -" + delta + ", fails if -" + delta
                    + " < low and high < " + delta;
        }

        @Override
        public List<Double> borders() {
            return List.of(-delta, delta);
        }

        @Override
        public Decision decide(Estimate estimate) {
            if (estimate.low() >= delta || estimate.high() <= -delta) {
                return Decision.HOLDS;
            }
            return estimate.low() > -delta && estimate.high() < delta ? Decision.FAILS : Decision.OPEN;
        }
    }

    /**
     * The quantity is within (-delta, delta): holds if the interval is inside, fails if wholly outside.
     *
     * @param delta smallest effect of interest, positive
     */
    record NoEffect(double delta) implements Rule {
        public NoEffect {
            if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Delta " + delta
                        + " of an equivalence is not a finite number > 0; no interval fits inside (-0, 0)");
            }
        }

        @Override
        public String text() {
            return "no effect: holds if -" + delta + " < low and high < " + delta + ", fails if the interval is wholly"
                    + " outside";
        }

        @Override
        public List<Double> borders() {
            return List.of(-delta, delta);
        }

        @Override
        public Decision decide(Estimate estimate) {
            if (estimate.low() > -delta && estimate.high() < delta) {
                return Decision.HOLDS;
            }
            return estimate.low() >= delta || estimate.high() <= -delta ? Decision.FAILS : Decision.OPEN;
        }
    }
}
