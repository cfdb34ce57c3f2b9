package dev.multiview.claim;

import static dev.multiview.claim.Rule.Decision.FAILS;
import static dev.multiview.claim.Rule.Decision.HOLDS;
import static dev.multiview.claim.Rule.Decision.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multiview.claim.Rule.Decision;
import dev.multiview.statistic.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    private static final double BELOW = Math.nextDown(0.05);
    private static final double ABOVE = Math.nextUp(0.05);

    @Test
    void anEffectHoldsFromItsDeltaOnAndFailsStrictlyBelow() {
        Rule rule = new Rule.Effect(0.05);
        assertThat(decide(rule, 0.05, 0.2)).isEqualTo(HOLDS);
        assertThat(decide(rule, BELOW, 0.2)).isEqualTo(OPEN);
        assertThat(decide(rule, -0.1, 0.05)).isEqualTo(OPEN);
        assertThat(decide(rule, -0.1, BELOW)).isEqualTo(FAILS);
        assertThat(decide(rule, -0.9, -0.8)).isEqualTo(FAILS);
    }

    @Test
    void aDeficitHoldsFromItsDeltaDownAndFailsStrictlyAbove() {
        Rule rule = new Rule.Deficit(0.05);
        assertThat(decide(rule, -0.2, -0.05)).isEqualTo(HOLDS);
        assertThat(decide(rule, -0.2, -BELOW)).isEqualTo(OPEN);
        assertThat(decide(rule, -0.05, 0.1)).isEqualTo(OPEN);
        assertThat(decide(rule, -BELOW, 0.1)).isEqualTo(FAILS);
        assertThat(decide(rule, 0.8, 0.9)).isEqualTo(FAILS);
    }

    @Test
    void anEquivalenceHoldsStrictlyInsideAndFailsFromDeltaOn() {
        Rule rule = new Rule.NoEffect(0.05);
        assertThat(decide(rule, -BELOW, BELOW)).isEqualTo(HOLDS);
        assertThat(decide(rule, -BELOW, 0.05)).isEqualTo(OPEN);
        assertThat(decide(rule, -0.05, BELOW)).isEqualTo(OPEN);
        assertThat(decide(rule, -0.1, 0.1)).isEqualTo(OPEN);
        assertThat(decide(rule, BELOW, 0.1)).isEqualTo(OPEN);
        assertThat(decide(rule, 0.05, 0.1)).isEqualTo(FAILS);
        assertThat(decide(rule, ABOVE, 0.1)).isEqualTo(FAILS);
        assertThat(decide(rule, -0.1, -0.05)).isEqualTo(FAILS);
    }

    @Test
    void aLevelHoldsStrictlyBelowItsLimitAndFailsFromTheLimitOn() {
        Rule rule = new Rule.Below(0.05);
        assertThat(decide(rule, 0.01, BELOW)).isEqualTo(HOLDS);
        assertThat(decide(rule, 0.01, 0.05)).isEqualTo(OPEN);
        assertThat(decide(rule, BELOW, 0.2)).isEqualTo(OPEN);
        assertThat(decide(rule, 0.05, 0.2)).isEqualTo(FAILS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Below(0))
                .withMessage("Limit 0.0 of a level is not a finite number > 0");
    }

    @Test
    void aLevelToExceedHoldsStrictlyAboveItsLimitAndFailsUpToIt() {
        Rule rule = new Rule.Above(0.05);
        assertThat(decide(rule, ABOVE, 0.2)).isEqualTo(HOLDS);
        assertThat(decide(rule, 0.05, 0.2)).isEqualTo(OPEN);
        assertThat(decide(rule, 0.01, ABOVE)).isEqualTo(OPEN);
        assertThat(decide(rule, 0.01, 0.05)).isEqualTo(FAILS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Above(0))
                .withMessage("Limit 0.0 of a level is not a finite number > 0");
    }

    @Test
    void aTargetIsMetStrictlyInsideAndMissedFromDeltaOn() {
        Rule rule = new Rule.Within(0.5, 0.25);
        assertThat(decide(rule, Math.nextUp(0.25), Math.nextDown(0.75))).isEqualTo(HOLDS);
        assertThat(decide(rule, 0.25, 0.6)).isEqualTo(OPEN);
        assertThat(decide(rule, 0.4, 0.75)).isEqualTo(OPEN);
        assertThat(decide(rule, 0.1, 0.9)).isEqualTo(OPEN);
        assertThat(decide(rule, 0.1, 0.25)).isEqualTo(FAILS);
        assertThat(decide(rule, 0.1, Math.nextUp(0.25))).isEqualTo(OPEN);
        assertThat(decide(rule, 0.75, 0.9)).isEqualTo(FAILS);
        assertThat(decide(rule, Math.nextDown(0.75), 0.9)).isEqualTo(OPEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Within(Double.NaN, 0.1))
                .withMessage("Target NaN of an equivalence is not a finite number");
    }

    @Test
    void aDifferenceHoldsFromDeltaOnEitherSideAndFailsStrictlyInside() {
        Rule rule = new Rule.Differs(0.05);
        assertThat(decide(rule, 0.05, 0.1)).isEqualTo(HOLDS);
        assertThat(decide(rule, -0.1, -0.05)).isEqualTo(HOLDS);
        assertThat(decide(rule, BELOW, 0.1)).isEqualTo(OPEN);
        assertThat(decide(rule, -0.1, -BELOW)).isEqualTo(OPEN);
        assertThat(decide(rule, -0.1, 0.1)).isEqualTo(OPEN);
        assertThat(decide(rule, -0.05, BELOW)).isEqualTo(OPEN);
        assertThat(decide(rule, -BELOW, BELOW)).isEqualTo(FAILS);
    }

    /** What pictures shade and simulations take for the truth. */
    @Test
    void aKnownTruthIsClaimedOrNotAndTurnsAtTheBorders() {
        for (Rule rule : List.of(
                new Rule.Effect(0.1),
                new Rule.Deficit(0.1),
                new Rule.Below(0.1),
                new Rule.Above(0.1),
                new Rule.NoEffect(0.1),
                new Rule.Within(0.5, 0.1),
                new Rule.Differs(0.1))) {
            for (double border : rule.borders()) {
                assertThat(rule.claims(border - 0.01)).as(rule.text()).isNotEqualTo(rule.claims(border + 0.01));
            }
            assertThat(rule.claims(rule.neutral()))
                    .as(rule.text())
                    .isEqualTo(!(rule instanceof Rule.Effect
                            || rule instanceof Rule.Deficit
                            || rule instanceof Rule.Above
                            || rule instanceof Rule.Differs));
        }
    }

    /** Ends that are no numbers must never decide. */
    @Test
    void anUndefinedIntervalDecidesNothing() {
        for (Rule rule : new Rule[] {
            new Rule.Effect(0),
            new Rule.Deficit(0),
            new Rule.NoEffect(1),
            new Rule.Below(1),
            new Rule.Above(1),
            new Rule.Within(0, 1),
            new Rule.Differs(1)
        }) {
            assertThat(decide(rule, Double.NaN, Double.NaN)).isEqualTo(OPEN);
        }
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "NaN", "Infinity"})
    void aDeltaOutsideItsRangeIsRefused(double delta) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Effect(delta))
                .withMessage("Delta " + delta + " of an effect is not a finite number >= 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Deficit(delta))
                .withMessage("Delta " + delta + " of a deficit is not a finite number >= 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.NoEffect(delta))
                .withMessageStartingWith("Delta " + delta + " of an equivalence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Within(0.5, delta))
                .withMessageStartingWith("Delta " + delta + " of an equivalence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Differs(delta))
                .withMessageStartingWith("Delta " + delta + " of a difference");
    }

    @Test
    void anEquivalenceOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.NoEffect(0));
    }

    private static Decision decide(Rule rule, double low, double high) {
        return rule.decide(new Estimate((low + high) / 2, low, high, low, high, 12));
    }
}
