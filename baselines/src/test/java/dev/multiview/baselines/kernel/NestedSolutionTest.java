package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** Against a direct solve of every size by another library and another factorisation. */
class NestedSolutionTest {
    private static final InnerProductKernel KERNEL = WideReluKernel.tangent(2, 5);
    private static final double JITTER = 1e-6;
    private static final double[][] SAMPLES = gaussians("samples", 60, 5);
    private static final double[][] POINTS = gaussians("points", 9, 5);
    private static final double[] TARGETS = gaussians("targets", 1, 60)[0];
    private static final int[] SIZES = {0, 1, 2, 17, 60};

    @Test
    void everyPrefixIsTheInterpolantOfThatManySamples() {
        try (NestedSolution solution = new NestedSolution(KERNEL, SAMPLES, JITTER)) {
            double[] whitened = solution.whitened(TARGETS);
            double[][] predictions = solution.predictions(whitened, POINTS, SIZES);
            double norm = 0;
            int seen = 0;
            for (int size = 0; size < SIZES.length; size++) {
                for (; seen < SIZES[size]; seen++) {
                    norm += whitened[seen] * whitened[seen];
                }
                RealVector weights = direct(SIZES[size]);
                double expectedNorm = 0;
                for (int i = 0; i < SIZES[size]; i++) {
                    expectedNorm += weights.getEntry(i) * TARGETS[i];
                }
                assertThat(norm).isCloseTo(expectedNorm, within(1e-10 * (1 + expectedNorm)));
                for (int p = 0; p < POINTS.length; p++) {
                    double expected = 0;
                    for (int i = 0; i < SIZES[size]; i++) {
                        expected += weights.getEntry(i) * KERNEL.k(SAMPLES[i], POINTS[p]);
                    }
                    assertThat(predictions[size][p]).isCloseTo(expected, within(1e-10 * (1 + Math.abs(expected))));
                }
            }
        }
    }

    @Test
    void severalTargetsAtOnceAreToldWhatEachIsToldAlone() {
        double[][] targets = gaussians("several targets", 3, 60);
        try (NestedSolution solution = new NestedSolution(KERNEL, SAMPLES, JITTER)) {
            double[][] whitened = solution.whitened(targets);
            double[][][] together = solution.predictions(whitened, POINTS, SIZES);
            assertThat(together).hasDimensions(3, SIZES.length);
            for (int target = 0; target < targets.length; target++) {
                assertThat(together[target]).isDeepEqualTo(solution.predictions(whitened[target], POINTS, SIZES));
            }
        }
    }

    @Test
    void aSingularGramMatrixWithoutJitterIsRefusedAndNothingLeaks() {
        double[][] twice = {{1, 2}, {1, 2}, {0, 1}};
        assertThatThrownBy(() -> new NestedSolution(new ArcCosineKernel(1), twice, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("not positive definite");
    }

    @Test
    void targetsOfAnotherLengthAreRefused() {
        try (NestedSolution solution = new NestedSolution(KERNEL, SAMPLES, JITTER)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> solution.whitened(new double[3]))
                    .withMessageContaining("3 values for 60 samples");
        }
    }

    private static RealVector direct(int n) {
        if (n == 0) {
            return new ArrayRealVector(0);
        }
        double[][] gram = new double[n][n];
        double[] targets = new double[n];
        for (int i = 0; i < n; i++) {
            targets[i] = TARGETS[i];
            for (int j = 0; j < n; j++) {
                gram[i][j] = KERNEL.k(SAMPLES[i], SAMPLES[j]) + (i == j ? JITTER : 0);
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(gram, false))
                .getSolver()
                .solve(new ArrayRealVector(targets, false));
    }
}
