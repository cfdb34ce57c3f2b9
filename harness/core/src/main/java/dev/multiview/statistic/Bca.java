package dev.multiview.statistic;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Bias-corrected and accelerated bootstrap interval of a mean over draws.
 *
 * <p>With the means of B resamples, G their distribution function (ties counted half), Phi the normal one, mean x and
 * jackknife means x_(i) with their mean x_(.),
 *
 * <pre>
 *   z0 = Phi^-1(G(x)),   a = sum (x_(.) - x_(i))^3 / (6 (sum (x_(.) - x_(i))^2)^(3/2))
 *   end(q) = G^-1(Phi(z0 + (z0 + z_q) / (1 - a (z0 + z_q)))),   q = alpha/2 and 1 - alpha/2
 * </pre>
 *
 * <p>Source: Efron 1987, JASA 82(397), doi:10.1080/01621459.1987.10478410, equations 2.3 and 6.6. It follows skew
 * that a t interval ignores, but with few draws it is too short, so fewer than 20 are refused; it knows no floor, so
 * equal values are refused too.
 */
public final class Bca {

    /** Fewest draws: below, the interval covers less than it says. */
    public static final int LEAST_DRAWS = 20;
    /**
     * A million, because skew moves the ends far out: at acceleration -0.08 and level 1 - 0.05/20 the tail beyond an
     * end shrinks from 1e-3 to 1e-5, which a hundred thousand resamples would hold once.
     */
    static final int RESAMPLES = 999_999;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Bca() {}

    /**
     * The mean of {@code values} with its intervals at the family's level and at 95 %.
     *
     * @param random draws the resamples
     * @param values one finite value a draw, at least 20, not all equal
     * @param familySize number of statistical claims of the paper, m
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static Estimate estimate(UniformRandomProvider random, double[] values, int familySize) {
        if (values.length < LEAST_DRAWS) {
            throw new IllegalArgumentException("Draws " + values.length + " < " + LEAST_DRAWS
                    + ": a bootstrap of so few is too short; use the t interval");
        }
        if (familySize < 1) {
            throw new IllegalArgumentException("Family size " + familySize + " < 1");
        }
        double mean = Arguments.meanOfFinite(values);
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            throw new IllegalArgumentException("All " + values.length + " values are " + values[0]
                    + ", so resampling shows no spread; use the t interval, which is floored by the test sets");
        }
        double[] means = resampledMeans(random, values);
        double z0 = NORMAL.inverseCumulativeProbability(shareBelow(means, mean));
        double a = acceleration(values, mean);
        double family = StudentT.ALPHA / familySize / 2;
        double plain = StudentT.ALPHA / 2;
        return new Estimate(
                mean,
                end(means, z0, a, family),
                end(means, z0, a, 1 - family),
                end(means, z0, a, plain),
                end(means, z0, a, 1 - plain),
                values.length);
    }

    private static double[] resampledMeans(UniformRandomProvider random, double[] values) {
        double[] means = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[b] = sum / values.length;
        }
        Arrays.sort(means);
        return means;
    }

    /** Share of {@code means} below {@code mean}, ties counted half; kept inside (0, 1) so that z0 is finite. */
    private static double shareBelow(double[] means, double mean) {
        double below = 0;
        for (double value : means) {
            below += value < mean ? 1 : value == mean ? 0.5 : 0;
        }
        return Math.min(Math.max(below, 0.5), means.length - 0.5) / means.length;
    }

    /** The jackknife mean without value i is mean - (x_i - mean) / (D - 1), and the factor cancels. */
    private static double acceleration(double[] values, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double d = value - mean;
            squares += d * d;
            cubes += d * d * d;
        }
        return cubes / (6 * squares * Math.sqrt(squares));
    }

    private static double end(double[] sortedMeans, double z0, double a, double q) {
        double z = z0 + NORMAL.inverseCumulativeProbability(q);
        double position = NORMAL.cumulativeProbability(z0 + z / (1 - a * z)) * (sortedMeans.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sortedMeans.length - 1);
        return sortedMeans[below] + (position - below) * (sortedMeans[above] - sortedMeans[below]);
    }
}
