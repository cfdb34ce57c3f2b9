package dev.multiview.baselines.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The toy of arXiv 2002.05715: 11 points of a noisy sine, as printed in toy_example.ipynb of
 * github.com/Kennethborup/self_distillation, kernel exp(-80 (x - x')^2), penalty 0.2; losses are mean squares against the
 * sine at 101 points.
 */
class RidgeSelfDistillationTest {
    private static final double[] NOISY_SINE = {
        0.38476636465198066,
        1.2333967683416893,
        1.33232242218057,
        0.69201594888895180,
        -0.29756145531871736,
        -0.24189291901377769,
        -0.7964485769175675,
        -0.9616480167034174,
        -0.49672509509916934,
        -0.3469066003991437,
        0.5589512650600734
    };
    private static final GaussianKernel KERNEL = new GaussianKernel(Math.sqrt(1 / 160.0));
    private static final double[][] SAMPLES = grid(11);
    private static final double[][] POINTS = grid(101);

    /** On the points of the notebook that goes with arXiv 2102.13088; recomputed with plain linear algebra elsewhere. */
    @Test
    void lossesWithoutGroundTruthAreThePublishedOnesToFiveDecimals() {
        double[] published = {0.16477, 0.15076, 0.14915, 0.15561, 0.16735, 0.18251};
        double[][] predictions = toy(0).predictions(6, POINTS);
        for (int step = 0; step < published.length; step++) {
            assertThat(loss(predictions[step])).isCloseTo(published[step], within(5e-6));
        }
        assertThat(loss(toy(0).limit(POINTS))).isCloseTo(0.49505, within(5e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.35, 1})
    void everyStepIsThatOfPlainMatrixAlgebra(double weight) {
        RealMatrix gram = matrix(SAMPLES, SAMPLES);
        RealMatrix inverse = new LUDecomposition(
                        gram.add(MatrixUtils.createRealIdentityMatrix(11).scalarMultiply(0.2)))
                .getSolver()
                .getInverse();
        RealMatrix cross = matrix(POINTS, SAMPLES);
        double[][] predictions = toy(weight).predictions(9, POINTS);
        double[] fitted = NOISY_SINE.clone();
        for (double[] prediction : predictions) {
            double[] seen = new double[11];
            for (int i = 0; i < 11; i++) {
                seen[i] = weight * NOISY_SINE[i] + (1 - weight) * fitted[i];
            }
            double[] expected = cross.operate(inverse.operate(seen));
            fitted = gram.operate(inverse.operate(seen));
            for (int p = 0; p < POINTS.length; p++) {
                assertThat(prediction[p]).isCloseTo(expected[p], within(1e-10));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.9, 1})
    void manyStepsReachTheLimit(double weight) {
        double[][] predictions = toy(weight).predictions(400, POINTS);
        double[] limit = toy(weight).limit(POINTS);
        for (int p = 0; p < POINTS.length; p++) {
            assertThat(predictions[399][p]).isCloseTo(limit[p], within(1e-10));
        }
    }

    @Test
    void weightsAndPenaltiesThatHaveNoMeaningAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> toy(1.2)).withMessageContaining("Weight 1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RidgeSelfDistillation(KERNEL, SAMPLES, NOISY_SINE, 0, 0.5))
                .withMessageContaining("Penalty 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RidgeSelfDistillation(KERNEL, POINTS, NOISY_SINE, 1, 0.5))
                .withMessageContaining("Samples are 101 and targets 11");
    }

    private static RidgeSelfDistillation toy(double weight) {
        return new RidgeSelfDistillation(KERNEL, SAMPLES, NOISY_SINE, 0.2, weight);
    }

    private static double loss(double[] predictions) {
        double sum = 0;
        for (int p = 0; p < POINTS.length; p++) {
            sum += Math.pow(predictions[p] - Math.sin(2 * Math.PI * POINTS[p][0]), 2);
        }
        return sum / POINTS.length;
    }

    private static RealMatrix matrix(double[][] left, double[][] right) {
        double[][] values = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                values[i][j] = KERNEL.k(left[i], right[j]);
            }
        }
        return new Array2DRowRealMatrix(values, false);
    }

    /** Equidistant points of [0, 1], both ends included. */
    private static double[][] grid(int count) {
        double[][] points = new double[count][1];
        for (int i = 0; i < count; i++) {
            points[i][0] = i / (count - 1.0);
        }
        return points;
    }
}
