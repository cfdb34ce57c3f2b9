package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.SampleKernel;
import dev.multiview.data.Samples;
import dev.multiview.model.Model;
import java.nio.DoubleBuffer;

/**
 * Finitely many coordinates for the infinitely many features of a kernel: with n training samples X and {@code K = K(X, X) +
 * jitter I = L L^T},
 *
 * <pre>
 *   phi(X) = L^T,   phi(x) = L^-1 k(X, x) elsewhere,   so that  &lt;phi(X_i), phi(x)&gt; = k(X_i, x)
 * </pre>
 *
 * <p>That is all that ridge regression sees: its solution lies in the span of the training samples. All classes share them. The
 * jitter, {@value #JITTER} of the mean of the diagonal, keeps equal or empty samples from making K singular.
 *
 * <p>Nothing in it is random, so that members do not differ, an ensemble gains exactly nothing, and members trained together are
 * one trained alone: their kernel is its own but for a factor, to which the penalty is relative.
 */
final class KernelMap implements FeatureMap {
    private static final double JITTER = 1e-10;

    private final SampleKernel kernel;
    private final Samples training;
    private final Rows rows;
    private final double[][] points;
    /** L, column after column. */
    private final double[] factor;

    /** The way from samples to the rows that a kernel takes. */
    @FunctionalInterface
    interface Rows {
        /** {@code count} samples from index {@code from} on, refused where a number is not finite. */
        double[][] of(Samples samples, int from, int count);
    }

    /** Factorises the training samples' Gram matrix. */
    KernelMap(SampleKernel kernel, Rows rows, Samples training) {
        this.kernel = kernel;
        this.training = training;
        this.rows = rows;
        this.points = rows.of(training, 0, training.count());
        int n = points.length;
        this.factor = new double[Math.multiplyExact(n, n)];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer gram = kernel.lower(memory, points);
            double trace = 0;
            for (int i = 0; i < n; i++) {
                trace += gram.get(i * n + i);
            }
            for (int i = 0; i < n; i++) {
                gram.put(i * n + i, gram.get(i * n + i) + JITTER * trace / n);
            }
            Blas.factorPositiveDefinite(n, gram);
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
        if (samples.values() == training.values()) {
            return (group, out) -> writeOwn(from, count, out);
        }
        double[][] others = rows.of(samples, from, count);
        return (group, out) -> {
            try (NativeMemory scratch = new NativeMemory()) {
                DoubleBuffer cross = kernel.between(scratch, points, others);
                Blas.solveLower(points.length, count, copyOfFactor(scratch), cross);
                out.duplicate().put(cross);
            }
        };
    }

    /** In terms of the kernel: {@code F(x) = b + A^T k(X, x)} with {@code A = L^-T W}, and {@code F(X) = b + L W}. */
    @Override
    public Model model(int classes, double[][] weights, double[][] intercepts) {
        int n = points.length;
        double[] coefficients = new double[n * classes];
        double[] own = new double[n * classes];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer lower = copyOfFactor(memory);
            DoubleBuffer columns = memory.doubles(coefficients.length);
            columns.put(0, weights[0]);
            Blas.solveLowerTranspose(n, classes, lower, columns);
            columns.get(0, coefficients);
            for (int c = 0; c < classes; c++) {
                columns.put(c * n, weights[0], c * n, n);
                Blas.lowerMultiply(n, lower, Blas.at(columns, c * n));
            }
            columns.get(0, own);
        }
        return new KernelModel(kernel, rows, training, points, coefficients, own, intercepts[0]);
    }

    private DoubleBuffer copyOfFactor(NativeMemory memory) {
        return memory.doubles(factor.length).put(0, factor);
    }

    /** The training samples' own coordinates: columns of L^T. */
    private void writeOwn(int from, int count, DoubleBuffer out) {
        int n = points.length;
        double[] row = new double[n];
        for (int t = 0; t < count; t++) {
            for (int j = 0; j < n; j++) {
                row[j] = j <= from + t ? factor[j * n + from + t] : 0;
            }
            out.put(t * n, row);
        }
    }
}
