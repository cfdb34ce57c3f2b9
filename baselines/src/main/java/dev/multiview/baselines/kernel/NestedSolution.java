package dev.multiview.baselines.kernel;

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
 * <p>(arXiv 2010.10090, equation 4, for nested samples.) Holds native memory until closed.
 */
public final class NestedSolution implements AutoCloseable {
    private final InnerProductKernel kernel;
    private final double[][] samples;
    private final FactoredGram gram;

    /**
     * Factorises the Gram matrix.
     *
     * @param jitter added to the diagonal, not negative
     * @throws ArithmeticException if the matrix is not positive definite to working precision
     */
    public NestedSolution(InnerProductKernel kernel, double[][] samples, double jitter) {
        this.kernel = kernel;
        this.samples = samples;
        this.gram = new FactoredGram(kernel, samples, jitter);
    }

    /** {@code L^-1 z}: sums of its first n squares are the squared norms of the interpolants of z. */
    public double[] whitened(double[] targets) {
        return gram.whitened(new double[][] {targets})[0];
    }

    /** {@code L^-1 z} of several targets at once. */
    public double[][] whitened(double[][] targets) {
        return gram.whitened(targets);
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
            gram.solveLower(cross, points.length);
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

    /** {@code (K + jitter I)^-1 z} of several targets: the coefficients of the interpolants of all samples. */
    public double[][] coefficients(double[][] targets) {
        return gram.solved(targets);
    }

    /** How well the matrix of all samples could be factorised. */
    public KernelDiagnostics diagnostics() {
        return gram.diagnostics();
    }

    @Override
    public void close() {
        gram.close();
    }
}
