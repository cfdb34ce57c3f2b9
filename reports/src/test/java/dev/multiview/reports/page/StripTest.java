package dev.multiview.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.Estimate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripTest {
    private static final Estimate ESTIMATE = new Estimate(0.2, 0.1, 0.3, 0.15, 0.25, 12);

    @Test
    void places_are_shares_of_the_width() {
        Scale scale = new Scale(-1, 3);
        assertThat(scale.at(-1)).isEqualTo("0%");
        assertThat(scale.at(0)).isEqualTo("25%");
        assertThat(scale.at(3)).isEqualTo("100%");
        assertThat(scale.at(1.0 / 3)).isEqualTo("33.33%");
    }

    @Test
    void what_lies_outside_is_drawn_at_the_nearest_end() {
        Scale scale = new Scale(0, 1);
        assertThat(scale.at(-27)).isEqualTo("0%");
        assertThat(scale.at(14)).isEqualTo("100%");
        assertThat(scale.at(Double.POSITIVE_INFINITY)).isEqualTo("100%");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.2, 0.2", "-3, 5"})
    void a_scale_shows_all_that_it_covers(double one, double other) {
        Scale scale = Scale.covering(one, other, Double.NaN);
        assertThat(scale.shows(one) && scale.shows(other)).isTrue();
    }

    @Test
    void the_claimed_zone_reaches_from_the_border_to_the_end() {
        Strip strip = Strip.of(ESTIMATE, Optional.of(new Rule.Effect(0.05)), "net");
        assertThat(strip.zones()).hasSize(1);
        Strip.Span zone = strip.zones().get(0);
        assertThat(percent(zone.from()) + percent(zone.width())).isCloseTo(100, within(0.02));
        Strip.Mark mark = strip.marks().get(0);
        assertThat(percent(mark.at().orElseThrow())).isGreaterThan(percent(zone.from()));
        assertThat(strip.words()).isEqualTo("Measured 0.200 [0.100, 0.300]; claimed: at least 0.05");
    }

    @Test
    void an_equivalence_holds_in_the_middle_and_a_difference_at_both_ends() {
        assertThat(Strip.of(ESTIMATE, Optional.of(new Rule.NoEffect(0.05)), "net")
                        .zones())
                .hasSize(1);
        assertThat(Strip.of(ESTIMATE, Optional.of(new Rule.Differs(0.05)), "net")
                        .zones())
                .hasSize(2);
    }

    @Test
    void an_estimate_without_an_interval_is_a_dot() {
        Estimate dot = new Estimate(0.2, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1);
        Strip.Mark mark = Strip.of(dot, Optional.empty(), "net").marks().get(0);
        assertThat(mark.at()).isPresent();
        assertThat(mark.thin()).isEmpty();
        assertThat(mark.thick()).isEmpty();
    }

    private static double percent(String text) {
        return Double.parseDouble(text.substring(0, text.length() - 1));
    }
}
