package dev.multiview.papers.jizhu2020;

import java.util.function.ToDoubleBiFunction;

/**
 * Functions in a kernel's space from their coefficients, every kernel value made by itself and added in plain Java: no matrix
 * product, no factorisation, no BLAS. What fast algorithms are held against.
 *
 * @param kernel k, by a formula of its own
 */
public record PairwiseSums(ToDoubleBiFunction<double[], double[]> kernel) {

    /** {@code sum_j c_j k(x_j, x_i)} at the samples themselves, {@code [function][sample]}. */
    double[][] atSamples(double[][] x, double[][] coefficients) {
        double[][] sums = new double[coefficients.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                double value = kernel.applyAsDouble(x[i], x[j]);
                for (int f = 0; f < sums.length; f++) {
                    sums[f][i] += value * coefficients[f][j];
                    if (j < i) {
                        sums[f][j] += value * coefficients[f][i];
                    }
                }
            }
        }
        return sums;
    }

    /** {@code sum_j c_j k(x_j, p)} at other points, {@code [function][point]}; of as many samples as have coefficients. */
    double[][] at(double[][] x, double[][] coefficients, double[][] points) {
        double[][] sums = new double[coefficients.length][points.length];
        for (int p = 0; p < points.length; p++) {
            for (int j = 0; j < coefficients[0].length; j++) {
                double value = kernel.applyAsDouble(x[j], points[p]);
                for (int f = 0; f < sums.length; f++) {
                    sums[f][p] += value * coefficients[f][j];
                }
            }
        }
        return sums;
    }

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
