package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.WidePatchKernel;
import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;
import java.nio.DoubleBuffer;

/**
 * Finitely many coordinates for the infinitely many features of {@link WidePatchKernel}: with n training samples X and {@code
 * K(X, X) = L L^T},
 *
 * <pre>
 *   phi(x) = L^-1 k(X, x),   so that  &lt;phi(x), phi(x')&gt; = k(x, x')  wherever one of the two is a training sample
 * </pre>
 *
 * <p>That is all that ridge regression sees: its solution lies in the span of the training samples. All classes share them.
 */
final class WidePatchMap implements FeatureMap {
    private final WidePatchKernel kernel;
    private final Samples training;
    private final double[][] points;
    /** L, column after column; on the heap, because it lives as long as the model. */
    private final double[] factor;

    /**
     * Factorises the training samples' Gram matrix.
     *
     * @throws ArithmeticException if it is singular, because two samples are equal
     */
    WidePatchMap(PatchNetSpec spec, Samples training) {
        this.kernel = WidePatchKernel.series(spec, PatchBlock.shapeOf(training));
        this.training = training;
        this.points = rows(training, 0, training.count());
        this.factor = new double[points.length * points.length];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer gram = kernel.lower(memory, points);
            Blas.factorPositiveDefinite(points.length, gram);
            gram.get(0, factor);
        }
    }

    @Override
    public int groups() {
        return 1;
    }

    @Override
    public int features() {
        return points.length;
    }

    @Override
    public Block load(NativeMemory memory, Samples samples, int from, int count) {
        if (samples == training && from == 0 && count == points.length) {
            return (group, out) -> writeTransposedFactor(out);
        }
        double[][] rows = rows(samples, from, count);
        return (group, out) -> {
            try (NativeMemory scratch = new NativeMemory()) {
                DoubleBuffer cross = kernel.between(scratch, points, rows);
                DoubleBuffer lower = scratch.doubles(factor.length).put(factor).rewind();
                Blas.solveLower(points.length, count, lower, cross);
                out.duplicate().put(cross.duplicate().limit(points.length * count));
            }
        };
    }

    /** The training samples' own coordinates: {@code L^-1 K = L^T}. */
    private void writeTransposedFactor(DoubleBuffer out) {
        int n = points.length;
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                row[j] = factor[j * n + i];
            }
            out.put(i * n, row);
        }
    }

    private static double[][] rows(Samples samples, int from, int count) {
        int size = samples.shape().size();
        double[][] rows = new double[count][size];
        for (int t = 0; t < count; t++) {
            for (int j = 0; j < size; j++) {
                rows[t][j] = samples.values()[(from + t) * size + j];
                if (!Double.isFinite(rows[t][j])) {
                    throw new IllegalArgumentException("Value " + j + " of sample " + (from + t) + " is " + rows[t][j]
                            + "; inputs must be finite numbers");
                }
            }
        }
        return rows;
    }
}
