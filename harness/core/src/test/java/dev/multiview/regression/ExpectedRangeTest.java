package dev.multiview.regression;

import static dev.multiview.claim.Verdict.EFFECT_WITHOUT_MECHANISM;
import static dev.multiview.claim.Verdict.INCONCLUSIVE;
import static dev.multiview.claim.Verdict.REFUTED;
import static dev.multiview.claim.Verdict.SUPPORTED;
import static dev.multiview.regression.MadeUp.control;
import static dev.multiview.regression.MadeUp.estimate;
import static dev.multiview.regression.MadeUp.judged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Verdict;
import dev.multiview.fixture.Judgements;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedRangeTest {
    private static final int DRAWS = 12;
    private static final double ERROR = 0.0005;
    private static final Rule EFFECT = new Rule.Effect(0.05);
    private static final Control BEATS = control("beats", EFFECT, Control.Kind.MECHANISM);
    private static final Control SHOWS = control("shows", EFFECT, Control.Kind.VALIDITY);
    private static final Control NEUTRAL = control("neutral", new Rule.NoEffect(0.05), Control.Kind.MECHANISM);

    @Test
    void what_is_far_from_its_border_stays_what_it_is() {
        assertThat(verdicts(EFFECT, 0.2, List.of())).containsExactly(SUPPORTED);
        assertThat(verdicts(EFFECT, 0.0, List.of())).containsExactly(REFUTED);
        assertThat(verdicts(new Rule.Deficit(0.05), -0.2, List.of())).containsExactly(SUPPORTED);
        assertThat(verdicts(new Rule.NoEffect(0.05), 0, List.of())).containsExactly(SUPPORTED);
        assertThat(verdicts(new Rule.NoEffect(0.05), -0.2, List.of())).containsExactly(REFUTED);
        assertThat(verdicts(new Rule.Above(0.5), 0.7, List.of())).containsExactly(SUPPORTED);
        assertThat(verdicts(new Rule.Above(0.5), 0.3, List.of())).containsExactly(REFUTED);
        assertThat(verdicts(new Rule.Within(0.5, 0.05), 0.5, List.of())).containsExactly(SUPPORTED);
        assertThat(verdicts(new Rule.Within(0.5, 0.05), 0, List.of())).containsExactly(REFUTED);
        assertThat(verdicts(new Rule.Differs(0.05), -0.2, List.of())).containsExactly(SUPPORTED);
        assertThat(verdicts(new Rule.Differs(0.05), 0, List.of())).containsExactly(REFUTED);
        assertThat(verdicts(EFFECT, 0.2, List.of(BEATS), 0.2)).containsExactly(SUPPORTED);
        assertThat(verdicts(EFFECT, 0.2, List.of(BEATS), 0.0)).containsExactly(EFFECT_WITHOUT_MECHANISM);
        assertThat(verdicts(EFFECT, 0.2, List.of(BEATS, SHOWS), 0.2, 0.0)).containsExactly(INCONCLUSIVE);
    }

    @Test
    void what_is_near_its_border_may_turn_and_says_into_what() {
        assertThat(verdicts(EFFECT, 0.0535, List.of())).containsExactlyInAnyOrder(SUPPORTED, INCONCLUSIVE);
        assertThat(verdicts(EFFECT, 0.0465, List.of())).containsExactlyInAnyOrder(REFUTED, INCONCLUSIVE);
        assertThat(verdicts(new Rule.Deficit(0.05), -0.0465, List.of()))
                .containsExactlyInAnyOrder(REFUTED, INCONCLUSIVE);
        assertThat(verdicts(new Rule.NoEffect(0.05), 0.0465, List.of()))
                .containsExactlyInAnyOrder(SUPPORTED, INCONCLUSIVE);
        assertThat(verdicts(new Rule.Above(0.5), 0.5035, List.of())).containsExactlyInAnyOrder(SUPPORTED, INCONCLUSIVE);
        assertThat(verdicts(new Rule.Within(0.5, 0.05), 0.5465, List.of()))
                .containsExactlyInAnyOrder(SUPPORTED, INCONCLUSIVE);
        assertThat(verdicts(new Rule.Differs(0.05), -0.0465, List.of()))
                .containsExactlyInAnyOrder(REFUTED, INCONCLUSIVE);
    }

    @Test
    void a_control_near_its_border_turns_the_verdict_of_a_claim_that_is_far_from_its_own() {
        assertThat(verdicts(EFFECT, 0.2, List.of(BEATS), 0.0465))
                .containsExactlyInAnyOrder(EFFECT_WITHOUT_MECHANISM, INCONCLUSIVE);
        assertThat(verdicts(EFFECT, 0.2, List.of(SHOWS), 0.0535)).containsExactlyInAnyOrder(SUPPORTED, INCONCLUSIVE);
        assertThat(verdicts(EFFECT, 0.2, List.of(NEUTRAL), 0.0535))
                .containsExactlyInAnyOrder(EFFECT_WITHOUT_MECHANISM, INCONCLUSIVE);
        assertThat(verdicts(EFFECT, 0.2, List.of(NEUTRAL), -0.2))
                .as("harm is no evidence of the effect, on any seed")
                .containsExactly(INCONCLUSIVE);
    }

    @Test
    void a_control_far_from_its_target_shows_the_effect_on_one_side_only() {
        Control level = control("level", new Rule.Within(0.1, 0.05), Control.Kind.MECHANISM);
        assertThat(verdicts(EFFECT, 0.2, List.of(level), 0.1)).containsExactly(SUPPORTED);
        assertThat(verdicts(EFFECT, 0.2, List.of(level), 0.2)).containsExactly(EFFECT_WITHOUT_MECHANISM);
        assertThat(verdicts(EFFECT, 0.2, List.of(level), 0.0)).containsExactly(INCONCLUSIVE);
    }

    @Test
    void a_validity_control_saves_nothing_that_a_mechanism_control_takes() {
        assertThat(verdicts(EFFECT, 0.2, List.of(BEATS, SHOWS), 0.0, 0.0535))
                .containsExactlyInAnyOrder(EFFECT_WITHOUT_MECHANISM, INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.06, -0.05, -0.045, 0, 0.03, 0.044, 0.05, 0.051, 0.055, 0.06})
    void the_frozen_verdict_is_always_among_them_and_rarer_events_add_to_them(double mean) {
        for (Rule rule : List.of(
                EFFECT,
                new Rule.Deficit(0.05),
                new Rule.NoEffect(0.05),
                new Rule.Above(0.05),
                new Rule.Within(0.02, 0.03),
                new Rule.Differs(0.05))) {
            Judgement frozen = judged("p/c", rule, estimate(mean, ERROR, DRAWS), List.of(BEATS), at(mean));
            Set<Verdict> often = allowance(frozen, 1e-2).verdicts();
            assertThat(often).contains(frozen.verdict());
            assertThat(allowance(frozen, 1e-6).verdicts()).containsAll(often);
        }
    }

    @Test
    void the_span_is_the_frozen_interval_unless_chance_alone_leaves_that_too_often() {
        Judgement frozen = judged("p/c", EFFECT, at(0.2), List.of());
        Estimate estimate = Objects.requireNonNull(frozen.estimate());
        Allowance usual = allowance(frozen, 1e-3);
        assertThat(usual.low()).isEqualTo(estimate.low());
        assertThat(usual.high()).isEqualTo(estimate.high());
        Allowance wide = allowance(frozen, 1e-9);
        assertThat(wide.low()).isLessThan(estimate.low());
        assertThat(wide.high() + wide.low()).isCloseTo(0.4, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void a_contrast_near_the_headroom_may_lose_it_and_one_beyond_cannot_get_it_back() {
        assertThat(contrast(0.3, 0.01)).containsExactly(SUPPORTED);
        assertThat(contrast(0.055, 0.01)).containsExactlyInAnyOrder(SUPPORTED, INCONCLUSIVE);
        assertThat(contrast(0.595, 0.01)).containsExactlyInAnyOrder(SUPPORTED, INCONCLUSIVE);
        assertThat(obstructed(0.01, 0.001)).containsExactly(INCONCLUSIVE);
        assertThat(obstructed(0.045, 0.01)).containsExactlyInAnyOrder(SUPPORTED, INCONCLUSIVE);
    }

    @Test
    void without_its_controls_numbers_a_claim_may_turn_into_anything() {
        Statistical body = new Statistical(MadeUp.gain(), EFFECT, List.of(BEATS));
        Judgement frozen = Judgement.open(
                MadeUp.claim("p/c", body), Cause.TRIALS_FAILED, "trials failed: 2 of 12", at(0.2), List.of());
        assertThat(allowance(frozen, 1e-4).verdicts())
                .containsExactlyInAnyOrder(SUPPORTED, REFUTED, EFFECT_WITHOUT_MECHANISM, INCONCLUSIVE);
    }

    @Test
    void an_interval_counts_for_the_claim_for_each_control_and_for_each_single_with_headroom() {
        assertThat(ExpectedRange.intervals(new Statistical(MadeUp.gain(), EFFECT, List.of(BEATS, SHOWS))))
                .isEqualTo(3);
        assertThat(ExpectedRange.intervals(new Statistical(MadeUp.contrast(), EFFECT, List.of())))
                .isEqualTo(3);
    }

    private static Set<Verdict> contrast(double single, double spread) {
        return ofContrast(single, spread, SUPPORTED);
    }

    private static Set<Verdict> obstructed(double single, double spread) {
        return ofContrast(single, spread, INCONCLUSIVE);
    }

    private static Set<Verdict> ofContrast(double single, double spread, Verdict verdict) {
        Statistical body = new Statistical(MadeUp.contrast(), EFFECT, List.of());
        Judgement frozen =
                Judgements.of(MadeUp.claim("p/c", body), verdict, Cause.HEADROOM, "made up", at(0.2), List.of());
        return new ExpectedRange(1e-4, new Singles(MadeUp.singles(single, spread, DRAWS)))
                .of(frozen, body)
                .verdicts();
    }

    private static Set<Verdict> verdicts(Rule rule, double mean, List<Control> controls, double... means) {
        Estimate[] theirs = new Estimate[means.length];
        for (int i = 0; i < means.length; i++) {
            theirs[i] = at(means[i]);
        }
        return allowance(judged("p/c", rule, at(mean), controls, theirs), 1e-4).verdicts();
    }

    private static Allowance allowance(Judgement frozen, double level) {
        return new ExpectedRange(level, new Singles(List.of()))
                .of(frozen, (Statistical) frozen.claim().body());
    }

    private static Estimate at(double mean) {
        return estimate(mean, ERROR, DRAWS);
    }
}
