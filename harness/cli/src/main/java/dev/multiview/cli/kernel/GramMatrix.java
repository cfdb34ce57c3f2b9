package dev.multiview.cli.kernel;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.Arrays;
import java.util.List;
import smile.math.matrix.Matrix;

/**
 * The matrix of kernel values between all pairs of some points.
 *
 * @param values {@code [row][column]}, symmetric, finite
 * @param smallest smallest eigenvalue; rounding may carry that of a singular matrix below 0
 * @param largest largest eigenvalue
 */
record GramMatrix(double[][] values, double smallest, double largest) {
    private static final double EPSILON = Math.ulp(1.0);

    static GramMatrix of(InnerProductKernel kernel, double[][] points) {
        Matrix gram = kernel.K(points);
        double[][] values = new double[points.length][points.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j <= i; j++) {
                // Rounding gives equal points a small angle, which kernels feel at half of their digits.
                if (i != j && Arrays.equals(points[i], points[j])) {
                    gram.set(i, j, gram.get(j, j));
                }
                values[i][j] = gram.get(i, j);
                values[j][i] = values[i][j];
            }
        }
        demandFinite(values);
        double[] eigenvalues = gram.eigen(false, false, true).wr;
        return new GramMatrix(
                values,
                Arrays.stream(eigenvalues).min().orElseThrow(),
                Arrays.stream(eigenvalues).max().orElseThrow());
    }

    /** Kernel values between points and others. */
    static double[][] between(InnerProductKernel kernel, double[][] points, double[][] others) {
        Matrix cross = kernel.K(points, others);
        double[][] values = new double[points.length][others.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < others.length; j++) {
                values[i][j] = cross.get(i, j);
            }
        }
        return demandFinite(values);
    }

    static double[][] demandFinite(double[][] values) {
        for (double[] row : values) {
            for (double value : row) {
                if (!Double.isFinite(value)) {
                    throw new MultiviewException(
                            ExitStatus.BAD_INPUT,
                            "A result is " + value
                                    + ", beyond the range of doubles; scale the coordinates or the variances");
                }
            }
        }
        return values;
    }

    /** What is to be known of it, as lines of a key and a value. */
    List<String> lines() {
        double rounding = values.length * EPSILON * largest;
        boolean singular = smallest <= rounding;
        return List.of(
                "points," + values.length,
                "smallest_eigenvalue," + smallest,
                "largest_eigenvalue," + largest,
                "rounding_of_eigenvalues," + rounding,
                "condition_number," + (singular ? "singular to working precision" : largest / smallest));
    }
}
