package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import smile.math.matrix.Matrix;

class FiniteReluKernelTest {
    private static final int DIMENSION = 6;
    private static final double[][] POINTS = gaussians("points", 30, DIMENSION);

    @Test
    void itIsTheInnerProductOfGradients() {
        double[][] weights = gaussians("weights", 9, DIMENSION);
        double[] outputs = gaussians("outputs", 1, 9)[0];
        Matrix gram = new FiniteReluKernel(weights, outputs).K(POINTS);
        for (int i = 0; i < POINTS.length; i++) {
            for (int j = 0; j < POINTS.length; j++) {
                assertThat(gram.get(i, j))
                        .isCloseTo(
                                dot(gradient(weights, outputs, POINTS[i]), gradient(weights, outputs, POINTS[j])),
                                within(1e-12));
            }
        }
    }

    @Test
    void aGramMatrixIsThatOfAllPairsAndHasTheirDiagonal() {
        FiniteReluKernel kernel =
                new FiniteReluKernel(gaussians("weights", 70, DIMENSION), gaussians("outputs", 1, 70)[0]);
        Matrix gram = kernel.K(POINTS);
        for (int i = 0; i < POINTS.length; i++) {
            for (int j = 0; j < POINTS.length; j++) {
                // On the diagonal too: no angle is taken of a rounded cosine, only the order of summation may differ.
                assertThat(gram.get(i, j)).isCloseTo(kernel.k(POINTS[i], POINTS[j]), within(1e-12));
            }
        }
    }

    @Test
    void itsDistanceToTheWideNetFallsAsTheInverseRootOfTheWidth() {
        Matrix limit = new WideReluKernel(WideReluKernel.Part.TANGENT, 1, 1, 1, 0).K(POINTS);
        int[] widths = {64, 256, 1024, 4096};
        double[] errors = new double[widths.length];
        for (int w = 0; w < widths.length; w++) {
            double squares = 0;
            for (int net = 0; net < 8; net++) {
                String purpose = "net " + widths[w] + " " + net;
                Matrix gram = new FiniteReluKernel(
                                gaussians(purpose, widths[w], DIMENSION), gaussians(purpose + " a", 1, widths[w])[0])
                        .K(POINTS);
                squares += squaredDistance(gram, limit) / 8;
            }
            errors[w] = Math.sqrt(squares);
        }
        // Eight nets a width; the exponent from four such points scatters by a few hundredths.
        assertThat(PowerLaw.exponent(widths, errors)).isCloseTo(-0.5, within(0.08));
    }

    @Test
    void weightsThatMakeNoNetAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiniteReluKernel(new double[2][3], new double[3]))
                .withMessageContaining("2 units and 3 output weights");
    }

    private static double[] gradient(double[][] weights, double[] outputs, double[] x) {
        int units = weights.length;
        double[] gradient = new double[units * (DIMENSION + 1)];
        for (int r = 0; r < units; r++) {
            double response = dot(weights[r], x);
            if (response > 0) {
                gradient[r] = response / Math.sqrt(units);
                for (int j = 0; j < DIMENSION; j++) {
                    gradient[units + r * DIMENSION + j] = outputs[r] * x[j] / Math.sqrt(units);
                }
            }
        }
        return gradient;
    }

    private static double squaredDistance(Matrix gram, Matrix limit) {
        double sum = 0;
        for (int i = 0; i < POINTS.length; i++) {
            for (int j = 0; j < POINTS.length; j++) {
                sum += Math.pow(gram.get(i, j) - limit.get(i, j), 2);
            }
        }
        return sum;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
