package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * A wide net stopped early: full-batch gradient descent on a loss of the labels, in the kernel's own space.
 *
 * <pre>
 *   f = K a,   a &lt;- a - (STEP / lambda_max(K)) (link(f) - y),   a = 0 at the start
 * </pre>
 *
 * with the logistic function as link and labels 0 and 1 for cross-entropy, and none for squared loss. It lies in the
 * student's space, so the length of its weights is {@code sqrt(a^T K a)}, exactly. The fewer epochs, the smoother it is,
 * because directions of small eigenvalues are learnt late (arXiv 2010.10090, sections 4 and 5).
 */
public final class KernelTeacher {
    /** Below 8, where cross-entropy stops falling, and below 2 for squared loss. */
    private static final double LOGISTIC_STEP = 3.6;

    private static final double SQUARED_STEP = 1.8;
    private static final int POWER_ITERATIONS = 200;

    private final InnerProductKernel kernel;
    private final double[][] samples;
    private final double[] coefficients;
    private final double norm;

    private KernelTeacher(InnerProductKernel kernel, double[][] samples, double[] coefficients, double norm) {
        this.kernel = kernel;
        this.samples = samples;
        this.coefficients = coefficients;
        this.norm = norm;
    }

    /** A teacher trained by cross-entropy on the signs of {@code truth}. */
    public static KernelTeacher logistic(InnerProductKernel kernel, double[][] samples, double[] truth, int epochs) {
        double[] labels = new double[truth.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = truth[i] > 0 ? 1 : 0;
        }
        return descend(kernel, samples, labels, epochs, true);
    }

    /** A teacher trained by squared loss on the values of {@code truth}. */
    public static KernelTeacher squared(InnerProductKernel kernel, double[][] samples, double[] truth, int epochs) {
        return descend(kernel, samples, truth, epochs, false);
    }

    private static KernelTeacher descend(
            InnerProductKernel kernel, double[][] samples, double[] targets, int epochs, boolean logistic) {
        if (epochs < 1 || targets.length != samples.length) {
            throw new IllegalArgumentException("Epochs " + epochs + " must be at least 1, and targets, "
                    + targets.length + ", as many as samples, " + samples.length);
        }
        int n = samples.length;
        double[] coefficients = new double[n];
        double[] outputs = new double[n];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer gram = Gram.lower(memory, kernel, samples);
            DoubleBuffer vector = memory.doubles(n);
            DoubleBuffer product = memory.doubles(n);
            double step = (logistic ? LOGISTIC_STEP : SQUARED_STEP) / largestEigenvalue(n, gram, vector, product);
            for (int epoch = 0; epoch < epochs; epoch++) {
                for (int i = 0; i < n; i++) {
                    double fitted = logistic ? 1 / (1 + Math.exp(-outputs[i])) : outputs[i];
                    coefficients[i] -= step * (fitted - targets[i]);
                }
                vector.put(0, coefficients);
                Blas.symmetricMultiply(n, gram, vector, product);
                product.get(0, outputs);
            }
        }
        double square = 0;
        for (int i = 0; i < n; i++) {
            square += coefficients[i] * outputs[i];
        }
        return new KernelTeacher(kernel, samples, coefficients, Math.sqrt(square));
    }

    /** By the power method from the vector of ones, which is never orthogonal to the first eigenvector of a positive matrix. */
    private static double largestEigenvalue(int n, DoubleBuffer gram, DoubleBuffer vector, DoubleBuffer product) {
        double[] values = new double[n];
        Arrays.fill(values, 1 / Math.sqrt(n));
        double eigenvalue = 0;
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            vector.put(0, values);
            Blas.symmetricMultiply(n, gram, vector, product);
            product.get(0, values);
            double square = 0;
            for (double value : values) {
                square += value * value;
            }
            eigenvalue = Math.sqrt(square);
            for (int j = 0; j < n; j++) {
                values[j] /= eigenvalue;
            }
        }
        return eigenvalue;
    }

    /** Its logits at some points. */
    public double[] at(double[][] points) {
        int n = samples.length;
        double[] logits = new double[points.length];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer cross = Gram.between(memory, kernel, samples, points);
            double[] column = new double[n];
            for (int p = 0; p < points.length; p++) {
                cross.get(p * n, column);
                for (int i = 0; i < n; i++) {
                    logits[p] += coefficients[i] * column[i];
                }
            }
        }
        return logits;
    }

    /** Length of its weights. */
    public double norm() {
        return norm;
    }
}
