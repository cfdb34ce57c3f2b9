package dev.multiview.statistic;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t interval of a mean over draws, its standard error floored by what the finite test sets alone bring.
 *
 * <p>For values x_1 ... x_D with test errors e_1 ... e_D, mean x and sample standard deviation s,
 *
 * <pre>
 *   floor = sqrt(mean(e_d^2) / D)
 *   se    = max(s / sqrt(D), floor)
 *   x -+ t(1 - alpha/2; D - 1) * se,   alpha = 0.05/m and alpha = 0.05
 * </pre>
 *
 * <p>The floor keeps D equal values (ten perfect test runs) from claiming certainty; where draws differ by more
 * than their test sets explain, it does nothing. Source: Student 1908, Biometrika 6(1), doi:10.1093/biomet/6.1.1;
 * level alpha/m by Bonferroni.
 *
 * <p>Fewer than two draws are refused rather than given an infinite interval: no number of one draw says how draws
 * differ, and an infinite end cannot be written to JSON.
 */
public final class StudentT {

    /** Error rate of a whole family and, for the plain interval, of one quantity. */
    public static final double ALPHA = 0.05;
    /** Fewest draws that have an interval. */
    public static final int LEAST_DRAWS = 2;

    private StudentT() {}

    /**
     * The mean of {@code values} with its intervals at the family's level and at 95 %.
     *
     * @param values one finite value a draw, at least two
     * @param testErrors standard error that the finite test set brings to each value, finite and not negative
     * @param familySize number of statistical claims of the paper, m
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static Estimate estimate(double[] values, double[] testErrors, int familySize) {
        int draws = values.length;
        if (draws < LEAST_DRAWS) {
            throw new IllegalArgumentException(
                    "Draws " + draws + " < " + LEAST_DRAWS + ": one draw does not say how draws differ; plan more");
        }
        if (testErrors.length != draws) {
            throw new IllegalArgumentException(
                    "Test errors " + testErrors.length + " do not match " + draws + " values; give one a draw");
        }
        double mean = Arguments.meanOfFinite(values);
        double deviation = Math.max(deviation(values, mean), rootMeanSquare(testErrors));
        return estimate(new Moments(mean, deviation, draws), familySize);
    }

    /** The mean of draws with these moments, with its intervals at the family's level and at 95 %. */
    static Estimate estimate(Moments moments, int familySize) {
        if (familySize < 1) {
            throw new IllegalArgumentException("Family size " + familySize + " < 1");
        }
        int draws = moments.draws();
        double mean = moments.mean();
        double error = moments.deviation() / Math.sqrt(draws);
        double family = quantile(draws - 1, ALPHA / familySize) * error;
        double plain = quantile(draws - 1, ALPHA) * error;
        return new Estimate(mean, mean - family, mean + family, mean - plain, mean + plain, draws);
    }

    /**
     * The standard error that the intervals of {@code estimate} were made with, read back from the plain one.
     *
     * @throws IllegalArgumentException if it has fewer than two draws
     */
    public static double standardError(Estimate estimate) {
        if (estimate.draws() < LEAST_DRAWS) {
            throw new IllegalArgumentException("Draws " + estimate.draws() + " < " + LEAST_DRAWS);
        }
        return (estimate.high95() - estimate.low95()) / 2 / quantile(estimate.draws() - 1, ALPHA);
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    private static double rootMeanSquare(double[] testErrors) {
        double sum = 0;
        for (int i = 0; i < testErrors.length; i++) {
            if (!(testErrors[i] >= 0 && testErrors[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Test error " + testErrors[i] + " of draw " + i + " is not a finite number >= 0");
            }
            sum += testErrors[i] * testErrors[i];
        }
        return Math.sqrt(sum / testErrors.length);
    }

    /** The library's search stops at 1e-9; one step of Newton's method brings it to rounding error. */
    static double quantile(int degrees, double alpha) {
        TDistribution t = TDistribution.of(degrees);
        double found = t.inverseSurvivalProbability(alpha / 2);
        return found + (t.survivalProbability(found) - alpha / 2) / t.density(found);
    }
}
