package dev.multiview.baselines.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateCovarianceTest {
    private static final double[] DEVIATIONS = {0.05, 0.4, 1, 3, 10};
    private static final double[] COSINES = {-0.95, -0.5, 0, 0.3, 0.8, 0.99};
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(20, 0, 1);

    /** A plain double integral over the plane, one variable after the other. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void itIsTheDoubleIntegral(int power) {
        GateCovariance covariance = new GateCovariance(power, 1);
        for (double left : DEVIATIONS) {
            for (double right : DEVIATIONS) {
                for (double cosine : COSINES) {
                    double expected = doubleIntegral(power, left, right, cosine);
                    assertThat(covariance.of(left, right, cosine))
                            .as("deviations %s and %s, cosine %s", left, right, cosine)
                            .isCloseTo(expected, within(1e-9 * expected + 1e-14));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void atCorrelationOneItIsASingleIntegral(int power) {
        GateCovariance covariance = new GateCovariance(power, 1);
        for (double left : DEVIATIONS) {
            for (double right : DEVIATIONS) {
                double expected = integral(
                        x -> density(x) * gate(power, left * x) * gate(power, right * x), 0, 14, 1 / left, 1 / right);
                assertThat(covariance.of(left, right, 1)).isCloseTo(expected, within(1e-9 * expected));
                assertThat(covariance.of(left, right, -1)).isZero();
            }
        }
    }

    /** Far below the threshold a gate is a power, whose products the arc-cosine kernels average. */
    @Test
    void farBelowTheThresholdItIsAnArcCosineKernel() {
        for (double cosine : COSINES) {
            double product = 0.5 * 0.25 * cosine;
            for (int order = 1; order <= 2; order++) {
                double expected = new ArcCosineKernel(order).value(product, 0.25, 0.0625) / 2;
                double scaled = new GateCovariance(order + 1, 100).of(0.5, 0.25, cosine) * Math.pow(100, 2 * order);
                assertThat(scaled).isCloseTo(expected, within(1e-12 * expected + 1e-15));
            }
        }
    }

    @Test
    void thePlainReluHasAnArcCosineKernelOfOrderZero() {
        for (double cosine : COSINES) {
            double expected = new ArcCosineKernel(0).value(cosine, 1, 1) / 2;
            assertThat(new GateCovariance(1, 7).of(0.1, 20, cosine)).isCloseTo(expected, within(1e-15));
        }
    }

    @Test
    void bothOrdersOfTheArgumentsGiveTheSameBits() {
        GateCovariance covariance = new GateCovariance(3, 0.7);
        for (double cosine : COSINES) {
            assertThat(covariance.of(0.3, 1.1, cosine)).isEqualTo(covariance.of(1.1, 0.3, cosine));
        }
    }

    @Test
    void whatIsNoActivationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GateCovariance(0, 1))
                .withMessageContaining("Power 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GateCovariance(3, 0))
                .withMessageContaining("threshold 0.0");
    }

    /** E over x of the gate of u = left x, times E over y of that of v = right (c x + sqrt(1 - c^2) y). */
    private static double doubleIntegral(int power, double left, double right, double cosine) {
        double rest = Math.sqrt(1 - cosine * cosine);
        DoubleUnaryOperator inner = x -> {
            double zero = -cosine * x / rest;
            double full = (1 / right - cosine * x) / rest;
            return integral(y -> density(y) * gate(power, right * (cosine * x + rest * y)), -14, 14, zero, full);
        };
        double border = cosine > 0 ? 1 / (right * cosine) : 0;
        return integral(
                x -> density(x) * gate(power, left * x) * inner.applyAsDouble(x),
                0,
                14,
                1 / left,
                border,
                border - 3 * rest,
                border - rest,
                border + rest,
                border + 3 * rest,
                border + 6 * rest);
    }

    /** Gauss-Legendre sums over panels of at most 1 between all borders inside. */
    private static double integral(DoubleUnaryOperator function, double from, double to, double... borders) {
        double[] all = Arrays.copyOf(borders, borders.length + 2);
        for (int i = 0; i < all.length; i++) {
            all[i] = i == borders.length ? from : i > borders.length ? to : Math.min(Math.max(all[i], from), to);
        }
        Arrays.sort(all);
        double sum = 0;
        for (int i = 0; i + 1 < all.length; i++) {
            int panels = (int) Math.ceil(all[i + 1] - all[i]);
            double width = (all[i + 1] - all[i]) / Math.max(1, panels);
            for (int panel = 0; panel < panels; panel++) {
                double start = all[i] + panel * width;
                sum += width * RULE.integrate(x -> function.applyAsDouble(start + width * x));
            }
        }
        return sum;
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double gate(int power, double z) {
        return z > 0 ? Math.pow(Math.min(z, 1), power - 1) : 0;
    }
}
