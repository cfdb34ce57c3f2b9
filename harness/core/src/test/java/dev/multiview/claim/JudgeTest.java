package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multiview.claim.Claim.Body;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control.Kind;
import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted effects, each of which must give its verdict and its reason. */
class JudgeTest {
    private static final int DRAWS = 12;
    private static final Arm TREATED = arm("treated");
    private static final Arm CONTROL = arm("control");
    private static final Arm OTHER = arm("other");
    private static final Rule EFFECT = new Rule.Effect(0.05);

    private final PlannedScores scores = new PlannedScores();
    private final Judge judge = new Judge(new Families(Map.of(Family.of("paper"), 20)));

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
    void anExactClaimFallsToOneCounterexample() throws InterruptedException {
        Judgement refuted = judge(new Claim.Exact("a <= b", () -> Optional.of("a = 3 > b = 2")));
        assertThat(refuted.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(refuted.reason()).isEqualTo("counterexample: a = 3 > b = 2");
        Judgement supported = judge(new Claim.Exact("a <= b", Optional::empty));
        assertThat(supported.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(supported.reason()).isEqualTo("no counterexample found to: a <= b");
    }

    @Test
    void aCheckThatBreaksDecidesNothing() throws InterruptedException {
        Judgement judgement = judge(new Claim.Exact("a <= b", () -> {
            throw new ArithmeticException("singular");
        }));
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason()).isEqualTo("trials failed: the check ended with ArithmeticException: singular");
    }

    @Test
    void aCheckThatMissesAClassOrSaysNothingDecidesNothingEither() throws InterruptedException {
        Judgement missing = judge(new Claim.Exact("a <= b", () -> {
            throw new NoClassDefFoundError("org/example/Gone");
        }));
        assertThat(missing.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(missing.reason())
                .isEqualTo("trials failed: the check ended with NoClassDefFoundError: org/example/Gone");
        Judgement mute = judge(new Claim.Exact("a <= b", JudgeTest::nothing));
        assertThat(mute.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(mute.reason())
                .isEqualTo("trials failed: the check ended with NullPointerException: a check must say what it found");
    }

    @Test
    void aDescriptiveEntryReportsAndNeverJudges() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.2, 0.01);
        scores.fail(TREATED, 0);
        scores.fail(TREATED, 1);
        Judgement judgement = judge(new Claim.Descriptive(gain(TREATED)));
        assertThat(judgement.verdict()).isEqualTo(Verdict.DESCRIPTIVE);
        assertThat(estimateOf(judgement).draws()).isEqualTo(10);
        assertThat(judgement.reason())
                .contains("(10 draws, level 1 - 0.05/20), reported and never judged; trials failed: 2 of 12");
    }

    @Test
    void aPointIsHeldAgainstItsRuleAtPlain95PercentAndNeverJudged() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.06, 0.01);
        Judgement judgement = judge(new Claim.Point(gain(TREATED), EFFECT, "gain", "width", 4));
        assertThat(judgement.verdict()).isEqualTo(Verdict.DESCRIPTIVE);
        assertThat(judgement.reason())
                .startsWith("holds at 95 %: interval [0.05")
                .endsWith("around mean 0.0600 (12 draws), shown and never judged");
        assertThat(estimateOf(judgement).low())
                .as("at the family's level it would be open")
                .isLessThan(0.05);
        scores.plantGain(TREATED, DRAWS, 0, 0.01);
        assertThat(judge(new Claim.Point(gain(TREATED), EFFECT, "gain", "width", 4))
                        .reason())
                .startsWith("fails at 95 %");
    }

    @Test
    void aPointThatStandsNowhereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Claim.Point(gain(TREATED), EFFECT, "gain", "width", Double.NaN))
                .withMessage("Place NaN of a point of 'gain' on the axis 'width' is not a finite number");
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
    void anExactClaimAboutEveryDrawFallsToOneOfThem() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.02, 0);
        Judgement kept = judge(new Claim.EveryDraw(gain(TREATED), 0.025));
        assertThat(kept.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(kept.reason()).startsWith("no counterexample in 12 draws: the largest reading is 0.02");
        scores.plant(TREATED, 7, 0.2, 0.3);
        Judgement refuted = judge(new Claim.EveryDraw(gain(TREATED), 0.025));
        assertThat(refuted.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(refuted.reason()).startsWith("counterexample: draw 7: ").endsWith(", above 0.025");
    }

    @Test
    void anExactClaimAboutEveryDrawIsOpenWhereOneFailedButACounterexampleStands() throws InterruptedException {
        scores.plantGain(TREATED, DRAWS, 0.02, 0);
        scores.fail(TREATED, 0);
        Judgement open = judge(new Claim.EveryDraw(gain(TREATED), 0.05));
        assertThat(open.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(open.reason()).startsWith("trials failed: 1 of 12 planned draws have no reading");
        assertThat(judge(new Claim.EveryDraw(gain(TREATED), 0.01)).verdict()).isEqualTo(Verdict.REFUTED);
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

    private Judgement judge(Body body) throws InterruptedException {
        return judge.judge(claim(body), scores, DRAWS);
    }

    private static Estimate estimateOf(Judgement judgement) {
        return Objects.requireNonNull(judgement.estimate());
    }

    private static Claim claim(Body body) {
        return new Claim("paper/P", Place.preset("planted"), "something", Claim.Mark.OURS, "nowhere", body);
    }

    private static Rule rule(String name) {
        return switch (name) {
            case "effect" -> EFFECT;
            case "deficit" -> new Rule.Deficit(0.05);
            case "above" -> new Rule.Above(0.05);
            case "within" -> new Rule.Within(0.1, 0.05);
            case "differs" -> new Rule.Differs(0.05);
            default -> new Rule.NoEffect(0.05);
        };
    }

    private static Quantity gain(Arm arm) {
        return new Gain(arm, Split.SINGLE_VIEW);
    }

    private static Quantity contrast() {
        return new Contrast(TREATED, CONTROL, Split.SINGLE_VIEW);
    }

    /** Gains of a control that scatters with the treated arm, so that the difference hardly does. */
    private void plantBeside(Arm arm, double gain) {
        for (int draw = 0; draw < DRAWS; draw++) {
            scores.plant(arm, draw, 0.3 - gain - 0.01 * (draw % 3 - 1), 0.3);
        }
    }

    @SuppressWarnings("NullAway")
    private static Optional<String> nothing() {
        return null;
    }

    private static Control beats(Kind kind) {
        return beats("beats", CONTROL, kind);
    }

    private static Control beats(String id, Arm arm, Kind kind) {
        Quantity difference = new Difference(gain(TREATED), 1, gain(arm));
        return new Control(id, "gains more than the control", difference, EFFECT, kind);
    }
}
