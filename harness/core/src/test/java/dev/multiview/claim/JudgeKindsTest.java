package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Exact claims, descriptive entries and points of sweeps, which no interval of the family judges. */
class JudgeKindsTest extends JudgeBench {
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
        Judgement mute = judge(new Claim.Exact("a <= b", JudgeKindsTest::nothing));
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

    @SuppressWarnings("NullAway")
    private static Optional<String> nothing() {
        return null;
    }
}
