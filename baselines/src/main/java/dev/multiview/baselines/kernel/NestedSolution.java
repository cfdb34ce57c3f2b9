package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;

/**
 * The minimum-norm interpolants of the first n samples, for all n up to N, from one Cholesky factorisation.
 *
 * <p>With {@code K + jitter I = L L^T} on N samples and {@code y = L^-1 z}, the leading n x n block of L is the factor of
 * the first n samples, so
 *
 * <pre>
 *   |w_n|^2 = z_n^T K_n^-1 z_n = sum of y_i^2 over i &lt; n
 *   f_n(x)  = k_n(x)^T K_n^-1 z_n = sum of u_i y_i over i &lt; n,   u = L^-1 k(x)
 * </pre>
 *
 * <p>(arXiv 2010.10090, equation 4 and section 3.2 of our sheet.) Holds native memory until closed.
 */
public final class NestedSolution implements AutoCloseable {
    private final NativeMemory memory = new NativeMemory();
    private final InnerProductKernel kernel;
    private final double[][] samples;
    private final DoubleBuffer factor;

    /**
     * Factorises the Gram matrix.
     *
     * @param jitter added to the diagonal, not negative
     * @throws ArithmeticException if the matrix is not positive definite to working precision
     */
    public NestedSolution(InnerProductKernel kernel, double[][] samples, double jitter) {
        this.kernel = kernel;
        this.samples = samples;
        this.factor = Gram.lower(memory, kernel, samples);
        int n = samples.length;
        for (int i = 0; i < n; i++) {
            factor.put(i * n + i, factor.get(i * n + i) + jitter);
        }
        try {
            Blas.factorPositiveDefinite(n, factor);
        } catch (ArithmeticException e) {
            memory.close();
            throw e;
        }
    }

    /** {@code L^-1 z}: sums of its first n squares are the squared norms of the interpolants of z. */
    public double[] whitened(double[] targets) {
        return solved(new double[][] {targets})[0];
    }

    /** {@code L^-1 z} of several targets at once. */
    public double[][] whitened(double[][] targets) {
        return solved(targets);
    }

    /**
     * What every interpolant says of one target at some points.
     *
     * @param whitened {@link #whitened(double[])} of the target
     * @param points where
     * @param sizes the n that are asked for, ascending, each in [0, N]
     * @return {@code [size][point]}
     */
    public double[][] predictions(double[] whitened, double[][] points, int[] sizes) {
        return predictions(new double[][] {whitened}, points, sizes)[0];
    }

    /**
     * What every interpolant says of several targets at some points, from one matrix of kernel values and one triangular
     * solve.
     *
     * @param whitened {@link #whitened(double[][])} of the targets
     * @param points where
     * @param sizes the n that are asked for, ascending, each in [0, N]
     * @return {@code [target][size][point]}
     */
    public double[][][] predictions(double[][] whitened, double[][] points, int[] sizes) {
        int n = samples.length;
        double[][][] predictions = new double[whitened.length][sizes.length][points.length];
        try (NativeMemory scratch = new NativeMemory()) {
            DoubleBuffer cross = Gram.between(scratch, kernel, samples, points);
            Blas.solveLower(n, points.length, factor, cross);
            double[] column = new double[n];
            for (int point = 0; point < points.length; point++) {
                cross.get(point * n, column);
                for (int target = 0; target < whitened.length; target++) {
                    double sum = 0;
                    int seen = 0;
                    for (int size = 0; size < sizes.length; size++) {
                        for (; seen < sizes[size]; seen++) {
                            sum += column[seen] * whitened[target][seen];
                        }
                        predictions[target][size][point] = sum;
                    }
                }
            }
        }
        return predictions;
    }

    private double[][] solved(double[][] targets) {
        int n = samples.length;
        double[][] solved = new double[targets.length][n];
        try (NativeMemory scratch = new NativeMemory()) {
            DoubleBuffer right = scratch.doubles((long) n * targets.length);
            for (int i = 0; i < targets.length; i++) {
                if (targets[i].length != n) {
                    throw new IllegalArgumentException(
                            "Target " + i + " has " + targets[i].length + " values for " + n + " samples");
                }
                right.put(i * n, targets[i]);
            }
            Blas.solveLower(n, targets.length, factor, right);
            for (int i = 0; i < targets.length; i++) {
                right.get(i * n, solved[i]);
            }
        }
        return solved;
    }

    @Override
    public void close() {
        memory.close();
    }
}
