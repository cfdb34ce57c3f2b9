package dev.multiview.statistic;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Welch's test of a difference of two means (1947, Biometrika 34(1-2), doi:10.1093/biomet/34.1-2.28), or Student's of one
 * mean: a difference with its standard error and degrees of freedom, from which p and intervals follow at any level.
 *
 * @param difference the difference, or the mean
 * @param error its standard error, above 0
 * @param degrees degrees of freedom, above 0
 */
public record Welch(double difference, double error, double degrees) {
    /**
     * The difference of the means of two independent samples.
     *
     * @param difference the one mean minus the other
     * @param first standard deviation of the one sample, not negative
     * @param firstRuns its size, at least 2
     * @param second standard deviation of the other, not negative; not both are 0
     * @param secondRuns its size, at least 2
     */
    public static Welch of(double difference, double first, int firstRuns, double second, int secondRuns) {
        double one = first * first / firstRuns;
        double other = second * second / secondRuns;
        double degrees =
                (one + other) * (one + other) / (one * one / (firstRuns - 1) + other * other / (secondRuns - 1));
        return new Welch(difference, Math.sqrt(one + other), degrees);
    }

    /** The mean of differences of pairs, at least two of which differ. */
    public static Welch paired(double[] differences) {
        Moments moments = Moments.of(differences, new double[differences.length]);
        return new Welch(moments.mean(), moments.deviation() / Math.sqrt(differences.length), differences.length - 1.0);
    }

    /** The statistic: the difference in standard errors. */
    public double t() {
        return difference / error;
    }

    /** Two-sided p of no difference. */
    public double p() {
        return 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t()));
    }

    /** Half of the interval that misses the true difference with probability {@code alpha}, between 0 and 1. */
    public double halfWidth(double alpha) {
        return error * TDistribution.of(degrees).inverseSurvivalProbability(alpha / 2);
    }
}
