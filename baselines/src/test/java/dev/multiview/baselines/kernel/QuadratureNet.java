package dev.multiview.baselines.kernel;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A wide ReLU net with both variances 1 at two points, without the closed forms: a Gaussian layer whose covariance is that
 * of two vectors u and v at an angle theta has, in polar coordinates (r, a) of their plane and with E[r^2] = 2,
 *
 * <pre>
 *   E[relu relu] = |u| |v| / pi  integral of relu(cos a) relu(cos(a - theta)) da,   E[step step] = (pi - theta) / (2 pi)
 * </pre>
 *
 * <p>The integrand at the nodes of a Gauss rule makes of the layer behind two vectors again, with a 1 appended for the bias.
 * Angles are told from the difference and the sum of their unit vectors and so keep their digits at any depth.
 *
 * @param covariance of the outputs
 * @param tangent the tangent kernel
 * @param smallestAngle of all layers
 */
record QuadratureNet(double covariance, double tangent, double smallestAngle) {
    private static final int NODES = 30;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(NODES, 0, 1);

    static QuadratureNet of(int depth, double[] x, double[] y) {
        double[] u = input(x);
        double[] v = input(y);
        double tangent = dot(u, v);
        double smallest = Math.PI;
        for (int layer = 0; layer < depth; layer++) {
            double theta = angle(u, v);
            double[] left = rectified(length(u), 0, theta);
            double[] right = rectified(length(v), theta, theta);
            tangent = dot(left, right) + tangent * (Math.PI - theta) / (2 * Math.PI);
            smallest = Math.min(smallest, theta);
            u = left;
            v = right;
        }
        return new QuadratureNet(dot(u, v), tangent, smallest);
    }

    private static double[] input(double[] x) {
        double[] vector = new double[x.length + 1];
        for (int j = 0; j < x.length; j++) {
            vector[j] = x[j] / Math.sqrt(x.length);
        }
        vector[x.length] = 1;
        return vector;
    }

    /** Between the ends only u responds, both, and only v; within each piece the integrand is smooth. */
    private static double[] rectified(double length, double direction, double theta) {
        double[] ends = {-Math.PI / 2, theta - Math.PI / 2, Math.PI / 2, theta + Math.PI / 2};
        double[] vector = new double[3 * NODES + 1];
        for (int piece = 0; piece < 3; piece++) {
            double width = ends[piece + 1] - ends[piece];
            for (int k = 0; k < NODES; k++) {
                double response = Math.max(0, Math.cos(ends[piece] + width * RULE.getPoint(k) - direction));
                vector[piece * NODES + k] = length * response * Math.sqrt(width * RULE.getWeight(k) / Math.PI);
            }
        }
        vector[3 * NODES] = 1;
        return vector;
    }

    private static double angle(double[] u, double[] v) {
        double[] difference = new double[u.length];
        double[] sum = new double[u.length];
        for (int j = 0; j < u.length; j++) {
            difference[j] = u[j] / length(u) - v[j] / length(v);
            sum[j] = u[j] / length(u) + v[j] / length(v);
        }
        return 2 * Math.atan2(length(difference), length(sum));
    }

    private static double length(double[] u) {
        return Math.sqrt(dot(u, u));
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int j = 0; j < u.length; j++) {
            sum += u[j] * v[j];
        }
        return sum;
    }
}
