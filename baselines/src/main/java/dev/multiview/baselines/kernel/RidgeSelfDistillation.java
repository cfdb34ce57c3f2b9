package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Kernel ridge regression that is taught by itself, step by step (Mobahi et al., arXiv 2002.05715; with ground truth, Borup
 * and Andersen, arXiv 2102.13088):
 *
 * <pre>
 *   f_t = K (K + lambda I)^-1 (alpha y + (1 - alpha) f_(t-1)),   f_0 = y
 *   limit of t to infinity:  K (K + (lambda / alpha) I)^-1 y,    0 without ground truth
 * </pre>
 *
 * @param kernel the kernel
 * @param samples n points
 * @param targets y, one value a point
 * @param penalty lambda, finite and positive
 * @param weight alpha, the share of the ground truth in what a student sees, in [0, 1]
 */
public record RidgeSelfDistillation(
        InnerProductKernel kernel, double[][] samples, double[] targets, double penalty, double weight) {

    public RidgeSelfDistillation {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("Weight " + weight + " of the ground truth is outside [0, 1]");
        }
        if (!(penalty > 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Penalty " + penalty + " is no finite number above 0");
        }
        if (samples.length == 0 || samples.length != targets.length) {
            throw new IllegalArgumentException("Samples are " + samples.length + " and targets " + targets.length
                    + "; give as many of both, at least 1");
        }
    }

    /** What the student of every step, 1 to {@code steps}, says at some points: {@code [step - 1][point]}. */
    public double[][] predictions(int steps, double[][] points) {
        int n = samples.length;
        List<double[]> coefficients = new ArrayList<>();
        try (FactoredGram gram = new FactoredGram(kernel, samples, penalty)) {
            double[] seen = targets.clone();
            for (int step = 1; step <= steps; step++) {
                double[] dual = gram.solved(new double[][] {seen})[0];
                coefficients.add(dual);
                for (int i = 0; i < n; i++) {
                    // K c = (K + lambda I) c - lambda c, and what that is, is what the student saw.
                    seen[i] = weight * targets[i] + (1 - weight) * (seen[i] - penalty * dual[i]);
                }
            }
        }
        return expansions(coefficients, points);
    }

    /** What the student of infinitely many steps says at some points. */
    public double[] limit(double[][] points) {
        if (weight == 0) {
            return new double[points.length];
        }
        try (FactoredGram gram = new FactoredGram(kernel, samples, penalty / weight)) {
            return expansions(List.of(gram.solved(new double[][] {targets})[0]), points)[0];
        }
    }

    /** {@code sum_i c_i k(x_i, .)} at the points, for several c. */
    private double[][] expansions(List<double[]> coefficients, double[][] points) {
        int n = samples.length;
        double[][] values = new double[coefficients.size()][points.length];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer cross = Gram.between(memory, kernel, samples, points);
            double[] column = new double[n];
            for (int p = 0; p < points.length; p++) {
                cross.get(p * n, column);
                for (int step = 0; step < values.length; step++) {
                    for (int i = 0; i < n; i++) {
                        values[step][p] += coefficients.get(step)[i] * column[i];
                    }
                }
            }
        }
        return values;
    }
}
