package dev.multiview.claim;

import dev.multiview.statistic.Estimate;

/** How an interval decides; fixed, with its digest, before the run. */
public sealed interface Rule {

    /** What an interval says about a rule. */
    enum Decision {
        HOLDS,
        FAILS,
        OPEN
    }

    /** The complete rule on one line, for people and for the digest. */
    String text();

    /** The smallest effect of interest, or the limit of a level. */
    double delta();

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
        public Decision decide(Estimate estimate) {
            if (estimate.high() < limit) {
                return Decision.HOLDS;
            }
            return estimate.low() >= limit ? Decision.FAILS : Decision.OPEN;
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
        public Decision decide(Estimate estimate) {
            if (estimate.low() > -delta && estimate.high() < delta) {
                return Decision.HOLDS;
            }
            return estimate.low() >= delta || estimate.high() <= -delta ? Decision.FAILS : Decision.OPEN;
        }
    }
}
