package dev.multiview.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveLogitTest {
    private static final double[] RATIOS = {1e-6, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999999};
    private static final double[] TEMPERATURES = {0.5, 1, 2, 4, 10};

    @Test
    void theRootSolvesTheEquationAndLiesBeyondACorrectTeacher() {
        for (double ratio : RATIOS) {
            for (double temperature : TEMPERATURES) {
                EffectiveLogit logit = new EffectiveLogit(ratio, temperature);
                for (double teacher = -30; teacher <= 30; teacher += 0.25) {
                    double z = logit.of(teacher, true);
                    assertThat(logit.residual(z, teacher, true)).isCloseTo(0, within(1e-12));
                    assertThat(z)
                            .as(
                                    "rho %s, T %s, z_t %s; equal where they differ by less than a rounding",
                                    ratio, temperature, teacher)
                            .isGreaterThanOrEqualTo(teacher);
                    if (teacher < 10) {
                        assertThat(z).isGreaterThan(teacher);
                    }
                    assertThat(logit.of(-teacher, false)).as("symmetry").isEqualTo(-z);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.95})
    void atTemperatureOneTheProbabilityIsTheMixture(double ratio) {
        EffectiveLogit logit = new EffectiveLogit(ratio, 1);
        for (double teacher = -30; teacher <= 30; teacher += 0.5) {
            double wrong = ratio / (1 + Math.exp(teacher));
            assertThat(logit.of(teacher, true)).isCloseTo(Math.log1p(-wrong) - Math.log(wrong), within(1e-10));
        }
    }

    @Test
    void withoutALabelTheStudentEndsAtItsTeacher() {
        assertThat(new EffectiveLogit(1, 4).of(-1.25, true)).isEqualTo(-1.25);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 4, 10})
    void everyWrongTeacherIsCorrectedUpToTheRatioTOverOnePlusTAndNotBeyond(double temperature) {
        double border = temperature / (1 + temperature);
        EffectiveLogit below = new EffectiveLogit(border, temperature);
        EffectiveLogit above = new EffectiveLogit(border + 1e-3, temperature);
        // The wronger the teacher, the lower the root; at -30 T it is the limit's to rounding.
        assertThat(below.of(-30 * temperature, true)).isGreaterThan(-1e-12);
        assertThat(above.of(-30 * temperature, true)).isNegative();
        assertThat(above.of(-3 * temperature, true)).isGreaterThan(above.of(-30 * temperature, true));
    }

    @Test
    void theSplitAtZeroGrowsAsTheRatioFallsAndWithTheTemperature() {
        // From an independent prototype: rho 0.95, T 1, 2, 4, 10.
        assertThat(split(0.95, 1)).isCloseTo(0.10, within(0.005));
        assertThat(split(0.95, 2)).isCloseTo(0.35, within(0.005));
        assertThat(split(0.95, 4)).isCloseTo(0.95, within(0.005));
        assertThat(split(0.95, 10)).isCloseTo(2.17, within(0.005));
        assertThat(split(0.6, 1)).as("ln(2 / rho - 1)").isCloseTo(Math.log(2 / 0.6 - 1), within(1e-12));
        for (int i = 1; i < RATIOS.length; i++) {
            assertThat(split(RATIOS[i], 4)).isLessThan(split(RATIOS[i - 1], 4));
        }
    }

    @Test
    void thePullIsTheDerivativeByTheHardShareWhereThereIsNone() {
        for (double temperature : TEMPERATURES) {
            for (double teacher = -3; teacher <= 3; teacher += 0.5) {
                for (boolean label : new boolean[] {true, false}) {
                    double moved = new EffectiveLogit(1 - 1e-7, temperature).of(teacher, label) - teacher;
                    double pull = EffectiveLogit.pull(teacher, label, temperature);
                    assertThat(moved / 1e-7).isCloseTo(pull, within(1e-3 * Math.abs(pull)));
                    assertThat(pull > 0).isEqualTo(label);
                }
            }
        }
    }

    @Test
    void ratiosTemperaturesAndLogitsThatHaveNoMeaningAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffectiveLogit(1.2, 1))
                .withMessageContaining("Soft ratio 1.2 is outside (0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffectiveLogit(0.5, 0))
                .withMessageContaining("Temperature 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffectiveLogit(0.5, 1).of(Double.NaN, true))
                .withMessageContaining("Teacher logit NaN");
    }

    private static double split(double ratio, double temperature) {
        return new EffectiveLogit(ratio, temperature).of(0, true);
    }
}
