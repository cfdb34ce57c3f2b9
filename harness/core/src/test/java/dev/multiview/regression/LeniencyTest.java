package dev.multiview.regression;

import static dev.multiview.regression.MadeUp.estimate;
import static dev.multiview.regression.MadeUp.judged;
import static dev.multiview.regression.MadeUp.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeniencyTest {
    private static final long SEED = 1001;
    private static final Rule EFFECT = new Rule.Effect(0.05);
    private static final Leniency WORSE_ONLY = new Leniency(0, Map.of(), true);

    @Test
    void numbersMayMoveAsFarAsTheToleranceAndTheNoteSaysSo() {
        assertThat(differences(0.300, 0.304, new Leniency(0.005, Map.of(), false)))
                .isZero();
        assertThat(differences(0.300, 0.306, new Leniency(0.005, Map.of(), false)))
                .isOne();
        assertThat(compare(claim(0.3), claim(0.304), new Leniency(0.005, Map.of(), false))
                        .notes())
                .anyMatch(note -> note.endsWith(": within the tolerance 0.005"));
    }

    @Test
    void aClaimsOwnToleranceStandsBeforeThatOfAll() {
        assertThat(differences(0.300, 0.304, new Leniency(0.005, Map.of("p/one", 0.001), false)))
                .isOne();
        assertThat(differences(0.300, 0.304, new Leniency(0, Map.of("p/one", 0.005), false)))
                .isZero();
    }

    @Test
    void noToleranceForgivesAVerdict() {
        assertThat(differences(0.3, 0.0, new Leniency(1, Map.of(), false))).isOne();
    }

    @Test
    void whatGetsBetterIsForgivenAndWhatGetsWorseIsNot() {
        assertThat(differences(0.3, 0.4, WORSE_ONLY)).isZero();
        assertThat(differences(0.3, 0.29, WORSE_ONLY)).isOne();
        assertThat(differences(0.0, 0.3, WORSE_ONLY)).isZero();
        assertThat(differences(0.3, 0.0, WORSE_ONLY)).isOne();
    }

    @Test
    void betterIsLessWhereTheRuleAsksForLess() {
        Rule below = new Rule.Below(0.5);
        Judgement frozen = judged("p/one", below, estimate(0.3, 0.001, 6), List.of());
        Judgement less = judged("p/one", below, estimate(0.2, 0.001, 6), List.of());
        assertThat(compare(frozen, less, WORSE_ONLY).differences()).isEmpty();
        assertThat(compare(less, frozen, WORSE_ONLY).differences()).hasSize(1);
    }

    @Test
    void aRuleOfTwoSidesHasNoBetter() {
        Rule within = new Rule.Within(0.3, 0.2);
        Judgement frozen = judged("p/one", within, estimate(0.3, 0.001, 6), List.of());
        Judgement moved = judged("p/one", within, estimate(0.31, 0.001, 6), List.of());
        assertThat(compare(frozen, moved, WORSE_ONLY).differences()).hasSize(1);
    }

    @Test
    void aClaimThatIsGoneIsNeverForgiven() {
        Comparison gone = Comparison.of(
                Expectations.of(outcome(SEED, claim(0.3))),
                outcome(SEED, judged("p/other", EFFECT, estimate(0.3, 0.001, 6), List.of())),
                new Leniency(9, Map.of(), true));
        assertThat(gone.differences()).hasSize(1);
    }

    @Test
    void aToleranceIsANumberFromZeroUp() {
        assertThatThrownBy(() -> new Leniency(-0.1, Map.of(), false))
                .hasMessage("Tolerance -0.1 is not a finite number >= 0, such as 0.01");
        assertThatThrownBy(() -> new Leniency(0, Map.of("p/one", Double.NaN), false))
                .hasMessageContaining("of claim p/one");
    }

    private static int differences(double frozen, double now, Leniency leniency) {
        return compare(claim(frozen), claim(now), leniency).differences().size();
    }

    private static Comparison compare(Judgement frozen, Judgement now, Leniency leniency) {
        return Comparison.of(Expectations.of(outcome(SEED, frozen)), outcome(SEED, now), leniency);
    }

    private static Judgement claim(double value) {
        return judged("p/one", EFFECT, estimate(value, 0.001, 6), List.of());
    }
}
