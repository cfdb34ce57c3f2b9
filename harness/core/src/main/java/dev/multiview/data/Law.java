package dev.multiview.data;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The distribution of one measured quantity of a draw, if the draw is correct. */
sealed interface Law {

    /** The quantity's expected value. */
    double expected();

    /** The chance, or an upper bound of it, that a correct draw lies as far from what is expected as this. */
    double chance(double measured);

    /** The greatest distance from {@link #expected} whose {@link #chance} is not below {@code alpha}. */
    double tolerance(double alpha);

    /** A quantity without chance. */
    record Exact(double expected, double slack) implements Law {
        @Override
        public double chance(double measured) {
            return Math.abs(measured - expected) <= slack ? 1 : 0;
        }

        @Override
        public double tolerance(double alpha) {
            return slack;
        }
    }

    /**
     * The law of how many of {@code trials} independent events of the given probability happen: exact binomial tails.
     */
    record Count(int trials, double probability) implements Law {
        @Override
        public double expected() {
            return trials * probability;
        }

        @Override
        public double chance(double measured) {
            BinomialDistribution law = BinomialDistribution.of(trials, probability);
            int count = (int) measured;
            return twoSided(law.cumulativeProbability(count), law.survivalProbability(count - 1));
        }

        @Override
        public double tolerance(double alpha) {
            BinomialDistribution law = BinomialDistribution.of(trials, probability);
            int low = law.inverseCumulativeProbability(alpha / 2);
            int high = law.inverseSurvivalProbability(alpha / 2);
            return Math.max(expected() - low, high - expected());
        }
    }

    /**
     * Mean energy of {@code coordinates} independent normal coordinates of the given variance: exact chi-square tails.
     *
     * @param rounding what the rounding of values to {@code float} may add
     */
    record Energy(long coordinates, double variance, double rounding) implements Law {
        @Override
        public double expected() {
            return variance;
        }

        @Override
        public double chance(double measured) {
            if (Math.abs(measured - variance) <= rounding) {
                return 1;
            }
            if (variance == 0) {
                return 0;
            }
            ChiSquaredDistribution law = ChiSquaredDistribution.of((double) coordinates);
            double chiSquare = coordinates * measured / variance;
            return twoSided(law.cumulativeProbability(chiSquare), law.survivalProbability(chiSquare));
        }

        @Override
        public double tolerance(double alpha) {
            ChiSquaredDistribution law = ChiSquaredDistribution.of((double) coordinates);
            double high = law.inverseSurvivalProbability(alpha / 2) / coordinates;
            return Math.max(rounding, variance * (high - 1));
        }
    }

    /**
     * A mean of independent variables that are uniform, normal, or sums of such, with the given variance of the mean.
     *
     * <p>These are strictly sub-Gaussian, for sinh(x)/x &lt;= exp(x^2/6), so Chernoff's bound
     * {@code P(|m - E m| >= t) <= 2 exp(-t^2 / (2 Var m))} holds at every sample size, where a normal approximation
     * would have no known error so far out in its tails.
     *
     * @param rounding what the rounding of values to {@code float} may add
     */
    record Mean(double expected, double variance, double rounding) implements Law {
        @Override
        public double chance(double measured) {
            double distance = Math.abs(measured - expected) - rounding;
            if (distance <= 0) {
                return 1;
            }
            return variance == 0 ? 0 : Math.min(1, 2 * Math.exp(-distance * distance / (2 * variance)));
        }

        @Override
        public double tolerance(double alpha) {
            return rounding + Math.sqrt(2 * variance * Math.log(2 / alpha));
        }
    }

    private static double twoSided(double lower, double upper) {
        return Math.min(1, 2 * Math.min(lower, upper));
    }
}
