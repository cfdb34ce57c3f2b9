package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * A kernel that is no function of one inner product, so that it fills its Gram matrices itself. Samples are rows. Matrices of
 * Smile's and values of single pairs follow from the two that it fills.
 */
public interface SampleKernel extends FixedKernel {

    /**
     * The lower triangle of the Gram matrix, column after column, in memory of the caller's; above the diagonal the values are
     * undefined. On the diagonal a sample is known to be itself, without the rounding of an inner product.
     */
    DoubleBuffer lower(NativeMemory memory, double[][] x);

    /** {@code k(x_i, y_j)} at {@code j * x.length + i}, in memory of the caller's. */
    DoubleBuffer between(NativeMemory memory, double[][] x, double[][] y);

    /** The value; that of a sample with itself is exactly what {@link #K(double[][])} has on its diagonal. */
    @Override
    default double k(double[] x, double[] y) {
        double[][] left = {x};
        return (Arrays.equals(x, y) ? K(left) : K(left, new double[][] {y})).get(0, 0);
    }

    @Override
    default Matrix K(double[][] x) {
        int n = x.length;
        double[] values = new double[Math.multiplyExact(n, n)];
        try (NativeMemory memory = new NativeMemory()) {
            lower(memory, x).get(0, values);
        }
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                values[i * n + j] = values[j * n + i];
            }
        }
        return new Matrix(n, n, n, DoubleBuffer.wrap(values)).uplo(UPLO.LOWER);
    }

    @Override
    default Matrix K(double[][] x, double[][] y) {
        double[] values = new double[Math.multiplyExact(x.length, y.length)];
        try (NativeMemory memory = new NativeMemory()) {
            between(memory, x, y).get(0, values);
        }
        return new Matrix(x.length, y.length, x.length, DoubleBuffer.wrap(values));
    }
}
