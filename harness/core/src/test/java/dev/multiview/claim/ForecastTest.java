package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control.Kind;
import dev.multiview.data.Split;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Power;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Quantity GAIN = new Gain(arm("net"), Split.SINGLE_VIEW);
    private static final Rule EFFECT = new Rule.Effect(0.05);

    @Test
    void far_from_its_border_a_claim_is_decided_for_sure() {
        assertThat(prospect(0.2).expected()).isEqualTo(Verdict.SUPPORTED);
        assertThat(prospect(0.2).decided()).isCloseTo(1, within(1e-3));
        assertThat(prospect(-0.2).expected()).isEqualTo(Verdict.REFUTED);
        assertThat(prospect(-0.2).fails()).isCloseTo(1, within(1e-3));
    }

    @Test
    void at_its_border_it_is_as_good_as_never_decided() {
        Forecast prospect = prospect(0.05);
        assertThat(prospect.expected()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(prospect.decided()).isBetween(0.0002, 0.05 / 20);
    }

    @Test
    void a_mechanism_control_stands_in_the_way_while_it_is_open_but_not_of_a_refutation() {
        assertThat(prospect(0.2, Kind.MECHANISM, EFFECT, 0.2).decided()).isCloseTo(1, within(1e-3));
        Forecast shown = prospect(0.2, Kind.MECHANISM, EFFECT, -0.05);
        assertThat(shown.decided()).isCloseTo(1, within(1e-3));
        assertThat(shown.expected()).isEqualTo(Verdict.EFFECT_WITHOUT_MECHANISM);
        Forecast open = prospect(0.2, Kind.MECHANISM, EFFECT, 0.05);
        assertThat(open.decided()).isLessThan(0.01);
        assertThat(open.holds()).as("the claim's own rule").isCloseTo(1, within(1e-3));
        assertThat(open.expected()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(prospect(-0.2, Kind.MECHANISM, EFFECT, 0.05).decided()).isCloseTo(1, within(1e-3));
    }

    @Test
    void a_control_that_does_harm_settles_nothing() {
        assertThat(prospect(0.2, Kind.MECHANISM, new Rule.NoEffect(0.05), -0.2).decided())
                .isLessThan(1e-6);
        assertThat(prospect(0.2, Kind.MECHANISM, new Rule.NoEffect(0.05), 0.2).decided())
                .isCloseTo(1, within(1e-3));
    }

    @Test
    void a_validity_control_that_does_not_hold_stands_in_every_way() {
        assertThat(prospect(-0.2, Kind.VALIDITY, EFFECT, 0.0).decided()).isLessThan(1e-6);
        assertThat(prospect(-0.2, Kind.VALIDITY, EFFECT, 0.2).decided()).isCloseTo(1, within(1e-3));
    }

    @Test
    void numbers_of_other_controls_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Forecast.of(new Statistical(GAIN, EFFECT, List.of()), power(0.2), List.of(power(0.1))))
                .withMessage("Numbers of 1 controls do not match the claim's 0");
    }

    private static Forecast prospect(double mean) {
        return Forecast.of(new Statistical(GAIN, EFFECT, List.of()), power(mean), List.of());
    }

    private static Forecast prospect(double mean, Kind kind, Rule rule, double control) {
        Control compared = new Control("c", "is compared", GAIN, rule, kind);
        return Forecast.of(new Statistical(GAIN, EFFECT, List.of(compared)), power(mean), List.of(power(control)));
    }

    private static Power power(double mean) {
        return new Power(mean, 0.02, 12, 20);
    }
}
