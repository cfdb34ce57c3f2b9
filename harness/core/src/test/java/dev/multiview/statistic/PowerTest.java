package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PowerTest {

    @Test
    void without_scatter_the_truth_is_seen() {
        Power power = new Power(0.1, 0, 12, 20);
        assertThat(power.halfWidth()).isZero();
        assertThat(power.chances(estimate -> estimate.low() >= 0.1, List.of(0.1)))
                .containsExactly(Map.entry(true, 1.0));
    }

    @Test
    void what_has_no_border_is_certain() {
        assertThat(new Power(0.1, 0.05, 12, 20).chances(estimate -> "open", List.of()))
                .hasSize(1)
                .hasEntrySatisfying("open", chance -> assertThat(chance).isCloseTo(1, within(1e-9)));
    }

    @Test
    void at_its_border_a_rule_errs_more_rarely_than_its_level_says() {
        double chance = new Power(0.05, 0.02, 12, 1)
                .chances(estimate -> estimate.low() >= 0.05, List.of(0.05))
                .getOrDefault(true, 0.0);
        assertThat(chance).isBetween(0.005, 0.025);
    }

    @Test
    void the_expected_interval_lies_about_the_mean() {
        Power power = new Power(0.1, 0.05, 12, 20);
        assertThat(power.expected().estimate()).isEqualTo(0.1);
        assertThat(power.expected().high() - power.expected().low()).isCloseTo(2 * power.halfWidth(), within(1e-15));
        assertThat(power.expected().draws()).isEqualTo(12);
    }

    @Test
    void bad_arguments_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Power(Double.NaN, 0.1, 12, 1))
                .withMessage("Mean NaN is not a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Power(0, -0.1, 12, 1))
                .withMessage("Deviation -0.1 is not a finite number >= 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Power(0, 0.1, 1, 1))
                .withMessage("Draws 1 < 2: one draw has no interval; plan more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Power(0, 0.1, 12, 0))
                .withMessage("Family size 0 < 1");
    }
}
