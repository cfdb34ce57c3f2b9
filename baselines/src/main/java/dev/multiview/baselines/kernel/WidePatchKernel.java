package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.model.PatchNetSpec;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * The tangent kernel of one class of an infinitely wide patch net (arXiv 2012.09816, {@code F_i(X) = sum_r sum_p s(<w_ir,
 * x_p>)}, filters from N(0, scale^2 I)), per filter:
 *
 * <pre>
 *   k(X, X') = sum over p and p' of &lt;x_p, x'_p'&gt; E[s'(&lt;w, x_p&gt;) s'(&lt;w, x'_p'&gt;)]
 * </pre>
 *
 * <p>with the expectation of {@link GateCovariance}. {@code GradientFeatureKernel} of m filters goes to m times it, with a
 * relative error that falls as m^-1/2. An oracle: a pair of samples costs P^2 expectations of about ten microseconds each.
 *
 * <p>Samples are rows of P d values, patch after patch. All inner products of patches come from matrix products; the samples
 * on the right are taken in groups, so that beside the result at most {@value #GROUP_VALUES} of them are held (but those of
 * one sample on the right).
 */
public final class WidePatchKernel implements FixedKernel {
    private static final long serialVersionUID = 1L;
    private static final int GROUP_VALUES = 1 << 22;

    private final GateCovariance gates;
    private final double scale;
    private final int patches;
    private final int dimension;

    /**
     * The kernel.
     *
     * @param spec the net; its activation and the scale of its filters are used
     * @param shape how the values of a sample are laid out
     */
    public WidePatchKernel(PatchNetSpec spec, InputShape.Patches shape) {
        this.gates = new GateCovariance(spec.power(), spec.threshold());
        this.scale = spec.initialScale();
        this.patches = shape.patches();
        this.dimension = shape.dimension();
    }

    /** The value; that of a sample with itself is exactly what {@link #K(double[][])} has on its diagonal. */
    @Override
    public double k(double[] x, double[] y) {
        double[][] left = {x};
        return (Arrays.equals(x, y) ? K(left) : K(left, new double[][] {y})).get(0, 0);
    }

    @Override
    public Matrix K(double[][] x) {
        int n = x.length;
        double[] values = new double[n * n];
        try (NativeMemory memory = new NativeMemory()) {
            Side side = new Side(memory, x);
            fill(memory, side, side, values);
        }
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                values[i * n + j] = values[j * n + i];
            }
        }
        return matrix(n, n, values).uplo(UPLO.LOWER);
    }

    @Override
    public Matrix K(double[][] x, double[][] y) {
        double[] values = new double[x.length * y.length];
        try (NativeMemory memory = new NativeMemory()) {
            fill(memory, new Side(memory, x), new Side(memory, y), values);
        }
        return matrix(x.length, y.length, values);
    }

    private static Matrix matrix(int rows, int columns, double[] columnMajor) {
        return new Matrix(rows, columns, rows, DoubleBuffer.wrap(columnMajor));
    }

    /** Fills {@code values}, column after column; of a side with itself the lower triangle. */
    private void fill(NativeMemory memory, Side left, Side right, double[] values) {
        int rows = left.count * patches;
        int group = Math.min(Math.max(1, GROUP_VALUES / (rows * patches)), right.count);
        DoubleBuffer products = memory.doubles((long) rows * group * patches);
        double[] column = new double[rows];
        for (int from = 0; from < right.count; from += group) {
            int to = Math.min(from + group, right.count);
            int first = left == right ? from : 0;
            int height = rows - first * patches;
            Blas.transposeMultiply(
                    height,
                    (to - from) * patches,
                    dimension,
                    Blas.at(left.columns, first * patches * dimension),
                    Blas.at(right.columns, from * patches * dimension),
                    products);
            for (int j = from; j < to; j++) {
                for (int p = 0; p < patches; p++) {
                    products.get(((j - from) * patches + p) * height, column, first * patches, height);
                    for (int i = left == right ? j : 0; i < left.count; i++) {
                        values[j * left.count + i] += sum(left, i, right, j * patches + p, column);
                    }
                }
            }
        }
    }

    /** The terms of all patches of a sample on the left with one patch on the right. */
    private double sum(Side left, int sample, Side right, int patch, double[] products) {
        double sum = 0;
        for (int q = sample * patches; q < (sample + 1) * patches; q++) {
            // Without the rounding of a product, which a cosine near 1 turns into an angle of 1e-8.
            boolean same = left == right && q == patch;
            double product = same ? right.lengths[patch] * right.lengths[patch] : products[q];
            if (product != 0) {
                double cosine = same ? 1 : Angles.cosine(product, left.lengths[q] * right.lengths[patch]);
                sum += product * gates.of(scale * left.lengths[q], scale * right.lengths[patch], cosine);
            }
        }
        return sum;
    }

    /** All patches of some samples, one column each, and their lengths. */
    private final class Side {
        private final int count;
        private final DoubleBuffer columns;
        private final double[] lengths;

        private Side(NativeMemory memory, double[][] samples) {
            count = samples.length;
            columns = Gram.columns(memory, samples);
            lengths = new double[count * patches];
            for (int i = 0; i < count; i++) {
                if (samples[i].length != patches * dimension) {
                    throw new IllegalArgumentException("Sample " + i + " has " + samples[i].length + " values, not "
                            + patches + " patches x " + dimension);
                }
                for (int j = 0; j < samples[i].length; j++) {
                    lengths[i * patches + j / dimension] += samples[i][j] * samples[i][j];
                }
            }
            Arrays.setAll(lengths, p -> Math.sqrt(lengths[p]));
        }
    }
}
