package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentredRidgeTest {
    private static final double[] PENALTIES = {1e-6, 1e-4, 1e-2, 10};
    private static final int COLUMNS = 2;

    /** Features with a mean far from zero, and of unequal scale. */
    private static double[] features(int samples, int features) {
        double[] phi = gaussians("phi", samples * features);
        for (int i = 0; i < phi.length; i++) {
            phi[i] = phi[i] / (1 + i % features) + 3;
        }
        return phi;
    }

    private static double[] gaussians(String name, int count) {
        return ZigguratSampler.NormalizedGaussian.of(new SeedPath(name).generator())
                .samples(count)
                .toArray();
    }

    /** Per penalty: weights column after column, then intercepts. */
    private static double[][] solve(CentredRidge.Form form, int samples, int features) throws InterruptedException {
        double[][] solutions = new double[PENALTIES.length][(features + 1) * COLUMNS];
        try (NativeMemory memory = new NativeMemory()) {
            CentredRidge ridge = new CentredRidge(memory, form, samples, features, COLUMNS, PENALTIES);
            DoubleBuffer phi = memory.doubles((long) samples * features).put(0, features(samples, features));
            DoubleBuffer weights = ridge.solve(phi, gaussians("targets", samples * COLUMNS));
            for (int i = 0; i < PENALTIES.length; i++) {
                double[] own = new double[features * COLUMNS];
                weights.get(i * own.length, own);
                System.arraycopy(own, 0, solutions[i], 0, own.length);
                System.arraycopy(ridge.intercepts(own), 0, solutions[i], own.length, COLUMNS);
            }
        }
        return solutions;
    }

    /** The form that is not the cheaper one inverts a singular matrix plus penalty: it loses digits as 1 / penalty. */
    @ParameterizedTest
    @CsvSource({"40, 15", "15, 40", "25, 25"})
    void primalAndDualAgree(int samples, int features) throws InterruptedException {
        double[][] primal = solve(CentredRidge.Form.PRIMAL, samples, features);
        double[][] dual = solve(CentredRidge.Form.DUAL, samples, features);
        for (int i = 0; i < PENALTIES.length; i++) {
            double tolerance = Math.max(1e-10, 1e-15 / PENALTIES[i]) * largest(primal[i]);
            assertThat(dual[i]).containsExactly(primal[i], within(tolerance));
        }
    }

    /** QR of the stacked least-squares problem {@code [1 phi^T; 0 sqrt(lambda) I] [b; w] = [y; 0]}. */
    @ParameterizedTest
    @CsvSource({"40, 15", "15, 40"})
    void bothAgreeWithOrthogonalDecompositionOfTheStackedProblem(int samples, int features)
            throws InterruptedException {
        double[] phi = features(samples, features);
        double[] targets = gaussians("targets", samples * COLUMNS);
        double[][] solved = solve(CentredRidge.Form.cheaper(samples, features), samples, features);
        for (int i = 0; i < PENALTIES.length; i++) {
            double lambda = PENALTIES[i] * meanEigenvalue(phi, samples, features);
            RealMatrix stacked = new Array2DRowRealMatrix(samples + features, features + 1);
            RealMatrix right = new Array2DRowRealMatrix(samples + features, COLUMNS);
            for (int n = 0; n < samples; n++) {
                stacked.setEntry(n, 0, 1);
                for (int j = 0; j < features; j++) {
                    stacked.setEntry(n, j + 1, phi[n * features + j]);
                    stacked.setEntry(samples + j, j + 1, Math.sqrt(lambda));
                }
                for (int c = 0; c < COLUMNS; c++) {
                    right.setEntry(n, c, targets[c * samples + n]);
                }
            }
            RealMatrix expected = new QRDecomposition(stacked).getSolver().solve(right);
            double tolerance = 1e-9 * largest(solved[i]);
            for (int c = 0; c < COLUMNS; c++) {
                assertThat(solved[i][features * COLUMNS + c]).isCloseTo(expected.getEntry(0, c), within(tolerance));
                for (int j = 0; j < features; j++) {
                    assertThat(solved[i][c * features + j]).isCloseTo(expected.getEntry(j + 1, c), within(tolerance));
                }
            }
        }
    }

    private static double meanEigenvalue(double[] phi, int samples, int features) {
        double trace = 0;
        for (int j = 0; j < features; j++) {
            double mean = 0;
            for (int i = 0; i < samples; i++) {
                mean += phi[i * features + j] / samples;
            }
            for (int i = 0; i < samples; i++) {
                trace += Math.pow(phi[i * features + j] - mean, 2);
            }
        }
        return trace / samples;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @Test
    void theCheaperFormHasTheSmallerSystem() {
        assertThat(CentredRidge.Form.cheaper(2000, 800)).isEqualTo(CentredRidge.Form.PRIMAL);
        assertThat(CentredRidge.Form.cheaper(2000, 4000)).isEqualTo(CentredRidge.Form.DUAL);
    }

    @Test
    void featuresThatDoNotVaryAreRefused() {
        try (NativeMemory memory = new NativeMemory()) {
            CentredRidge ridge = new CentredRidge(memory, CentredRidge.Form.PRIMAL, 4, 2, 1, PENALTIES);
            DoubleBuffer constant = memory.doubles(8).put(0, new double[8]);
            assertThatThrownBy(() -> ridge.solve(constant, new double[4]))
                    .hasMessage(
                            "Features have variance 0.0 over 4 training samples; ridge regression needs features that"
                                    + " vary");
        }
    }
}
