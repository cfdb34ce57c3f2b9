package dev.multiview.papers.phuonglampert2019;

import dev.multiview.transfer.AngleDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A linear teacher {@code x -> w.x} and its students (Phuong and Lampert, ICML 2019; statements through arXiv 2010.10090
 * and second-hand notes): from 0, gradient descent on the cross-entropy with the teacher's
 * probabilities ends at the projection of w on the span of the data, which is w itself from d samples on.
 *
 * @param weights w, not 0
 */
record LinearTeacher(RealVector weights) {
    /** Where descent stops: length of the gradient, of its first. */
    private static final double CONVERGED = 1e-13;

    /** Ten times what the worst of the tuning draws took; an unfinished student shows as a gap. */
    private static final int MOST_STEPS = 200_000;

    /** Largest slope of the logistic function. */
    private static final double STEEPEST = 0.25;

    /** {@code w.x} of some points. */
    double[] logits(double[][] points) {
        return logits(weights, points);
    }

    static double[] logits(RealVector student, double[][] points) {
        return new Array2DRowRealMatrix(points, false).operate(student).toArray();
    }

    /** The projection of w on the span of the samples, by Householder reflections. */
    RealVector projected(double[][] samples) {
        RealMatrix x = new Array2DRowRealMatrix(samples, false);
        if (samples.length >= weights.getDimension()) {
            return new QRDecomposition(x).getSolver().solve(x.operate(weights));
        }
        RealMatrix basis = new QRDecomposition(x.transpose())
                .getQ()
                .getSubMatrix(0, weights.getDimension() - 1, 0, samples.length - 1);
        return basis.operate(basis.preMultiply(weights));
    }

    /** Where gradient descent from 0 with step 1 over the largest curvature ends. */
    RealVector descended(double[][] samples) {
        RealMatrix x = new Array2DRowRealMatrix(samples, false);
        RealVector taught = x.operate(weights).map(LinearTeacher::logistic);
        double curvature = STEEPEST * x.getFrobeniusNorm() * x.getFrobeniusNorm();
        RealVector student = new ArrayRealVector(weights.getDimension());
        double first = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector gradient = x.preMultiply(
                    x.operate(student).mapToSelf(LinearTeacher::logistic).subtract(taught));
            first = step == 0 ? gradient.getNorm() : first;
            if (gradient.getNorm() <= CONVERGED * first) {
                return student;
            }
            student.combineToSelf(1, -1 / curvature, gradient);
        }
        return student;
    }

    /** Cosine of a student's angle to w. */
    double cosine(RealVector student) {
        return student.dotProduct(weights) / (student.getNorm() * weights.getNorm());
    }

    /** Length of the difference to a student, over |w|. */
    double distance(RealVector student, RealVector other) {
        return student.getDistance(other) / weights.getNorm();
    }

    /** Share of points on whose sign teacher and student disagree: the transfer risk. */
    double risk(RealVector student, double[][] points) {
        double[] own = logits(points);
        double[] said = logits(student, points);
        int wrong = 0;
        for (int i = 0; i < own.length; i++) {
            wrong += own[i] * said[i] < 0 ? 1 : 0;
        }
        return wrong / (double) own.length;
    }

    /** How points lie to w. */
    AngleDistribution angles(double[][] points) {
        double[] squares = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            for (double value : points[i]) {
                squares[i] += value * value;
            }
        }
        return AngleDistribution.of(logits(points), squares, weights.getNorm());
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
