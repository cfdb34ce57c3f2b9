package dev.multiview.papers.widenets;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Products, angles and directions of weights, and exponents. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    static double cosine(double[] a, double[] b) {
        return dot(a, b) / (length(a) * length(b));
    }

    static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int i = 0; i < a.length; i++) {
            difference[i] -= b[i];
        }
        return difference;
    }

    /** Cosine of {@code pull} and the part of {@code truth} that is orthogonal to {@code teacher}. */
    static double projection(double[] truth, double[] teacher, double[] pull) {
        double along = dot(truth, teacher) / dot(teacher, teacher);
        double[] left = truth.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] -= along * teacher[i];
        }
        return cosine(pull, left);
    }

    /** Share of points at which two functions have different signs. */
    static double disagreement(double[] a, double[] b) {
        int differ = 0;
        for (int i = 0; i < a.length; i++) {
            differ += a[i] > 0 == b[i] > 0 ? 0 : 1;
        }
        return (double) differ / a.length;
    }

    /** The exponent of a power law through two points. */
    static double exponent(int from, double before, int to, double after) {
        return Math.log(after / before) / Math.log((double) to / from);
    }

    /** The least-squares line of {@code ln value(i)} on {@code ln at[i]}; values must be above 0. */
    static SimpleRegression power(int[] at, IntToDoubleFunction value) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < at.length; i++) {
            line.addData(Math.log(at[i]), Math.log(value.applyAsDouble(i)));
        }
        return line;
    }
}
