package dev.multiview.baselines.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateSeriesTest {
    private static final double THRESHOLD = 3;
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    /** Plain integrals of the gate times a polynomial, on either side of the threshold. */
    @ParameterizedTest
    @CsvSource({
        "1, 1", "2, 0.04", "2, 1", "3, 0.04", "3, 0.5", "3, 1.3", "3, 3", "3, 10", "3, 3000", "4, 1.3", "6, 30",
        "10, 30"
    })
    void coefficientsAreTheGatesProductsWithTheHermitePolynomials(int power, double deviation) {
        double[] coefficients = new GateSeries(power, THRESHOLD, 24).coefficients(deviation);
        double end = Math.min(THRESHOLD / deviation, 12);
        for (int m = 0; m < coefficients.length; m++) {
            double expected = integral(m, power, deviation, 0, end) + integral(m, power, deviation, end, 14);
            assertThat(coefficients[m]).as("c_%d", m).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 1.5",
        "3, 0.04, 0.05",
        "3, 1, 1.3",
        "3, 1.3, 4",
        "4, 1, 2",
        "3, 3000, 2000",
        "6, 30, 30",
        "10, 30, 20"
    })
    void theSumOfItsTermsIsTheExpectation(int power, double left, double right) {
        GateCovariance exact = new GateCovariance(power, THRESHOLD);
        double whole = Math.sqrt(exact.of(left, left, 1) * exact.of(right, right, 1));
        double[] c = new GateSeries(power, THRESHOLD, 64).coefficients(left);
        double[] d = new GateSeries(power, THRESHOLD, 64).coefficients(right);
        for (double cosine = -0.9; cosine <= 0.901; cosine += 0.1) {
            double sum = 0;
            for (int m = c.length - 1; m >= 0; m--) {
                sum = sum * cosine + c[m] * d[m];
            }
            assertThat(sum).as("cosine %s", cosine).isCloseTo(exact.of(left, right, cosine), within(1e-5 * whole));
        }
    }

    @Test
    void aPowerBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GateSeries(0, THRESHOLD, 8))
                .withMessageContaining("Power 0");
    }

    @Test
    void ofAPatchOfZerosTheGateIsShut() {
        assertThat(new GateSeries(3, THRESHOLD, 8).coefficients(0)).containsOnly(0);
    }

    @Test
    void deviationsFarBelowTheThresholdLeaveCoefficientsFinite() {
        for (double coefficient : new GateSeries(3, THRESHOLD, 64).coefficients(1e-9)) {
            assertThat(coefficient).isFinite();
        }
    }

    private static double integral(int m, int power, double deviation, double from, double to) {
        GaussIntegrator rule = RULES.legendre(200, from, to);
        return rule.integrate(u -> {
            double gate = Math.pow(Math.min(u * deviation / THRESHOLD, 1), power - 1);
            return gate * hermite(m, u) * Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
        });
    }

    /** h_m. */
    private static double hermite(int m, double x) {
        double before = 0;
        double value = 1;
        for (int i = 0; i < m; i++) {
            double next = (x * value - Math.sqrt(i) * before) / Math.sqrt(i + 1);
            before = value;
            value = next;
        }
        return value;
    }
}
