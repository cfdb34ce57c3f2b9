package dev.multiview.baselines.widenet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetPassTest {
    private static final SeedPath SEED = SeedPath.root(1001).child("net-pass");

    static double[][] points(String name, int count, int dimension) {
        UniformRandomProvider random = SEED.child(name).generator();
        double[][] points = new double[count][dimension];
        for (double[] point : points) {
            Arrays.setAll(point, i -> 2 * random.nextDouble() - 1);
        }
        return points;
    }

    /** By hand: h = (3 x / 1 - 1, -2 x + 1) at x = 1, that is (2, -1), so that f = 5 * 2 / sqrt(2) + 0.5. */
    @Test
    void aNetOfTwoUnitsIsWhatTheEquationSays() {
        NetShape shape = new NetShape(1, 1, 2);
        double[] weights = {3, -2, -1, 1, 5, 7, 0.5};
        double[] gradient = new double[7];
        try (NetPass pass = new NetPass(shape, new double[][] {{1}})) {
            assertThat(pass.forward(weights)[0]).isCloseTo(10 / Math.sqrt(2) + 0.5, within(1e-14));
            pass.backward(new double[] {1}, gradient);
        }
        double root = Math.sqrt(2);
        assertThat(gradient).containsExactly(new double[] {5 / root, 0, 5 / root, 0, 2 / root, 0, 1}, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 40", "1, 5, 7", "2, 3, 12", "3, 2, 9"})
    void theGradientIsThatOfFiniteDifferences(int depth, int dimension, int width) {
        NetShape shape = new NetShape(dimension, depth, width);
        double[] weights = WideNet.draw(shape, SEED.child("weights")).initial();
        double[][] points = points("points", 6, dimension);
        double[] slopes = {0.3, -1, 0.7, 2, -0.4, 0.1};
        double[] gradient = new double[shape.parameters()];
        try (NetPass pass = new NetPass(shape, points)) {
            pass.forward(weights);
            pass.backward(slopes, gradient);
            for (int w = 0; w < weights.length; w++) {
                double step = 1e-6;
                double[] moved = weights.clone();
                moved[w] += step;
                double up = dot(slopes, pass.forward(moved));
                moved[w] -= 2 * step;
                double down = dot(slopes, pass.forward(moved));
                assertThat((up - down) / (2 * step)).isCloseTo(gradient[w], within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void kernelDiagonalAndDerivativesAreThoseOfWholeGradients(int depth) {
        NetShape shape = new NetShape(3, depth, 15);
        WideNet net = WideNet.draw(shape, SEED.child("whole"));
        double[][] points = points("whole", 5, 3);
        double[][] gradients = new double[5][shape.parameters()];
        double[] direction = WideNet.draw(shape, SEED.child("direction")).initial();
        try (NetPass pass = new NetPass(shape, points)) {
            for (int i = 0; i < 5; i++) {
                double[] one = new double[5];
                one[i] = 1;
                pass.forward(net.initial());
                pass.backward(one, gradients[i]);
            }
        }
        double[][] kernel = net.kernel(net.initial(), points, Arrays.copyOf(points, 4));
        double[] along = net.linear(direction, points);
        double[] diagonal = net.diagonal(points);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(kernel[i][j]).isCloseTo(dot(gradients[i], gradients[j]), within(1e-12));
            }
            assertThat(along[i]).isCloseTo(dot(gradients[i], direction), within(1e-12));
            assertThat(diagonal[i]).isCloseTo(dot(gradients[i], gradients[i]), within(1e-12));
        }
    }

    /**
     * The root mean square deviation from the kernel of infinite width, over 30 nets and all pairs of 6 points, falls as the root of the
     * width: its exponent is within 0.08 of -0.5, and at each width the mean of the nets is within 4 standard errors of the kernel.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theKernelOfAWideNetTendsToThatOfInfiniteWidthAtTheRootOfItsWidth(int depth) {
        int nets = 30;
        double[][] points = points("kernel", 6, 3);
        WideReluKernel limit = WideReluKernel.tangent(depth, 3);
        SimpleRegression line = new SimpleRegression();
        for (int width : depth == 1 ? new int[] {64, 256, 1024, 4096} : new int[] {32, 64, 128, 256}) {
            double square = 0;
            double mean = 0;
            double meanSquare = 0;
            for (int n = 0; n < nets; n++) {
                WideNet net = WideNet.draw(
                        new NetShape(3, depth, width),
                        SEED.child("depth", depth).child("width", width).child("net", n));
                double[][] kernel = net.kernel(net.initial(), points, points);
                double sum = 0;
                for (int i = 0; i < 6; i++) {
                    for (int j = 0; j < 6; j++) {
                        double away = kernel[i][j] - limit.k(points[i], points[j]);
                        square += away * away / (36.0 * nets);
                        sum += away / 36;
                    }
                }
                mean += sum / nets;
                meanSquare += sum * sum / nets;
            }
            line.addData(Math.log(width), Math.log(square) / 2);
            // At depth 2 the mean itself is off by a term of the order 1 / width.
            double bias = depth == 1 ? 0 : 3.0 / width;
            assertThat(Math.abs(mean)).isLessThan(4 * Math.sqrt(meanSquare / nets) + bias);
        }
        assertThat(line.getSlope()).isCloseTo(-0.5, within(0.08));
    }

    @Test
    void aShapeWithoutUnitsAndWeightsOfAnotherShapeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetShape(2, 1, 0))
                .withMessageContaining("width 0 of a net must each be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WideNet(new NetShape(2, 1, 3), new double[12]))
                .withMessageContaining("are not the 13 of a net");
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
