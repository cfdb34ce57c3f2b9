package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted controls that hold, fail or stay open beside a planted effect. */
class JudgeControlsTest extends JudgeBench {
    /** The claim's own gain is 0.2; the control's rule asks what treatment minus control shows. */
    @ParameterizedTest
    @CsvSource({
        "MECHANISM, 0.00, 0.01, SUPPORTED,                and its control passes",
        "MECHANISM, 0.19, 0.01, EFFECT_WITHOUT_MECHANISM, but not beyond a control: beats has interval [",
        "MECHANISM, 0.15, 0.01, INCONCLUSIVE,             control open: beats has interval [",
        "MECHANISM, 0.28, 0.01, EFFECT_WITHOUT_MECHANISM, but not beyond a control: beats has interval [-0.1",
        "VALIDITY,  0.00, 0.01, SUPPORTED,                and its control passes",
        "VALIDITY,  0.19, 0.01, INCONCLUSIVE,             control failed: beats has interval [",
        "VALIDITY,  0.15, 0.01, INCONCLUSIVE,             control open: beats has interval [",
    })
    void aControlThatDoesNotHoldTakesTheSupportAway(
            Kind kind, double controlGain, double spread, Verdict verdict, String reason) throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        for (int draw = 0; draw < DRAWS; draw++) {
            scores.plant(CONTROL, draw, 0.3 - controlGain - spread * (draw % 3 - 1), 0.3);
        }
        Judgement judgement = judge(new Statistical(gain(TREATED), EFFECT, List.of(beats(kind))));
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reason()).contains(reason);
        assertThat(judgement.controls()).singleElement().satisfies(result -> assertThat(result.passed())
                .isEqualTo(verdict == Verdict.SUPPORTED));
    }

    @Test
    void aMechanismControlSavesNoRefutedClaimButAValidityControlVoidsIt() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0, 0.01).plantGain(CONTROL, DRAWS, 0, 0.01);
        assertThat(judge(new Statistical(gain(TREATED), EFFECT, List.of(beats(Kind.MECHANISM))))
                        .verdict())
                .isEqualTo(Verdict.REFUTED);
        assertThat(judge(new Statistical(gain(TREATED), EFFECT, List.of(beats(Kind.VALIDITY))))
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    /** The mechanism is asked after a supported phenomenon only, and by its own controls. */
    @ParameterizedTest
    @CsvSource({
        "0.20, 0.00, 0.00, SUPPORTED,    SUPPORTED",
        "0.20, 0.00, 0.15, SUPPORTED,    INCONCLUSIVE",
        "0.20, 0.00, 0.19, SUPPORTED,    REFUTED",
        "0.20, 0.15, 0.00, INCONCLUSIVE,",
        "0.05, -0.1, 0.00, INCONCLUSIVE,",
        "0.00, -0.1, 0.00, REFUTED,",
    })
    void phenomenonAndMechanismHaveAVerdictEach(
            double gain, double valid, double mechanism, Verdict phenomenon, @Nullable Verdict where)
            throws InterruptedException {
        Judgement judgement = judgeBeside(gain, valid, mechanism);
        assertThat(judgement.phenomenon()).isEqualTo(phenomenon);
        assertThat(judgement.mechanism()).isEqualTo(Optional.ofNullable(where));
    }

    @Test
    void aClaimWithoutAMechanismToShowHasAPhenomenonAlone() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        Judgement judgement = judge(new Statistical(gain(TREATED), EFFECT, List.of()));
        assertThat(judgement.phenomenon()).isEqualTo(Verdict.SUPPORTED);
        assertThat(judgement.mechanism()).isEmpty();
    }

    /** An equivalence control that fails because it is harmful is not neutral, but shows no gain either. */
    @ParameterizedTest
    @CsvSource({
        "effect,   0.2,  0.0, SUPPORTED",
        "effect,   0.2,  0.2, EFFECT_WITHOUT_MECHANISM",
        "effect,   0.2, -0.2, INCONCLUSIVE",
        "deficit, -0.2,  0.0, SUPPORTED",
        "deficit, -0.2, -0.2, EFFECT_WITHOUT_MECHANISM",
        "deficit, -0.2,  0.2, INCONCLUSIVE",
    })
    void anEquivalenceControlShowsTheEffectOnTheClaimsSideOnly(
            String rule, double gain, double controlGain, Verdict verdict) throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, gain, 0.01).plantGain(CONTROL, DRAWS, controlGain, 0.01);
        Control neutral =
                new Control("neutral", "does nothing", gain(CONTROL), new Rule.NoEffect(0.05), Kind.MECHANISM);
        assertThat(judge(new Statistical(gain(TREATED), rule(rule), List.of(neutral)))
                        .verdict())
                .isEqualTo(verdict);
    }

    /** A reason calls nothing failed that is open, and names whatever stands in the way, not the first of it alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.20| 0.15| 0.15| control open: valid [ and mechanism [; the claim's own meets",
                "0.20| 0.15| 0.19| control failed: mechanism [; control open: valid [; the claim's own meets",
                "0.20| 0.19| 0.15| control failed: valid [; control open: mechanism [; the claim's own meets",
                "0.20| 0.19| 0.19| control failed: valid [ and mechanism [; the claim's own meets",
                "0.20| 0.15| 0.00| control open: valid [; the claim's own meets",
                "0.20| 0.00| 0.15| phenomenon SUPPORTED, mechanism INCONCLUSIVE: control open: mechanism [; the claim's own meets",
                "0.05| -0.1| 0.04| power: leaves open; control failed: mechanism [",
                "0.05| -0.1| 0.00| power: leaves open; control open: mechanism [",
                "0.05| -0.1| -0.1| power: leaves open",
                "0.05| 0.04| -0.1| control failed: valid [; the claim's own leaves open",
            })
    void aReasonNamesEveryControlThatDoesNotHold(double gain, double valid, double mechanism, String reason)
            throws InterruptedException {
        Judgement judgement = judgeBeside(gain, valid, mechanism);
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement
                        .reason()
                        .replaceAll(
                                " has interval \\[[^]]*] under effect: holds if low >= 0.05, fails if high < 0.05",
                                " [")
                        .replaceAll("interval \\[[^]]*] around mean \\S+ \\(12 draws, level 1 - 0.05/20\\) ", "")
                        .replaceAll(" the rule \\([^)]*\\)", ""))
                .isEqualTo(reason);
    }

    /** A claim of that gain, beside a control of each kind that gains as much as said. */
    private Judgement judgeBeside(double gain, double valid, double mechanism) throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, gain, 0.01);
        plantBeside(CONTROL, valid);
        plantBeside(OTHER, mechanism);
        List<Control> controls =
                List.of(beats("mechanism", OTHER, Kind.MECHANISM), beats("valid", CONTROL, Kind.VALIDITY));
        return judge(new Statistical(gain(TREATED), EFFECT, controls));
    }

    @Test
    void aControlThatShowsTheEffectTooIsNamedBesideOneThatIsOpen() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        plantBeside(CONTROL, 0.19);
        plantBeside(OTHER, 0.15);
        Judgement judgement = judge(new Statistical(
                gain(TREATED),
                EFFECT,
                List.of(beats("open", OTHER, Kind.MECHANISM), beats("shows", CONTROL, Kind.MECHANISM))));
        assertThat(judgement.verdict()).isEqualTo(Verdict.EFFECT_WITHOUT_MECHANISM);
        assertThat(judgement.reason())
                .containsPattern("but not beyond a control: shows has .*; control open: open has ");
    }

    /** The target is a level: a control above it shows more of the effect, one below it less. */
    @ParameterizedTest
    @CsvSource({"effect, 0.10, SUPPORTED", "effect, 0.20, EFFECT_WITHOUT_MECHANISM", "effect, 0.00, INCONCLUSIVE"})
    void aControlWithATargetShowsTheEffectBeyondItOnly(String rule, double controlGain, Verdict verdict)
            throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01).plantGain(CONTROL, DRAWS, controlGain, 0.01);
        Control level = new Control("level", "is at 0.1", gain(CONTROL), new Rule.Within(0.1, 0.05), Kind.MECHANISM);
        assertThat(judge(new Statistical(gain(TREATED), rule(rule), List.of(level)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aDifferenceOnEitherSideIsShownByAControlOnEitherSide() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01).plantGain(CONTROL, DRAWS, -0.2, 0.01);
        Control neutral =
                new Control("neutral", "does nothing", gain(CONTROL), new Rule.NoEffect(0.05), Kind.MECHANISM);
        assertThat(judge(new Statistical(gain(TREATED), rule("differs"), List.of(neutral)))
                        .verdict())
                .isEqualTo(Verdict.EFFECT_WITHOUT_MECHANISM);
    }

    /** The wider one of two intervals lies below 0.05 only where the control is clearly no better than treatment. */
    @ParameterizedTest
    @CsvSource({"1, -0.002, EFFECT_WITHOUT_MECHANISM", "2, -0.002, INCONCLUSIVE", "2, -0.010, EFFECT_WITHOUT_MECHANISM"
    })
    void severalMechanismControlsShareTheLevelToFailBy(int controls, double beyond, Verdict verdict)
            throws InterruptedException {
        for (int draw = 0; draw < DRAWS; draw++) {
            double control = 0.2 + beyond + 0.03 * (draw % 2 == 0 ? 1 : -1);
            scores.plant(TREATED, draw, 0.2, 0.5)
                    .plant(CONTROL, draw, control, 0.5)
                    .plant(OTHER, draw, 0.5, 0.5);
        }
        List<Control> all = List.of(beats("near", CONTROL, Kind.MECHANISM), beats("far", OTHER, Kind.MECHANISM));
        Judgement judgement = judge(new Statistical(gain(TREATED), EFFECT, all.subList(0, controls)));
        assertThat(judgement.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.INCONCLUSIVE) {
            assertThat(judgement.reason()).contains("which does not fail at the level that several controls share");
        }
    }
}
