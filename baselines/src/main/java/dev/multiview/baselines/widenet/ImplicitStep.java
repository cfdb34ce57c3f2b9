package dev.multiview.baselines.widenet;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;

/**
 * One linearly implicit Euler step of training logits, {@code (I / h + D K) c = l'}, in the symmetric form
 *
 * <pre>
 *   (I / h + S K S) u = S^-1 l',   S = sqrt(D),   c = S u
 * </pre>
 *
 * whose matrix is positive definite at every h. Holds native memory until closed.
 */
final class ImplicitStep implements AutoCloseable {
    /** Below this a curvature is taken for this: a logit so far out feels nothing. */
    private static final double LEAST_CURVATURE = 1e-100;

    /** Of the fastest rate, what {@code 1 / h} is at least: less would be lost in rounding. */
    private static final double ROUND_OFF = 1e-13;

    private final Lesson lesson;
    private final int count;
    private final NativeMemory memory = new NativeMemory();
    private final DoubleBuffer matrix;
    private final DoubleBuffer column;
    private final double[] slopes;
    private final double[] roots;
    private final double[] solution;
    private final double[] foretold;
    private double[][] kernel = {};

    ImplicitStep(Lesson lesson) {
        this.lesson = lesson;
        count = lesson.count();
        matrix = memory.doubles((long) count * count);
        column = memory.doubles(count);
        slopes = new double[count];
        roots = new double[count];
        solution = new double[count];
        foretold = new double[count];
    }

    /** Takes logits; the largest step that Newton's method would take in one of them, each alone. */
    double at(double[] logits) {
        lesson.slopes(logits, slopes);
        double left = 0;
        for (int i = 0; i < count; i++) {
            double curvature = Math.max(LEAST_CURVATURE, lesson.loss().curvature(logits[i]));
            roots[i] = Math.sqrt(curvature);
            left = Math.max(left, Math.abs(slopes[i]) / curvature);
        }
        return left;
    }

    /** Takes K at the same weights as the logits. */
    void kernel(double[][] values) {
        kernel = values;
    }

    /** A bound on the fastest rate of decay: the largest sum of absolute values in a row of S K S. */
    double fastest() {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                sum += Math.abs(kernel[i][j]) * roots[j];
            }
            largest = Math.max(largest, sum * roots[i]);
        }
        return largest;
    }

    /** c, for a step of size h; valid until the next call. */
    double[] solve(double size) {
        double ridge = Math.max(1 / size, ROUND_OFF * fastest());
        for (int j = 0; j < count; j++) {
            for (int i = j; i < count; i++) {
                matrix.put(j * count + i, roots[i] * kernel[i][j] * roots[j] + (i == j ? ridge : 0));
            }
            column.put(j, slopes[j] / roots[j]);
        }
        Blas.solvePositiveDefinite(count, 1, matrix, column);
        for (int i = 0; i < count; i++) {
            solution[i] = roots[i] * column.get(i);
        }
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                sum += kernel[i][j] * solution[j];
            }
            foretold[i] = -sum;
        }
        return solution;
    }

    /** By how much logits move otherwise than K foretold for the last solution, over how far it foretold. */
    double off(double[] before, double[] after) {
        double off = 0;
        double far = 0;
        for (int i = 0; i < count; i++) {
            double miss = after[i] - before[i] - foretold[i];
            off += miss * miss;
            far += foretold[i] * foretold[i];
        }
        return Math.sqrt(off / far);
    }

    @Override
    public void close() {
        memory.close();
    }
}
