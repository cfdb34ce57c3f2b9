package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.PowerLaw;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import smile.math.kernel.MercerKernel;

/** Inner products of random features against the kernel that they go to. */
final class PooledGram {
    private static final int[] COUNTS = {64, 256, 1024, 4096};
    private static final int DRAWS = 8;
    private static final int POINTS = 20;

    /** Coordinates of a point. */
    static final int DIMENSION = 8;

    private PooledGram() {}

    /** Draws so many features. */
    @FunctionalInterface
    interface Draw {
        FeatureMap of(SeedPath seed, int count);
    }

    /** The power of their number with which the features' distance to the kernel falls, root mean square of 8 draws. */
    static double exponent(MercerKernel<double[]> kernel, Draw draw) {
        Samples samples = singlePatches();
        double[] errors = new double[COUNTS.length];
        for (int c = 0; c < COUNTS.length; c++) {
            double squares = 0;
            for (int index = 0; index < DRAWS; index++) {
                FeatureMap map = draw.of(SeedPath.root(COUNTS[c]).child("draw", index), COUNTS[c]);
                squares += squaredDistance(samples, kernel, map) / DRAWS;
            }
            errors[c] = Math.sqrt(squares);
        }
        return PowerLaw.exponent(COUNTS, errors);
    }

    /** Bags of one patch, whose features are those of the patch. */
    private static Samples singlePatches() {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(
                SeedPath.root(1).child("single patches").generator());
        float[] values = new float[POINTS * DIMENSION];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.3 * gaussian.sample());
        }
        return Samples.withoutViews(new InputShape.Patches(1, DIMENSION), values, new int[POINTS], 1);
    }

    private static double squaredDistance(Samples samples, MercerKernel<double[]> kernel, FeatureMap map) {
        int n = samples.count();
        double sum = 0;
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer features = memory.doubles((long) map.features() * n);
            map.load(memory, samples, 0, n).write(0, features);
            DoubleBuffer gram = memory.doubles((long) n * n);
            Blas.transposeMultiply(n, n, map.features(), features, features, gram);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum += Math.pow(gram.get(j * n + i) - kernel.k(row(samples, i), row(samples, j)), 2);
                }
            }
        }
        return sum;
    }

    /** The values of one sample, widened. */
    static double[] row(Samples samples, int index) {
        int size = samples.shape().size();
        double[] row = new double[size];
        for (int j = 0; j < size; j++) {
            row[j] = samples.values()[index * size + j];
        }
        return row;
    }
}
