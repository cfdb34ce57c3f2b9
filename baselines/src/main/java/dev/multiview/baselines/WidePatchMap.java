package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.WidePatchKernel;
import dev.multiview.data.Samples;
import dev.multiview.model.Model;
import dev.multiview.model.PatchNetSpec;
import java.nio.DoubleBuffer;

/**
 * Finitely many coordinates for the infinitely many features of {@link WidePatchKernel}: with n training samples X and {@code
 * K = K(X, X) + jitter I = L L^T},
 *
 * <pre>
 *   phi(X) = L^T,   phi(x) = L^-1 k(X, x) elsewhere,   so that  &lt;phi(X_i), phi(x)&gt; = k(X_i, x)
 * </pre>
 *
 * <p>That is all that ridge regression sees: its solution lies in the span of the training samples. All classes share them. The
 * jitter, {@value #JITTER} of the mean of the diagonal, keeps equal or empty samples from making K singular.
 */
final class WidePatchMap implements FeatureMap {
    private static final double JITTER = 1e-10;

    private final WidePatchKernel kernel;
    private final Samples training;
    private final double[][] points;
    /** L, column after column. */
    private final double[] factor;

    /**
     * What {@link GradientFeatureMap#ridge} goes to as its net's width goes to infinity: kernel ridge regression with the
     * tangent kernel of the infinitely wide patch net. Nothing in it is random, so that members do not differ, an ensemble
     * gains exactly nothing, and members trained together are one trained alone: their kernel is its own but for a factor,
     * to which the penalty is relative.
     *
     * @param name unique name of the learner
     * @param spec the net; its activation and the scale of its filters are used
     */
    static RidgeLearner ridge(String name, PatchNetSpec spec) {
        String canonical = "wide-patch-ridge-v2(power=" + spec.power() + ",threshold=" + spec.threshold()
                + ",initialScale=" + spec.initialScale() + ")";
        return new RidgeLearner(
                name, canonical, RidgeFit.PENALTIES, (task, members) -> new WidePatchMap(spec, task.training()));
    }

    /** Factorises the training samples' Gram matrix. */
    WidePatchMap(PatchNetSpec spec, Samples training) {
        this.kernel = WidePatchKernel.series(spec, PatchBlock.shapeOf(training));
        this.training = training;
        this.points = PatchBlock.rows(training, 0, training.count());
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
        double[][] rows = PatchBlock.rows(samples, from, count);
        return (group, out) -> {
            try (NativeMemory scratch = new NativeMemory()) {
                DoubleBuffer cross = kernel.between(scratch, points, rows);
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
        return new WidePatchModel(kernel, training, points, coefficients, own, intercepts[0]);
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
