package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;

/**
 * Kernel ridge regression of any number of outputs at once, without intercept: with n samples and targets Y (n x C),
 *
 * <pre>
 *   A = (K + lambda I)^-1 Y,   f_c(x) = sum_i A_ic k(x_i, x)
 * </pre>
 *
 * <p>minimises {@code sum_i (f_c(x_i) - Y_ic)^2 + lambda |f_c|^2} for every output c. One Gram matrix, one factorisation in
 * place and one solve for all outputs; memory of 8 n^2 bytes is held until this is closed.
 *
 * <p>Unlike ridge on explicit features ({@code CentredRidge}) nothing is centred, and the penalty is absolute.
 */
public final class KernelRidge implements AutoCloseable {
    private final InnerProductKernel kernel;
    private final double[][] samples;
    private final FactoredGram gram;
    private final double[][] coefficients;

    /**
     * Fits.
     *
     * @param samples n points
     * @param targets {@code [output][sample]}
     * @param penalty lambda, finite and not negative
     * @throws ArithmeticException if {@code K + lambda I} is not positive definite to working precision
     */
    public KernelRidge(InnerProductKernel kernel, double[][] samples, double[][] targets, double penalty) {
        this.kernel = kernel;
        this.samples = samples;
        this.gram = new FactoredGram(kernel, samples, penalty);
        try {
            this.coefficients = gram.solved(targets);
        } catch (RuntimeException e) {
            gram.close();
            throw e;
        }
    }

    /** A: {@code [output][sample]}. */
    public double[][] coefficients() {
        double[][] copy = new double[coefficients.length][];
        for (int c = 0; c < copy.length; c++) {
            copy[c] = coefficients[c].clone();
        }
        return copy;
    }

    /** What it says at some points: {@code [output][point]}. */
    public double[][] predictions(double[][] points) {
        int n = samples.length;
        int outputs = coefficients.length;
        double[][] predictions = new double[outputs][points.length];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer cross = Gram.between(memory, kernel, samples, points);
            DoubleBuffer weights = Gram.columns(memory, coefficients);
            DoubleBuffer values = memory.doubles((long) points.length * outputs);
            Blas.transposeMultiply(points.length, outputs, n, cross, weights, values);
            for (int c = 0; c < outputs; c++) {
                values.get(c * points.length, predictions[c]);
            }
        }
        return predictions;
    }

    /** How well the fit could be solved for. */
    public KernelDiagnostics diagnostics() {
        return gram.diagnostics();
    }

    @Override
    public void close() {
        gram.close();
    }
}
