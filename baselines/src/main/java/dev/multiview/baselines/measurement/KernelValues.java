package dev.multiview.baselines.measurement;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import smile.math.kernel.MercerKernel;

/**
 * Kernel values as a matrix of Commons Math, pair by pair. For measurements of a hundred points, whose matrices are looked at in
 * full; those of a thousand use {@link dev.multiview.baselines.kernel.Gram}.
 */
public final class KernelValues {
    private KernelValues() {}

    /** {@code k(left_i, right_j)}, one row a left point. */
    public static RealMatrix between(MercerKernel<double[]> kernel, double[][] left, double[][] right) {
        double[][] values = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                values[i][j] = kernel.k(left[i], right[j]);
            }
        }
        return new Array2DRowRealMatrix(values, false);
    }
}
