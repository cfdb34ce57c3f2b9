package dev.multiview.statistic;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The intervals of a mean over draws: Student's t at 95 %, and at the family's level one that allows for skewed draws, both
 * with a standard error floored by what the finite test sets alone bring.
 *
 * <p>For values x_1 ... x_D with test errors e_1 ... e_D, mean x and sample standard deviation s,
 *
 * <pre>
 *   floor  = sqrt(mean(e_d^2) / D)
 *   se     = max(s / sqrt(D), floor)
 *   plain  = x -+ t(0.975; D - 1) se
 *   family = x - r(-b) se  to  x + r(b) se      r: {@link SkewnessGuard}'s reach for t(1 - alpha/2; D - 1), b the skewness
 * </pre>
 *
 * <p>The floor keeps D equal values (ten perfect test runs) from claiming certainty; where draws differ by more
 * than their test sets explain, it does nothing. Source: Student 1908, Biometrika 6(1), doi:10.1093/biomet/6.1.1;
 * level alpha/m by Bonferroni. Why plain t will not do at such a level: {@code harness/docs/statistics.md}.
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
        return Moments.of(values, testErrors).estimate(familySize);
    }

    /** The mean of draws with these moments, with its intervals at the level alpha and at 95 %. */
    static Estimate estimate(Moments moments, double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("Level " + alpha + " is not between 0 and 1");
        }
        int draws = moments.draws();
        double mean = moments.mean();
        double error = moments.deviation() / Math.sqrt(draws);
        double quantile = quantile(draws - 1, alpha);
        double below = SkewnessGuard.reach(quantile, draws, -moments.skewness()) * error;
        double above = SkewnessGuard.reach(quantile, draws, moments.skewness()) * error;
        double plain = quantile(draws - 1, ALPHA) * error;
        return new Estimate(mean, mean - below, mean + above, mean - plain, mean + plain, draws, moments.skewness());
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

    /** The deviation of the {@link Moments} that {@code estimate} was made of, read back in the same way; NaN below two draws. */
    public static double deviation(Estimate estimate) {
        return estimate.draws() < LEAST_DRAWS ? Double.NaN : standardError(estimate) * Math.sqrt(estimate.draws());
    }

    /**
     * The quantile that the family's interval of {@code estimate} was made with, read back from its ends.
     *
     * @param estimate with a standard error above 0
     */
    public static double familyQuantile(Estimate estimate) {
        double reach = (estimate.high() - estimate.estimate()) / standardError(estimate);
        return SkewnessGuard.quantile(reach, estimate.draws(), estimate.skewness());
    }

    /** The quantile of the plain 95 % interval with so many degrees of freedom, at least 1. */
    public static double plainQuantile(int degrees) {
        return quantile(degrees, ALPHA);
    }

    /** The library's search stops at 1e-9; one step of Newton's method brings it to rounding error. */
    static double quantile(int degrees, double alpha) {
        TDistribution t = TDistribution.of(degrees);
        double found = t.inverseSurvivalProbability(alpha / 2);
        return found + (t.survivalProbability(found) - alpha / 2) / t.density(found);
    }
}
