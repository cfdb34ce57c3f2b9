package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArcCosineKernelTest {
    private static final int DIMENSION = 5;
    private static final double[][] POINTS = gaussians("points", 12, DIMENSION);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void randomFeaturesComeNearAsTheInverseRootOfTheirNumber(int order) {
        int[] widths = {64, 256, 1024, 4096};
        double[] errors = new double[widths.length];
        for (int w = 0; w < widths.length; w++) {
            double squares = 0;
            for (int draw = 0; draw < 16; draw++) {
                String purpose = "features " + order + " " + widths[w] + " " + draw;
                squares += squaredDistance(order, gaussians(purpose, widths[w], DIMENSION));
            }
            errors[w] = Math.sqrt(squares);
        }
        // Sixteen draws a width; the exponent from four such points scatters by a few hundredths.
        assertThat(PowerLaw.exponent(widths, errors)).isCloseTo(-0.5, within(0.1));
    }

    /** Over all pairs, each relative to the two points' values with themselves: long points do not decide alone. */
    private static double squaredDistance(int order, double[][] weights) {
        ArcCosineKernel kernel = new ArcCosineKernel(order);
        double[][] features = new double[POINTS.length][];
        for (int i = 0; i < POINTS.length; i++) {
            features[i] = features(order, weights, POINTS[i]);
        }
        double sum = 0;
        for (int i = 0; i < POINTS.length; i++) {
            for (int j = 0; j <= i; j++) {
                double error = 2 * dot(features[i], features[j]) / weights.length - kernel.k(POINTS[i], POINTS[j]);
                sum += error * error / (kernel.k(POINTS[i], POINTS[i]) * kernel.k(POINTS[j], POINTS[j]));
            }
        }
        return sum;
    }

    /** {@code relu(w.x)^q}; at q = 0 steps. */
    private static double[] features(int order, double[][] weights, double[] x) {
        double[] features = new double[weights.length];
        for (int r = 0; r < weights.length; r++) {
            double response = dot(weights[r], x);
            features[r] = response > 0 ? Math.pow(response, order) : 0;
        }
        return features;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
