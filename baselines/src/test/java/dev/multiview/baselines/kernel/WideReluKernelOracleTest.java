package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both parts, variances 1, against quadrature layer by layer and against nets of growing width. */
class WideReluKernelOracleTest {
    private static final int[] DIMENSIONS = {1, 2, 5, 20};
    private static final List<double[][]> PAIRS = pairs();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theCovarianceAgreesWithQuadratureAtEveryDepth(int depth) {
        for (double[][] pair : PAIRS) {
            double expected = QuadratureNet.of(depth, pair[0], pair[1]).covariance();
            assertThat(covariance(depth, pair[0].length).k(pair[0], pair[1]))
                    .isCloseTo(expected, within(1e-12 * expected));
        }
    }

    /**
     * The kernel has angles from cosines. One ulp in a cosine is ulp / theta in a small angle theta, of which the tangent
     * kernel, unlike the covariance, keeps the first order: beyond 1e-12 where theta is below 2e-4.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theTangentKernelAgreesWithQuadratureAtEveryDepth(int depth) {
        for (double[][] pair : PAIRS) {
            QuadratureNet net = QuadratureNet.of(depth, pair[0], pair[1]);
            double tolerance = Math.max(1e-12, Math.ulp(1.0) / net.smallestAngle()) * net.tangent();
            assertThat(WideReluKernel.tangent(depth, pair[0].length).k(pair[0], pair[1]))
                    .isCloseTo(net.tangent(), within(tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void bothPartsAgreeWithQuadratureForAPointWithItself(int depth) {
        for (double[][] pair : PAIRS) {
            double[] x = pair[0];
            QuadratureNet net = QuadratureNet.of(depth, x, x);
            assertThat(covariance(depth, x.length).k(x, x))
                    .isCloseTo(net.covariance(), within(1e-12 * net.covariance()));
            assertThat(WideReluKernel.tangent(depth, x.length).k(x, x))
                    .isCloseTo(net.tangent(), within(1e-12 * net.tangent()));
        }
    }

    /** At 1000 times the length biases hardly bend the angle; what is left of it cancels, so that lengths set the scale. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void bothPartsAgreeWithQuadratureForLongNearlyOppositePoints(int depth) {
        for (double[] x : gaussians("long", 10, 5)) {
            double[] left = sum(1000, x, 0, x);
            double[] right = sum(-1000, x, 1, gaussians("aside", 1, 5)[0]);
            QuadratureNet net = QuadratureNet.of(depth, left, right);
            WideReluKernel covariance = covariance(depth, 5);
            WideReluKernel tangent = WideReluKernel.tangent(depth, 5);
            assertThat(covariance.k(left, right)).isCloseTo(net.covariance(), within(1e-12 * covariance.k(left, left)));
            assertThat(tangent.k(left, right)).isCloseTo(net.tangent(), within(1e-12 * tangent.k(left, left)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void bothKernelsOfRandomNetsComeNearAsTheInverseRootOfTheWidth(int depth) {
        double[][] points = gaussians("points of nets", 5, 4);
        WideReluKernel covariance = covariance(depth, 4);
        WideReluKernel tangent = WideReluKernel.tangent(depth, 4);
        // Narrower nets also feel terms of higher order in 1 / width.
        int[] widths = {32, 128, 512};
        double[] covarianceErrors = new double[widths.length];
        double[] tangentErrors = new double[widths.length];
        for (int w = 0; w < widths.length; w++) {
            for (int draw = 0; draw < 64; draw++) {
                String purpose = "net " + depth + " " + widths[w] + " " + draw;
                RandomReluNet net = new RandomReluNet(purpose, depth, widths[w], 4);
                RandomReluNet.Pass[] passes = new RandomReluNet.Pass[points.length];
                for (int i = 0; i < points.length; i++) {
                    passes[i] = net.pass(points[i]);
                    for (int j = 0; j <= i; j++) {
                        double covarianceError = passes[i].covariance(passes[j]) - covariance.k(points[i], points[j]);
                        double tangentError = passes[i].tangent(passes[j]) - tangent.k(points[i], points[j]);
                        covarianceErrors[w] += covarianceError * covarianceError;
                        tangentErrors[w] += tangentError * tangentError;
                    }
                }
            }
        }
        // Of squares the exponent is twice that of errors. With 64 nets a width it scatters by a few hundredths.
        assertThat(PowerLaw.exponent(widths, covarianceErrors) / 2).isCloseTo(-0.5, within(0.12));
        assertThat(PowerLaw.exponent(widths, tangentErrors) / 2).isCloseTo(-0.5, within(0.12));
    }

    /** {@code f(x) = m^-1/2 sum_r a_r relu(w_r.x)} with weights from N(0, 1), both layers trained, eight nets a width. */
    @Test
    void theTangentKernelOfNetsWithoutBiasesComesNearAsTheInverseRootOfTheWidth() {
        double[][] points = gaussians("points", 30, 6);
        WideReluKernel limit = new WideReluKernel(WideReluKernel.Part.TANGENT, 1, 1, 1, 0);
        int[] widths = {64, 256, 1024, 4096};
        double[] errors = new double[widths.length];
        for (int w = 0; w < widths.length; w++) {
            for (int net = 0; net < 8; net++) {
                String purpose = "net " + widths[w] + " " + net;
                double[][] weights = gaussians(purpose, widths[w], 6);
                double[] outputs = gaussians(purpose + " a", 1, widths[w])[0];
                for (int i = 0; i < points.length; i++) {
                    for (int j = 0; j <= i; j++) {
                        double error = tangent(weights, outputs, points[i], points[j]) - limit.k(points[i], points[j]);
                        errors[w] += error * error;
                    }
                }
            }
        }
        // Of squares the exponent is twice that of errors.
        assertThat(PowerLaw.exponent(widths, errors) / 2).isCloseTo(-0.5, within(0.08));
    }

    private static double tangent(double[][] weights, double[] outputs, double[] x, double[] y) {
        double sum = 0;
        for (int r = 0; r < weights.length; r++) {
            double left = dot(weights[r], x);
            double right = dot(weights[r], y);
            if (left > 0 && right > 0) {
                sum += left * right + outputs[r] * outputs[r] * dot(x, y);
            }
        }
        return sum / weights.length;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * y[j];
        }
        return sum;
    }

    private static WideReluKernel covariance(int depth, int dimension) {
        return new WideReluKernel(WideReluKernel.Part.COVARIANCE, depth, dimension, 1, 1);
    }

    /** Per dimension ten at random, the left of many lengths; six nearly parallel, six nearly opposite, two with 0. */
    private static List<double[][]> pairs() {
        List<double[][]> pairs = new ArrayList<>();
        for (int dimension : DIMENSIONS) {
            double[][] x = gaussians("left " + dimension, 10, dimension);
            double[][] y = gaussians("right " + dimension, 10, dimension);
            for (int i = 0; i < 10; i++) {
                pairs.add(new double[][] {sum(Math.pow(4, i % 5 - 2), x[i], 0, x[i]), y[i]});
            }
            for (int i = 0; i < 6; i++) {
                double nearness = Math.pow(10, -i - 1);
                pairs.add(new double[][] {x[i], sum(1, x[i], nearness, y[i])});
                pairs.add(new double[][] {x[i], sum(-1, x[i], nearness, y[i])});
            }
            pairs.add(new double[][] {x[0], new double[dimension]});
            pairs.add(new double[][] {new double[dimension], y[0]});
        }
        return pairs;
    }

    private static double[] sum(double a, double[] x, double b, double[] y) {
        double[] sum = new double[x.length];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = a * x[j] + b * y[j];
        }
        return sum;
    }
}
