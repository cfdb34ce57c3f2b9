package dev.multiview.baselines.widenet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.transfer.EffectiveLogit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftLossTest {
    private static final double[] LOGITS = {-40, -3, -0.5, 0, 0.2, 2, 7, 40};

    /** At z = z_t = 0 with T = 1 both parts are log 2; at rho = 1, T = 2, z_t = 0: the mean of softplus(z / 2) and softplus(-z / 2). */
    @Test
    void theLossByHand() {
        assertThat(new SoftLoss(0.3, 1).value(0, 0, true)).isCloseTo(Math.log(2), within(1e-15));
        double expected = (Math.log1p(Math.exp(1.5)) + Math.log1p(Math.exp(-1.5))) / 2;
        assertThat(new SoftLoss(1, 2).value(3, 0, false)).isCloseTo(expected, within(1e-15));
        assertThat(SoftLoss.hard().value(3, -5, false)).isCloseTo(Math.log1p(Math.exp(3)), within(1e-15));
        assertThat(SoftLoss.hard().value(-1000, 0, true)).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "0.95, 4", "0.3, 10", "0, 4", "0.5, 0.5"})
    void slopeAndCurvatureAreThoseOfFiniteDifferences(double softRatio, double temperature) {
        SoftLoss loss = new SoftLoss(softRatio, temperature);
        double step = 1e-5;
        for (double z : LOGITS) {
            for (double teacher : LOGITS) {
                for (boolean label : new boolean[] {false, true}) {
                    double slope =
                            (loss.value(z + step, teacher, label) - loss.value(z - step, teacher, label)) / (2 * step);
                    double curvature =
                            (loss.slope(z + step, teacher, label) - loss.slope(z - step, teacher, label)) / (2 * step);
                    assertThat(loss.slope(z, teacher, label)).isCloseTo(slope, within(1e-9));
                    assertThat(loss.curvature(z)).isCloseTo(curvature, within(1e-9));
                    assertThat(loss.curvature(z)).isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "0.95, 4", "0.3, 10", "0.05, 1"})
    void theSlopeIsWhatEquationThreeSaysAndVanishesAtTheEffectiveLogit(double softRatio, double temperature) {
        SoftLoss loss = new SoftLoss(softRatio, temperature);
        EffectiveLogit end = new EffectiveLogit(softRatio, temperature);
        for (double teacher : LOGITS) {
            for (boolean label : new boolean[] {false, true}) {
                assertThat(loss.slope(1.3, teacher, label)).isCloseTo(end.residual(1.3, teacher, label), within(1e-15));
                assertThat(loss.slope(end.of(teacher, label), teacher, label)).isCloseTo(0, within(1e-14));
            }
        }
    }

    @Test
    void ratiosAndTemperaturesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoftLoss(1.01, 4))
                .withMessage("Soft ratio 1.01 is outside [0, 1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftLoss(Double.NaN, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoftLoss(1, 0))
                .withMessageContaining("Temperature 0.0 is no finite number above 0");
    }
}
