package dev.multiview.baselines.measurement;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Sizes of vectors over points, and noise of a size. */
public final class Sizes {
    private Sizes() {}

    /** Mean of the squared entries. */
    public static double meanSquare(double[] values) {
        return Arrays.stream(values).map(value -> value * value).average().orElse(0);
    }

    /** Mean of the squared differences. */
    public static double meanSquare(double[] values, double[] others) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - others[i]) * (values[i] - others[i]);
        }
        return sum / values.length;
    }

    /** Euclidean length of the difference over that of {@code others}. */
    static double relative(double[] values, double[] others) {
        return Math.sqrt(meanSquare(values, others) / meanSquare(others));
    }

    /** The values with independent normal noise of standard deviation {@code deviation} on top. */
    public static double[] noisy(double[] values, double deviation, SeedPath seed) {
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(seed.generator());
        return Arrays.stream(values)
                .map(value -> value + deviation * gaussian.sample())
                .toArray();
    }
}
