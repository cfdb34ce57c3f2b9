package dev.multiview.regression;

import static dev.multiview.regression.MadeUp.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.statistic.Estimate;
import org.junit.jupiter.api.Test;

class FrozenTest {

    @Test
    void a_number_may_move_by_a_quarter_of_its_plain_half_width() {
        Estimate wide = estimate(0.1, 0.02, 6);
        assertThat(Frozen.of("", MadeUp.gain(), wide).tolerance())
                .isCloseTo((wide.high95() - wide.estimate()) / 4, within(1e-15));
    }

    @Test
    void however_narrow_its_interval_it_may_move_by_two_test_errors_in_all_draws_together() {
        Estimate narrow = estimate(0.1, 1e-6, 6);
        assertThat(Frozen.of("", MadeUp.gain(), narrow).tolerance()).isCloseTo(2.0 / (40 * 6), within(1e-15));
        assertThat(Frozen.of("", MadeUp.contrast(), narrow).tolerance())
                .as("as shares of a single's error, which is at least 0.05")
                .isCloseTo(2.0 / (40 * 6) / 0.05, within(1e-15));
    }
}
