package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelDiagnostics;
import dev.multiview.baselines.kernel.NestedSolution;
import dev.multiview.baselines.measurement.OracleCheck;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Students of the first n samples of one set, for all n: the least weights that reach given logits there (arXiv 2010.10090,
 * equation 4, with a zero function at the start).
 *
 * <p>Every target is checked twice. With all samples: the coefficients are solved for, and in plain Java, kernel value by
 * kernel value, their function must reach the target at every sample, and its length and what it says at fresh points must be
 * those of the whitened target. With the leading samples: the same by LU of another library, in plain Java too.
 */
public final class Students implements AutoCloseable {
    private static final int LEADING = 120;
    private static final int CHECKED_POINTS = 10;

    private final PairwiseSums oracle;
    private final double[][] samples;
    private final NestedSolution solution;
    private final OracleCheck gate;
    private final int leading;
    private final DecompositionSolver direct;
    private final double[][] points;

    /**
     * Students.
     *
     * @param kernel of their space
     * @param oracle the same kernel by another formula
     * @param samples theirs, in order
     * @param gate what compares the two
     */
    public Students(InnerProductKernel kernel, PairwiseSums oracle, double[][] samples, OracleCheck gate) {
        this.oracle = oracle;
        this.samples = samples;
        this.gate = gate;
        solution = new NestedSolution(kernel, samples, 0);
        leading = Math.min(LEADING, samples.length);
        double[][] gram = new double[leading][leading];
        for (int i = 0; i < leading; i++) {
            for (int j = 0; j <= i; j++) {
                double value = oracle.kernel().applyAsDouble(samples[i], samples[j]);
                gram[i][j] = value;
                gram[j][i] = value;
            }
        }
        direct = new LUDecomposition(new Array2DRowRealMatrix(gram, false)).getSolver();
        points = Arrays.stream(samples)
                .limit(CHECKED_POINTS)
                .map(double[]::clone)
                .toArray(double[][]::new);
        for (double[] point : points) {
            // Not at a sample itself, where every interpolant is right whatever its weights are.
            point[0] += 0.1;
        }
    }

    /** {@code L^-1 z} of several targets, each checked. */
    public double[][] whitened(double[][] targets) {
        double[][] whitened = solution.whitened(targets);
        double[][][] said = solution.predictions(whitened, points, new int[] {leading, samples.length});
        double[][] coefficients = solution.coefficients(targets);
        double[][] reached = oracle.atSamples(samples, coefficients);
        double[][] beyond = oracle.at(samples, coefficients, points);
        double[][] fewer = Arrays.stream(targets).map(this::direct).toArray(double[][]::new);
        double[][] few = oracle.at(samples, fewer, points);
        for (int t = 0; t < targets.length; t++) {
            double[] norms = norms(whitened[t]);
            gate.check("target " + t + " at sample", reached[t], targets[t]);
            gate.check("target " + t + " at fresh point", said[t][1], beyond[t]);
            check("target " + t, norms[samples.length - 1], coefficients[t], targets[t]);
            gate.check("target " + t + " of leading samples at fresh point", said[t][0], few[t]);
            check("target " + t + " of leading samples", norms[leading - 1], fewer[t], targets[t]);
        }
        return whitened;
    }

    private void check(String what, double norm, double[] coefficients, double[] target) {
        double square = 0;
        for (int i = 0; i < coefficients.length; i++) {
            square += coefficients[i] * target[i];
        }
        // Rounding may leave the square of nothing slightly negative.
        gate.check("the norm of " + what, norm, Math.sqrt(Math.max(0, square)), 0);
    }

    /** Coefficients of the interpolant of the leading samples, by LU. */
    double[] direct(double[] target) {
        return direct.solve(new ArrayRealVector(Arrays.copyOf(target, leading), false))
                .toArray();
    }

    /** How many samples {@link #direct} is about. */
    int leading() {
        return leading;
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

    /** Adds the names of what {@link #note} notes. */
    static void declare(Set<String> names) {
        names.addAll(Set.of(NoteNames.GRAM_SMALLEST_EIGENVALUE, NoteNames.GRAM_CONDITION, NoteNames.GRAM_JITTER));
    }

    /**
     * Notes how well the Gram matrix can be solved with: {@code gramSmallestEigenvalue}, {@code gramCondition} and {@code
     * gramJitter}, of the worst set where there are several.
     */
    void note(Map<String, Double> notes) {
        KernelDiagnostics diagnostics = solution.diagnostics();
        notes.merge(NoteNames.GRAM_SMALLEST_EIGENVALUE, diagnostics.smallestEigenvalue(), Math::min);
        notes.merge(NoteNames.GRAM_CONDITION, diagnostics.conditionNumber(), Math::max);
        notes.merge(NoteNames.GRAM_JITTER, diagnostics.jitter(), Math::max);
    }

    /** {@code [target][size][point]}. */
    double[][][] predictions(double[][] whitened, double[][] at, int[] sizes) {
        return solution.predictions(whitened, at, sizes);
    }

    @Override
    public void close() {
        solution.close();
    }
}
