package dev.multiview.baselines.study;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelDiagnostics;
import dev.multiview.baselines.kernel.NestedSolution;
import java.util.Arrays;
import java.util.Map;
import smile.math.matrix.Matrix;

/**
 * Students of the first n samples of one set, for all n: the least weights that reach given logits there (arXiv 2010.10090,
 * equation 4, with a zero function at the start).
 *
 * <p>Every target is checked against a direct solve: on the leading samples, with the Gram matrix made pair by pair and LU
 * instead of Cholesky.
 */
final class Students implements AutoCloseable {
    /** Leading samples of the check: enough to show any error of the method, few enough to cost little. */
    private static final int CHECKED = 120;

    private static final int CHECKED_POINTS = 10;

    private final InnerProductKernel kernel;
    private final double[][] samples;
    private final NestedSolution solution;
    private final OracleGate gate;
    private final int checked;
    private final Matrix.LU direct;

    Students(InnerProductKernel kernel, double[][] samples, OracleGate gate) {
        this.kernel = kernel;
        this.samples = samples;
        this.gate = gate;
        solution = new NestedSolution(kernel, samples, 0);
        checked = Math.min(CHECKED, samples.length);
        Matrix gram = new Matrix(checked, checked);
        for (int i = 0; i < checked; i++) {
            for (int j = 0; j < checked; j++) {
                gram.set(i, j, kernel.k(samples[i], samples[j]));
            }
        }
        direct = gram.lu(true);
    }

    /** {@code L^-1 z} of several targets, each checked. */
    double[][] whitened(double[][] targets) {
        double[][] whitened = solution.whitened(targets);
        double[][] points = Arrays.copyOf(samples, Math.min(CHECKED_POINTS, samples.length));
        for (int i = 0; i < points.length; i++) {
            points[i] = points[i].clone();
            // Not at a sample itself, where every interpolant is right whatever its weights are.
            points[i][0] += 0.1;
        }
        for (int t = 0; t < targets.length; t++) {
            double[] weights = direct.solve(Arrays.copyOf(targets[t], checked));
            double square = 0;
            for (int i = 0; i < checked; i++) {
                square += weights[i] * targets[t][i];
            }
            gate.check("the norm of target " + t, norms(whitened[t])[checked - 1], Math.sqrt(square), 0);
            double[] oracle = new double[points.length];
            for (int p = 0; p < points.length; p++) {
                for (int i = 0; i < checked; i++) {
                    oracle[p] += weights[i] * kernel.k(samples[i], points[p]);
                }
            }
            double[] predicted = solution.predictions(whitened[t], points, new int[] {checked})[0];
            gate.check("target " + t + " at fresh point", predicted, oracle);
        }
        return whitened;
    }

    /** Lengths of the weights, value n - 1 for n samples. */
    static double[] norms(double[] whitened) {
        double[] norms = new double[whitened.length];
        double square = 0;
        for (int i = 0; i < norms.length; i++) {
            square += whitened[i] * whitened[i];
            norms[i] = Math.sqrt(square);
        }
        return norms;
    }

    /**
     * Notes how well the Gram matrix can be solved with: {@code gramSmallestEigenvalue}, {@code gramCondition} and {@code
     * gramJitter}, of the worst set where there are several.
     */
    void note(Map<String, Double> notes) {
        KernelDiagnostics diagnostics = solution.diagnostics();
        notes.merge("gramSmallestEigenvalue", diagnostics.smallestEigenvalue(), Math::min);
        notes.merge("gramCondition", diagnostics.conditionNumber(), Math::max);
        notes.merge("gramJitter", diagnostics.jitter(), Math::max);
    }

    /** {@code [target][size][point]}. */
    double[][][] predictions(double[][] whitened, double[][] points, int[] sizes) {
        return solution.predictions(whitened, points, sizes);
    }

    @Override
    public void close() {
        solution.close();
    }
}
