package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import smile.math.matrix.Matrix;

/** Against integrals over the plane of two projections, and against each other where two closed forms must agree. */
class InnerProductKernelTest {
    static final List<InnerProductKernel> KERNELS = List.of(
            new ArcCosineKernel(0),
            new ArcCosineKernel(1),
            new ArcCosineKernel(2),
            new GaussianKernel(1.5),
            WideReluKernel.tangent(1, 7),
            WideReluKernel.tangent(3, 7),
            new WideReluKernel(WideReluKernel.Part.COVARIANCE, 2, 7, 2, 0));

    private static final double[][] POINTS = gaussians("points", 40, 7);
    private static final double[][] OTHERS = gaussians("others", 15, 7);
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendreHighPrecision(30, 0, 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theArcCosineKernelIsTwiceTheMeanProductOfRectifiedProjections(int order) {
        ArcCosineKernel kernel = new ArcCosineKernel(order);
        for (int i = 0; i < 10; i++) {
            double[] x = POINTS[i];
            double[] y = POINTS[i + 10];
            double expected = 2 * rectifiedMean(order, x, y);
            assertThat(kernel.k(x, y)).isCloseTo(expected, within(1e-12 * Math.abs(kernel.k(x, x))));
        }
    }

    @Test
    void theCovarianceOfOneWideLayerWithoutBiasIsHalfTheArcCosineKernelOfOrderOne() {
        WideReluKernel net = new WideReluKernel(WideReluKernel.Part.COVARIANCE, 1, 1, 1, 0);
        ArcCosineKernel kernel = new ArcCosineKernel(1);
        for (int i = 0; i < 20; i++) {
            double expected = kernel.k(POINTS[i], POINTS[i + 20]) / 2;
            assertThat(net.k(POINTS[i], POINTS[i + 20])).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void theTangentKernelOfOneLayerAddsTheGatedInnerProduct() {
        WideReluKernel net = new WideReluKernel(WideReluKernel.Part.TANGENT, 1, 1, 1, 0);
        ArcCosineKernel gate = new ArcCosineKernel(0);
        ArcCosineKernel rectified = new ArcCosineKernel(1);
        for (int i = 0; i < 20; i++) {
            double[] x = POINTS[i];
            double[] y = POINTS[i + 20];
            double expected = rectified.k(x, y) / 2 + dot(x, y) * gate.k(x, y) / 2;
            assertThat(net.k(x, y)).isCloseTo(expected, within(1e-12));
        }
    }

    /** Section 3 of our notes on Smile: (|x||y| (sin t + (pi - t) cos t) + (x.y)(pi - t)) / 2 pi, here at t = 0 and pi / 2. */
    @Test
    void valuesAtSpecialAnglesAreThoseOfTheFormula() {
        WideReluKernel net = new WideReluKernel(WideReluKernel.Part.TANGENT, 1, 1, 1, 0);
        assertThat(net.k(new double[] {3, 4}, new double[] {3, 4})).isEqualTo(25);
        assertThat(net.k(new double[] {2, 0}, new double[] {0, 3})).isCloseTo(6 / (2 * Math.PI), within(1e-15));
        assertThat(net.k(new double[] {2, 0}, new double[] {-3, 0})).isCloseTo(0, within(1e-15));
        WideReluKernel biased = WideReluKernel.tangent(2, 2);
        // S: 2, 2, 2; T: 2, 2 + 1 = 3, 2 + 1.5 = 3.5.
        assertThat(biased.diagonal(2)).isEqualTo(3.5);
    }

    @Test
    void theGaussianKernelIsAFunctionOfTheDistance() {
        double[] x = {1, 2};
        double[] y = {4, -2};
        assertThat(new GaussianKernel(5).k(x, y)).isCloseTo(Math.exp(-0.5), within(1e-15));
        assertThat(new GaussianKernel(5).k(x, x)).isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("KERNELS")
    void aGramMatrixByOneProductIsThatOfAllPairsAndItsDiagonalIsExact(InnerProductKernel kernel) {
        Matrix gram = kernel.K(POINTS);
        Matrix cross = kernel.K(POINTS, OTHERS);
        for (int i = 0; i < POINTS.length; i++) {
            for (int j = 0; j < POINTS.length; j++) {
                assertThat(gram.get(i, j)).isCloseTo(kernel.k(POINTS[i], POINTS[j]), within(1e-8));
                assertThat(gram.get(i, j)).isEqualTo(gram.get(j, i));
            }
            assertThat(gram.get(i, i)).isEqualTo(kernel.k(POINTS[i], POINTS[i]));
            for (int j = 0; j < OTHERS.length; j++) {
                assertThat(cross.get(i, j)).isCloseTo(kernel.k(POINTS[i], OTHERS[j]), within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("KERNELS")
    void aMappedColumnHoldsTheValueOfEveryPairBitForBit(InnerProductKernel kernel) {
        double[] right = POINTS[0];
        double[] norms = new double[POINTS.length];
        double[] products = new double[POINTS.length];
        for (int i = 1; i < POINTS.length; i++) {
            norms[i] = dot(POINTS[i], POINTS[i]);
            products[i] = dot(POINTS[i], right);
        }
        // Point 0 is the origin here, 1 the other point itself and 2 its mirror image.
        norms[1] = dot(right, right);
        products[1] = norms[1];
        norms[2] = norms[1];
        products[2] = -norms[1];
        for (int from = 0; from < 10; from++) {
            for (int to = from; to <= POINTS.length; to++) {
                double[] column = products.clone();
                kernel.map(column, norms, norms[1], from, to);
                for (int i = 0; i < POINTS.length; i++) {
                    boolean inside = i >= from && i < to;
                    assertThat(column[i])
                            .isEqualTo(inside ? kernel.value(products[i], norms[i], norms[1]) : products[i]);
                }
            }
        }
    }

    /** With w^2 = 2 and no bias a layer keeps variances, and along one direction angles: S = |x||x'|, T = (depth + 1) S. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void alongOneDirectionEveryDepthHasItsClosedForm(int depth) {
        double[] x = {3, 4};
        double[] y = {1.5, 2};
        WideReluKernel tangent = new WideReluKernel(WideReluKernel.Part.TANGENT, depth, 1, 2, 0);
        WideReluKernel covariance = new WideReluKernel(WideReluKernel.Part.COVARIANCE, depth, 1, 2, 0);
        assertThat(tangent.k(x, x)).isEqualTo(2.0 * 25 * (depth + 1));
        assertThat(covariance.k(x, x)).isEqualTo(2.0 * 25);
        assertThat(tangent.k(x, y)).isCloseTo(2.0 * 12.5 * (depth + 1), within(1e-12));
        assertThat(covariance.k(x, y)).isCloseTo(2.0 * 12.5, within(1e-12));
    }

    /** A layer never responds to both of two opposite points; to the next layer they are orthogonal. */
    @Test
    void oppositePointsAreOrthogonalBehindOneLayer() {
        double[] x = {3, 4};
        double[] opposite = {-3, -4};
        for (WideReluKernel.Part part : WideReluKernel.Part.values()) {
            assertThat(new WideReluKernel(part, 1, 1, 2, 0).k(x, opposite)).isZero();
            assertThat(new WideReluKernel(part, 2, 1, 2, 0).k(x, opposite)).isCloseTo(50 / Math.PI, within(1e-12));
        }
    }

    /** The recursion written out for two orthogonal points of length 1, with Math.acos and at every depth. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void orthogonalPointsFollowTheRecursionOfTheirCosine(int depth) {
        double cosine = 0;
        double tangent = 0;
        for (int layer = 0; layer < depth; layer++) {
            double angle = Math.acos(cosine);
            double next = (Math.sin(angle) + (Math.PI - angle) * Math.cos(angle)) / Math.PI;
            tangent = next + tangent * (Math.PI - angle) / Math.PI;
            cosine = next;
        }
        double[] x = {1, 0};
        double[] y = {0, 1};
        // Inputs of variance 2 |x|^2 / d = 1, with d = 2.
        assertThat(new WideReluKernel(WideReluKernel.Part.COVARIANCE, depth, 2, 2, 0).k(x, y))
                .isCloseTo(cosine, within(1e-12));
        assertThat(new WideReluKernel(WideReluKernel.Part.TANGENT, depth, 2, 2, 0).k(x, y))
                .isCloseTo(tangent, within(1e-12));
    }

    @Test
    void whatIsNoKernelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArcCosineKernel(3))
                .withMessageContaining("Order 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianKernel(0))
                .withMessageContaining("Width 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WideReluKernel.tangent(0, 2))
                .withMessageContaining("Depth 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianKernel(1).K(new double[][] {{1, 2}, {3}}))
                .withMessageContaining("Point 1 has 1 coordinates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianKernel(1).k(new double[2], new double[3]))
                .withMessageContaining("2 and 3 coordinates");
    }

    /**
     * E[relu(w.x)^q relu(w.y)^q], w standard normal, in polar coordinates of the plane of x and y: E[r^2q] = 2^q q! times the
     * mean over the angle, which is not zero between theta - pi/2 and pi/2.
     */
    private static double rectifiedMean(int q, double[] x, double[] y) {
        double lengths = Math.sqrt(dot(x, x) * dot(y, y));
        double theta = Math.acos(dot(x, y) / lengths);
        UnivariateFunction product = angle -> Math.pow(Math.cos(angle), q) * Math.pow(Math.cos(theta - angle), q);
        double width = Math.PI - theta;
        double integral = width * RULE.integrate(part -> product.value(theta - Math.PI / 2 + width * part));
        double radial = q == 0 ? 1 : q == 1 ? 2 : 8;
        return Math.pow(lengths, q) * radial * integral / (2 * Math.PI);
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
