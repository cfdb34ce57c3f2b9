package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/** Against all eigenvalues, by Smile. */
class KernelDiagnosticsTest {
    /** A wide gap, hardly any (the narrow Gaussian is nearly the identity), and a condition number near the limit. */
    static final InnerProductKernel[] KERNELS = {
        WideReluKernel.tangent(1, 5),
        WideReluKernel.tangent(3, 5),
        new WideReluKernel(WideReluKernel.Part.COVARIANCE, 2, 5, 2, 0.1),
        new ArcCosineKernel(0),
        new ArcCosineKernel(1),
        new ArcCosineKernel(2),
        new GaussianKernel(0.5),
        new GaussianKernel(2)
    };

    private static final double[][] SAMPLES = gaussians("spectrum", 150, 5);

    @ParameterizedTest
    @FieldSource("KERNELS")
    void bothEndsOfTheSpectrumAreSmiles(InnerProductKernel kernel) {
        double jitter = 1e-5;
        try (NestedSolution solution = new NestedSolution(kernel, SAMPLES, jitter)) {
            KernelDiagnostics diagnostics = solution.diagnostics();
            double[] expected = spectrum(kernel, SAMPLES, jitter);
            double largest = expected[expected.length - 1];
            assertThat(diagnostics.largestEigenvalue()).isCloseTo(largest, within(1e-8 * largest));
            // Both libraries round the matrix itself, whose largest entries are about the largest eigenvalue.
            assertThat(diagnostics.smallestEigenvalue())
                    .isCloseTo(expected[0], within(1e-7 * expected[0] + 1e-14 * largest));
            assertThat(diagnostics.conditionNumber())
                    .isEqualTo(diagnostics.largestEigenvalue() / diagnostics.smallestEigenvalue());
            assertThat(diagnostics.jitter()).isEqualTo(jitter);
        }
    }

    @Test
    void askedAgainTheyAreTheSame() {
        try (NestedSolution one = new NestedSolution(KERNELS[1], SAMPLES, 0);
                NestedSolution other = new NestedSolution(KERNELS[1], SAMPLES, 0)) {
            assertThat(one.diagnostics()).isEqualTo(other.diagnostics()).isEqualTo(one.diagnostics());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void fewPointsAreEnough(int count) {
        double[][] points = Arrays.copyOf(SAMPLES, count);
        try (NestedSolution solution = new NestedSolution(KERNELS[0], points, 0)) {
            double[] expected = spectrum(KERNELS[0], points, 0);
            double largest = expected[count - 1];
            assertThat(solution.diagnostics().largestEigenvalue()).isCloseTo(largest, within(1e-12 * largest));
            assertThat(solution.diagnostics().smallestEigenvalue()).isCloseTo(expected[0], within(1e-12 * largest));
        }
    }

    /** On a grid that is its own mirror image, an eigenvector is even or odd; the vector of ones would miss the odd ones. */
    @Test
    void symmetryHidesNothing() {
        double[][] grid = new double[40][1];
        for (int i = 0; i < grid.length; i++) {
            grid[i][0] = i - 19.5;
        }
        InnerProductKernel kernel = new GaussianKernel(0.8);
        try (NestedSolution solution = new NestedSolution(kernel, grid, 0)) {
            double[] expected = spectrum(kernel, grid, 0);
            assertThat(solution.diagnostics().smallestEigenvalue()).isCloseTo(expected[0], within(1e-8 * expected[0]));
            assertThat(solution.diagnostics().largestEigenvalue()).isCloseTo(expected[39], within(1e-8));
        }
    }

    private static double[] spectrum(InnerProductKernel kernel, double[][] points, double jitter) {
        Matrix gram = kernel.K(points);
        for (int i = 0; i < points.length; i++) {
            gram.set(i, i, gram.get(i, i) + jitter);
        }
        double[] values = gram.uplo(UPLO.LOWER).eigen(false, false, true).wr;
        Arrays.sort(values);
        return values;
    }
}
