package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import smile.math.matrix.Matrix;

class KernelRidgeTest {
    static final InnerProductKernel[] KERNELS = {
        WideReluKernel.tangent(1, 5), WideReluKernel.tangent(3, 5), new ArcCosineKernel(1), new GaussianKernel(2)
    };

    private static final double PENALTY = 0.01;
    private static final double[][] SAMPLES = gaussians("ridge samples", 80, 5);
    private static final double[][] POINTS = gaussians("ridge points", 11, 5);
    private static final double[][] TARGETS = gaussians("ridge targets", 10, 80);

    /** Cholesky's factorisation here, Smile's LU with its own product there. */
    @ParameterizedTest
    @FieldSource("KERNELS")
    void anotherSolverAgreesTo1em10(InnerProductKernel kernel) {
        double[][] shifted = new double[SAMPLES.length][SAMPLES.length];
        for (int i = 0; i < SAMPLES.length; i++) {
            for (int j = 0; j < SAMPLES.length; j++) {
                shifted[i][j] = kernel.k(SAMPLES[i], SAMPLES[j]) + (i == j ? PENALTY : 0);
            }
        }
        Matrix.LU direct = new Matrix(shifted).lu();
        try (KernelRidge ridge = new KernelRidge(kernel, SAMPLES, TARGETS, PENALTY)) {
            double[][] coefficients = ridge.coefficients();
            double[][] predictions = ridge.predictions(POINTS);
            for (int c = 0; c < TARGETS.length; c++) {
                double[] expected = direct.solve(TARGETS[c]);
                assertThat(coefficients[c]).containsExactly(expected, within(1e-10 * largest(expected)));
                for (int p = 0; p < POINTS.length; p++) {
                    double sum = 0;
                    for (int i = 0; i < SAMPLES.length; i++) {
                        sum += expected[i] * kernel.k(SAMPLES[i], POINTS[p]);
                    }
                    assertThat(predictions[c][p]).isCloseTo(sum, within(1e-10 * largest(expected)));
                }
            }
        }
    }

    @Test
    void everyOutputIsFittedAsIfAlone() {
        try (KernelRidge together = new KernelRidge(KERNELS[0], SAMPLES, TARGETS, PENALTY)) {
            for (int c = 0; c < TARGETS.length; c++) {
                try (KernelRidge alone = new KernelRidge(KERNELS[0], SAMPLES, new double[][] {TARGETS[c]}, PENALTY)) {
                    double[] expected = alone.coefficients()[0];
                    assertThat(together.coefficients()[c]).containsExactly(expected, within(1e-12 * largest(expected)));
                }
            }
        }
    }

    @Test
    void withoutPenaltyItInterpolates() {
        try (KernelRidge ridge = new KernelRidge(KERNELS[1], SAMPLES, TARGETS, 0)) {
            double[][] fitted = ridge.predictions(SAMPLES);
            for (int c = 0; c < TARGETS.length; c++) {
                // Between a sample and its copy the product is rounded, and a cosine near 1 makes 1e-8 of that.
                assertThat(fitted[c]).containsExactly(TARGETS[c], within(1e-6));
            }
        }
    }

    @Test
    void itsDiagnosticsAreOfTheMatrixWithThePenalty() {
        double[][] twice = {{1, 2}, {1, 2}, {0, 1}};
        try (KernelRidge ridge = new KernelRidge(new ArcCosineKernel(1), twice, new double[1][3], 0.5)) {
            KernelDiagnostics diagnostics = ridge.diagnostics();
            assertThat(diagnostics.jitter()).isEqualTo(0.5);
            assertThat(diagnostics.smallestEigenvalue()).isCloseTo(0.5, within(1e-13));
        }
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KernelRidge(KERNELS[0], SAMPLES, TARGETS, -1))
                .withMessageContaining("Jitter -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KernelRidge(KERNELS[0], SAMPLES, new double[2][3], PENALTY))
                .withMessageContaining("3 values for 80 samples");
        double[][] twice = {{1, 2}, {1, 2}, {0, 1}};
        assertThatThrownBy(() -> new KernelRidge(new ArcCosineKernel(1), twice, new double[1][3], 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("not positive definite");
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
