package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multiview.claim.Claim.Body;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control.Kind;
import dev.multiview.data.Split;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Distance;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Trend;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted effects, each of which must give its verdict and its reason. */
class JudgeTest extends JudgeBench {
    /** Half-widths at 12 draws and m = 20: 0.013 at spread 0.01, 0.13 at spread 0.1. */
    @ParameterizedTest
    @CsvSource({
        "effect,    0.10, 0.01, SUPPORTED,    meets the rule (effect: holds if low >= 0.05",
        "effect,    0.05, 0.01, INCONCLUSIVE, power: interval [0.0",
        "effect,    0.10, 0.10, INCONCLUSIVE, power: interval [-0.0",
        "effect,    0.00, 0.01, REFUTED,      fails the rule (effect: holds if low >= 0.05",
        "effect,   -0.20, 0.01, REFUTED,      around mean -0.2000",
        "deficit,  -0.10, 0.01, SUPPORTED,    meets the rule (effect: holds if high <= -0.05",
        "deficit,  -0.05, 0.01, INCONCLUSIVE, power: interval",
        "deficit,   0.00, 0.01, REFUTED,      fails the rule (effect: holds if high <= -0.05",
        "deficit,   0.20, 0.01, REFUTED,      around mean 0.2000",
        "none,      0.00, 0.01, SUPPORTED,    meets the rule (no effect: holds if -0.05 < low",
        "none,      0.00, 0.10, INCONCLUSIVE, power: interval [-0.1",
        "none,      0.05, 0.01, INCONCLUSIVE, leaves open the rule (no effect",
        "none,      0.10, 0.01, REFUTED,      fails the rule (no effect",
        "none,     -0.10, 0.01, REFUTED,      fails the rule (no effect",
        "above,     0.10, 0.01, SUPPORTED,    meets the rule (level: holds if low > 0.05",
        "above,     0.00, 0.01, REFUTED,      fails the rule (level: holds if low > 0.05",
        "within,    0.10, 0.01, SUPPORTED,    'meets the rule (level: holds if 0.1 - 0.05 < low'",
        "within,    0.15, 0.01, INCONCLUSIVE, leaves open the rule (level",
        "within,    0.00, 0.01, REFUTED,      fails the rule (level",
        "differs,   0.10, 0.01, SUPPORTED,    meets the rule (difference: holds if low >= 0.05",
        "differs,  -0.10, 0.01, SUPPORTED,    meets the rule (difference",
        "differs,   0.05, 0.01, INCONCLUSIVE, leaves open the rule (difference",
        "differs,   0.00, 0.01, REFUTED,      fails the rule (difference",
    })
    void aPlantedEffectGetsItsVerdictAndReason(String rule, double gain, double spread, Verdict verdict, String reason)
            throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, gain, spread);
        Judgement judgement = judge(new Statistical(gain(TREATED), rule(rule), List.of()));
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reason()).contains(reason).contains("12 draws, level 1 - 0.05/20");
        assertThat(judgement.estimate()).isNotNull();
    }

    /** Trials were run, or the caller would not ask: so they failed, and whoever runs the audit must hear it. */
    @Test
    void nothingMeasuredIsTrialsFailedForEveryKindOfClaim() throws InterruptedException {
        for (Body body : List.of(
                new Statistical(gain(TREATED), EFFECT, List.of()),
                new Claim.Descriptive(gain(TREATED)),
                new Claim.Point(gain(TREATED), EFFECT, "curve", "axis", 1),
                new Claim.EveryDraw(gain(TREATED), 0.05))) {
            Judgement judgement = judge(body);
            assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(judgement.reason())
                    .isEqualTo(
                            "trials failed: none of 12 planned draws has a reading; treated ensemble(5) at planted has"
                                    + " no score in draw 0");
            assertThat(judgement.estimate()).isNull();
        }
    }

    @Test
    void aFailedControlDropsItsDrawFromTheClaimToo() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01).plantGain(CONTROL, DRAWS, 0, 0.01);
        scores.plant(TREATED, 4, 0.0, 0.3); // a gain of 0.3 that must not be counted
        scores.fail(CONTROL, 4);
        Judgement judgement = judge(new Statistical(gain(TREATED), EFFECT, List.of(beats(Kind.MECHANISM))));
        assertThat(judgement.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(estimateOf(judgement).draws()).isEqualTo(11);
        assertThat(estimateOf(judgement).high()).isLessThan(0.22);
        assertThat(judgement.controls().get(0).estimate().draws()).isEqualTo(11);
    }

    @Test
    void moreThanOneInTenDroppedDecidesNothing() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01).plantGain(CONTROL, DRAWS, 0, 0.01);
        scores.fail(CONTROL, 4);
        scores.fail(TREATED, 7);
        Judgement judgement = judge(new Statistical(gain(TREATED), EFFECT, List.of(beats(Kind.MECHANISM))));
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason())
                .isEqualTo("trials failed: 2 of 12 planned draws are dropped, more than 10 %; control ensemble(5) at"
                        + " planted has no score in draw 4");
        assertThat(estimateOf(judgement).draws()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"10, 1, SUPPORTED", "10, 2, INCONCLUSIVE", "8, 1, INCONCLUSIVE", "20, 2, SUPPORTED"})
    void exactlyOneInTenMayBeDropped(int draws, int failed, Verdict verdict) throws InterruptedException {
        scores.plantGain(TREATED, draws - failed, 0.2, 0.01);
        Claim claim = claim(new Statistical(gain(TREATED), EFFECT, List.of()));
        assertThat(judge.judge(claim, scores, draws).verdict()).isEqualTo(verdict);
    }

    @Test
    void aGainThatIsNoNumberIsAFailedTrial() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        scores.plant(TREATED, 3, Double.NaN, 0.3).plant(TREATED, 5, Double.NaN, 0.3);
        Judgement judgement = judge(new Statistical(gain(TREATED), EFFECT, List.of()));
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason())
                .startsWith("trials failed: 2 of 12")
                .endsWith("single-view error is not a number in draw 3");
    }

    @Test
    void oneDrawHasNoInterval() throws InterruptedException {
        scores.plantGain(TREATED, 1, 0.2, 0.01);
        Judgement judgement = judge.judge(claim(new Statistical(gain(TREATED), EFFECT, List.of())), scores, 1);
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason()).isEqualTo("power: 1 draw gives no interval, at least 2 are needed");
    }

    @ParameterizedTest
    @CsvSource({
        "0.04, headroom: mean single error 0.0400 of control ensemble(5) at planted over 12 draws is outside [",
        "0.05, meets the rule",
        "0.60, meets the rule",
        "0.61, headroom: mean single error 0.6100 of control",
    })
    void aContrastNeedsHeadroomInBothRegimes(double single, String reason) throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.25, 0.01);
        for (int draw = 0; draw < DRAWS; draw++) {
            scores.plant(CONTROL, draw, single * (draw % 2 == 0 ? 0.99 : 1.01), single);
        }
        Judgement judgement = judge(new Statistical(contrast(), new Rule.Effect(0.1), List.of()));
        assertThat(judgement.reason()).contains(reason);
        assertThat(judgement.verdict())
                .isEqualTo(reason.startsWith("headroom") ? Verdict.INCONCLUSIVE : Verdict.SUPPORTED);
    }

    @Test
    void aSingleWithoutErrorLeavesItsRelativeGainUndefined() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.25, 0.01).plantGain(CONTROL, DRAWS, 0, 0.01);
        scores.plant(CONTROL, 3, 0, 0);
        Judgement judgement = judge(new Statistical(contrast(), new Rule.Effect(0.1), List.of()));
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason())
                .startsWith("headroom: single error of control ensemble(5) at planted is 0 in draw 3 (mean 0.2750");
        assertThat(judgement.estimate()).isNull();
    }

    /** No trial failed, so that nobody has to repair one; and a mean over the other draws would be one of chosen draws. */
    @Test
    void aShareOfAnErrorThatWasNotMadeIsNoFailedTrial() throws InterruptedException {
        Quantity share = new Ratio(gain(TREATED), new SingleError(TREATED, Split.SINGLE_VIEW));
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        scores.plant(TREATED, 3, 0, 0).plant(TREATED, 7, 0.01, 0);
        String reason = "headroom: gain of treated ensemble(5) at planted over single's error of treated ensemble(5) at"
                + " planted is undefined in 2 of 12 draws, the first of them draw 3, where single's error of treated"
                + " ensemble(5) at planted is 0";
        Control own = new Control("own-gain", "gains itself", share, EFFECT, Kind.MECHANISM);
        for (Body body : List.of(
                new Statistical(share, EFFECT, List.of()),
                new Statistical(new Difference(gain(TREATED), 1, share), EFFECT, List.of()),
                new Statistical(new Distance(share, 0.5), EFFECT, List.of()),
                new Statistical(new Trend(List.of(gain(TREATED), share, share)), EFFECT, List.of()),
                new Statistical(gain(TREATED), EFFECT, List.of(own)),
                new Claim.EveryDraw(share, 0.9))) {
            Judgement judgement = judge(body);
            assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(judgement.cause()).contains(Cause.HEADROOM);
            assertThat(judgement.unmeasured()).isFalse();
            assertThat(judgement.reason())
                    .startsWith("headroom: ")
                    .contains(
                            "is undefined in 2 of 12 draws, the first of them draw 3, where single's error of treated");
        }
        assertThat(judge(new Statistical(share, EFFECT, List.of())).reason()).isEqualTo(reason);
        Judgement described = judge(new Claim.Descriptive(share));
        assertThat(described.verdict()).isEqualTo(Verdict.DESCRIPTIVE);
        assertThat(described.estimate()).isNull();
        assertThat(described.reason()).isEqualTo("no interval from 12 of 12 draws; " + reason);
    }

    /** An upper limit on every draw is not kept by a draw without a number. */
    @Test
    void aDrawAboveTheLimitRefutesWhateverOtherDrawsLack() throws InterruptedException {
        Quantity share = new Ratio(gain(TREATED), new SingleError(TREATED, Split.SINGLE_VIEW));
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        scores.plant(TREATED, 3, 0, 0);
        assertThat(judge(new Claim.EveryDraw(share, 0.1)).verdict()).isEqualTo(Verdict.REFUTED);
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        assertThat(judge(new Claim.EveryDraw(share, 0.9)).verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void oneDrawWithoutErrorAmongMissingOnesStillFailsTheTrials() throws InterruptedException {
        Quantity share = new Ratio(gain(TREATED), new SingleError(TREATED, Split.SINGLE_VIEW));
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        scores.plant(TREATED, 3, 0, 0);
        scores.fail(TREATED, 4);
        scores.fail(TREATED, 5);
        assertThat(judge(new Statistical(share, EFFECT, List.of())).cause()).contains(Cause.TRIALS_FAILED);
    }

    @Test
    void aControlsHeadroomCountsAsTheClaimsOwn() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.25, 0.01).plantGain(CONTROL, DRAWS, 0.0, 0.01);
        for (int draw = 0; draw < DRAWS; draw++) {
            scores.plant(OTHER, draw, 0.7, 0.7);
        }
        Quantity other = new Contrast(TREATED, OTHER, Split.SINGLE_VIEW);
        Control control = new Control("c", "is there too", other, new Rule.Effect(0.1), Kind.MECHANISM);
        assertThat(judge(new Statistical(contrast(), new Rule.Effect(0.1), List.of(control)))
                        .reason())
                .startsWith("headroom: mean single error 0.7000 of other");
    }

    @Test
    void aDrawWithoutItsNoteIsDroppedAndNamed() throws InterruptedException {
        for (int draw = 1; draw < DRAWS; draw++) {
            scores.note(TREATED, Quantity.Side.TREATED, draw, List.of(Map.of("hits", 0.9)));
        }
        Quantity noted = new Noted(TREATED, Quantity.Side.TREATED, "hits");
        Judgement judgement = judge(new Statistical(noted, new Rule.Above(0.5), List.of()));
        assertThat(judgement.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(estimateOf(judgement).draws()).isEqualTo(11);
        Quantity absent = new Noted(TREATED, Quantity.Side.TREATED, "absent");
        assertThat(judge(new Statistical(absent, new Rule.Above(0.5), List.of()))
                        .reason())
                .contains("mean of note absent over the models of treated ensemble(5) at planted has no reading");
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge.judge(claim(new Claim.Descriptive(gain(TREATED))), scores, 0))
                .withMessage("Planned draws 0 < 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judge(new Families(Map.of(Family.of("else"), 1)))
                        .judge(claim(new Claim.Descriptive(gain(TREATED))), scores, 2))
                .withMessage("Family 'paper' is not in the catalogue, only [else]");
    }

    private static Quantity contrast() {
        return new Contrast(TREATED, CONTROL, Split.SINGLE_VIEW);
    }
}
