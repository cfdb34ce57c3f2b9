package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.WideConvKernel.ReadOut;
import dev.multiview.baselines.kernel.WideReluKernel.Part;
import dev.multiview.data.InputShape;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smile.math.matrix.Matrix;

class WideConvKernelTest {
    private static final InputShape.Image SMALL = new InputShape.Image(2, 3, 4);

    /**
     * Two pixels side by side, one convolution. Every patch sees both: {@code S = 2/9 (x1 y1 + x2 y2)} for p = p', and for p = 1,
     * p' = 2 the steps that stay inside both are one alone: {@code S = 2/9 x1 y2}, since every other tap leaves one map.
     */
    @Test
    void twoPixelsByHand() {
        InputShape.Image shape = new InputShape.Image(1, 1, 2);
        double[] x = {1, 2};
        double[] y = {3, -1};
        double tap = 2.0 / 9;
        DoubleUnaryOperator ramp = c -> Math.sqrt(1 - c * c) + (Math.PI - Math.acos(c)) * c;
        DoubleUnaryOperator step = c -> (Math.PI - Math.acos(c)) / (2 * Math.PI);
        double scale = tap * Math.sqrt(5) * Math.sqrt(10);
        double same = tap * 1 / scale;
        double right = tap * (1 * -1) / scale;
        double left = tap * (2 * 3) / scale;
        double[] cosines = {same, same, right, left};
        double covariance = 0;
        double tangent = 0;
        for (double c : cosines) {
            covariance += scale * ramp.applyAsDouble(c) / (2 * Math.PI) / 4;
            tangent += scale * c * step.applyAsDouble(c) / 4;
        }
        double flatCovariance = scale * ramp.applyAsDouble(same) / (2 * Math.PI);
        double flatTangent = tap * step.applyAsDouble(same);
        assertThat(new WideConvKernel(Part.COVARIANCE, ReadOut.FLATTENED, 1, shape).k(x, y))
                .isCloseTo(flatCovariance, within(1e-14));
        assertThat(new WideConvKernel(Part.TANGENT, ReadOut.FLATTENED, 1, shape).k(x, y))
                .isCloseTo(flatCovariance + flatTangent, within(1e-14));
        assertThat(new WideConvKernel(Part.COVARIANCE, ReadOut.AVERAGED, 1, shape).k(x, y))
                .isCloseTo(covariance, within(1e-14));
        assertThat(new WideConvKernel(Part.TANGENT, ReadOut.AVERAGED, 1, shape).k(x, y))
                .isCloseTo(covariance + tangent, within(1e-14));
    }

    /** A picture of one pixel has one tap of nine in every layer: the fully connected kernel with variances 2 / 9, but for the last. */
    @ParameterizedTest
    @CsvSource({"1,TANGENT", "2,TANGENT", "3,TANGENT", "1,COVARIANCE", "3,COVARIANCE"})
    void onePixelIsAFullyConnectedNet(int depth, Part part) {
        WideReluKernel dense = new WideReluKernel(part, depth, 5, 2.0 / 9, 0);
        for (ReadOut readOut : ReadOut.values()) {
            WideConvKernel kernel = new WideConvKernel(part, readOut, depth, new InputShape.Image(5, 1, 1));
            double[][] points = gaussians("pixel", 2, 5);
            assertThat(kernel.k(points[0], points[1])).isCloseTo(dense.k(points[0], points[1]) * 9 / 2, within(1e-14));
            assertThat(kernel.k(points[0], points[0])).isCloseTo(dense.k(points[0], points[0]) * 9 / 2, within(1e-14));
        }
    }

    /**
     * The mean over random nets goes to the kernel within its own standard error, and how far one net lies from it falls as the
     * inverse root of the number of channels: by four from 8 to 128.
     */
    @ParameterizedTest
    @EnumSource(ReadOut.class)
    void randomNetsConvergeToBothParts(ReadOut readOut) {
        double[][] points = gaussians("pictures", 2, SMALL.size());
        WideConvKernel covariance = new WideConvKernel(Part.COVARIANCE, readOut, 2, SMALL);
        WideConvKernel tangent = new WideConvKernel(Part.TANGENT, readOut, 2, SMALL);
        SummaryStatistics[] few = ofNets(tangent, 8, 200, points);
        SummaryStatistics[] many = ofNets(tangent, 128, 24, points);
        double[] limits = {
            covariance.k(points[0], points[1]), covariance.k(points[0], points[0]),
            tangent.k(points[0], points[1]), tangent.k(points[0], points[0])
        };
        for (int i = 0; i < limits.length; i++) {
            double deviation = many[i].getStandardDeviation();
            assertThat(many[i].getMean()).isCloseTo(limits[i], within(4 * deviation / Math.sqrt(24)));
            // 24 nets know their standard deviation to within 15 %, the 200 to within 5 %.
            assertThat(few[i].getStandardDeviation() / deviation).isBetween(2.4, 6.5);
        }
    }

    /** Covariance of two points and of one with itself, then the same of tangent kernels. */
    private static SummaryStatistics[] ofNets(WideConvKernel kernel, int channels, int nets, double[][] points) {
        SummaryStatistics[] statistics = new SummaryStatistics[4];
        Arrays.setAll(statistics, i -> new SummaryStatistics());
        for (int net = 0; net < nets; net++) {
            RandomConvNet random = new RandomConvNet("net " + channels + " " + net, kernel, channels);
            RandomConvNet.Pass one = random.pass(points[0]);
            RandomConvNet.Pass other = random.pass(points[1]);
            statistics[0].addValue(one.covariance(other));
            statistics[1].addValue(one.covariance(one));
            statistics[2].addValue(one.tangent(other));
            statistics[3].addValue(one.tangent(one));
        }
        return statistics;
    }

    @ParameterizedTest
    @EnumSource(ReadOut.class)
    void matricesAreSymmetricAndPositive(ReadOut readOut) {
        double[][] points = gaussians("many", 40, SMALL.size());
        points[7] = new double[SMALL.size()];
        points[9] = points[8].clone();
        WideConvKernel kernel = new WideConvKernel(Part.TANGENT, readOut, 3, SMALL);
        RealMatrix between = matrix(kernel.K(points, points));
        assertThat(between.subtract(between.transpose()).getNorm()).isLessThan(1e-12);
        RealMatrix gram = matrix(kernel.K(points));
        // Angles of 1e-8 between a sample and itself, which one of the two ways does not have.
        assertThat(between.subtract(gram).getNorm()).isLessThan(1e-6);
        double[] values = new EigenDecomposition(gram).getRealEigenvalues();
        for (double value : values) {
            assertThat(value).isGreaterThan(-1e-7 * values[0]);
        }
        // All but the empty sample and the repeated one.
        assertThat(values[37]).isGreaterThan(1e-6 * values[0]);
    }

    @Test
    void valuesDoNotDependOnTheSamplesBeside() {
        WideConvKernel kernel = new WideConvKernel(Part.TANGENT, ReadOut.AVERAGED, 2, SMALL);
        double[][] points = gaussians("three hundred", 300, SMALL.size());
        Matrix all = kernel.K(points);
        for (int i : new int[] {0, 127, 128, 299}) {
            assertThat(kernel.k(points[i], points[3])).isCloseTo(all.get(i, 3), within(1e-14));
        }
    }

    /** Averaging forgets where things are: moved by a pixel over an empty ground, a picture stays itself there and nowhere else. */
    @Test
    void onlyTheAveragedOneForgetsPlaces() {
        InputShape.Image shape = new InputShape.Image(1, 9, 9);
        double[] here = new double[81];
        double[] there = new double[81];
        double[][] blob = gaussians("blob", 1, 4);
        for (int i = 0; i < 4; i++) {
            here[(3 + i / 2) * 9 + 3 + i % 2] = blob[0][i];
            there[(4 + i / 2) * 9 + 4 + i % 2] = blob[0][i];
        }
        WideConvKernel averaged = new WideConvKernel(Part.TANGENT, ReadOut.AVERAGED, 2, shape);
        WideConvKernel flattened = new WideConvKernel(Part.TANGENT, ReadOut.FLATTENED, 2, shape);
        assertThat(averaged.k(here, there)).isCloseTo(averaged.k(here, here), within(1e-6 * averaged.k(here, here)));
        assertThat(flattened.k(here, there)).isLessThan(0.9 * flattened.k(here, here));
    }

    @Test
    void itsCostIsKnown() {
        InputShape.Image shape = new InputShape.Image(1, 8, 8);
        assertThat(new WideConvKernel(Part.TANGENT, ReadOut.FLATTENED, 2, shape).multiplyAdds())
                .isEqualTo(50 * 2 * 64);
        assertThat(new WideConvKernel(Part.TANGENT, ReadOut.AVERAGED, 2, shape).multiplyAdds())
                .isEqualTo(50L * 2 * 64 * 64);
    }

    @Test
    void whatIsNoPictureOfItsShapeIsRefused() {
        WideConvKernel kernel = new WideConvKernel(Part.TANGENT, ReadOut.FLATTENED, 2, SMALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kernel.K(new double[][] {new double[24], new double[23]}))
                .withMessage("Sample 1 has 23 values; a picture of 2 x 3 x 4 has 24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WideConvKernel(Part.TANGENT, ReadOut.FLATTENED, 0, SMALL))
                .withMessage("Depth 0 of a conv net must be at least 1");
    }

    private static RealMatrix matrix(Matrix values) {
        RealMatrix matrix = new Array2DRowRealMatrix(values.nrows(), values.ncols());
        for (int i = 0; i < values.nrows(); i++) {
            for (int j = 0; j < values.ncols(); j++) {
                matrix.setEntry(i, j, values.get(i, j));
            }
        }
        return matrix;
    }
}
