package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Gain;
import dev.multiview.statistic.Looks;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class DocketTest {
    private static final Looks LOOKS = new Looks(List.of(12, 24, 48));
    private static final Arm CLEAR = arm("clear");
    private static final Arm FAINT = arm("faint");
    private static final Arm BORDER = arm("border");
    private static final Arm EASY = arm("easy");

    private final PlannedScores scores = new PlannedScores();
    private final Claim clear = claim("clear", CLEAR);
    private final Claim faint = claim("faint", FAINT);
    private final Claim border = claim("border", BORDER);
    private final Claim shown = new Claim(
            "paper/shown",
            Place.preset("made-up"),
            "t",
            Claim.Mark.OURS,
            "s",
            new Claim.Descriptive(new Gain(BORDER, Split.SINGLE_VIEW)));
    private final Docket docket =
            new Docket(List.of(clear, faint, border, shown), new Families(Map.of(Family.of("paper"), 3)), LOOKS);

    /** With deviation 0.1 the half-width is 0.13 at 12 draws and 0.06 at 24, at the level that is then left. */
    @Test
    void openClaimsGetMoreDrawsAndDecidedOnesCeaseToPay() {
        scores.plantGain(CLEAR, 12, 0.2, 0.01).plantGain(FAINT, 24, 0.15, 0.1).plantGain(BORDER, 48, 0.07, 0.1);
        docket.judge(scores, claim -> true);
        assertThat(verdict(clear)).isEqualTo(Verdict.SUPPORTED);
        assertThat(verdict(faint)).isEqualTo(Verdict.INCONCLUSIVE);
        docket.advance();
        assertThat(docket.draws())
                .isEqualTo(Map.of("paper/clear", 12, "paper/faint", 24, "paper/border", 24, "paper/shown", 12));
        assertThat(docket.waiting()).isEqualTo(2);
        docket.judge(scores, claim -> true);
        assertThat(verdict(faint)).isEqualTo(Verdict.SUPPORTED);
        assertThat(reason(faint)).contains("24 draws, level 1 - 0.05/8");
        assertThat(docket.of(faint).orElseThrow().divisor()).isEqualTo(8);
        docket.advance();
        docket.judge(scores, claim -> true);
        assertThat(docket.draws()).containsEntry("paper/faint", 24).containsEntry("paper/border", 48);
        assertThat(reason(border)).contains("48 draws, level 1 - 0.05/2").contains(" draws would decide it");
        assertThat(docket.next()).isEmpty();
        assertThatThrownBy(docket::advance).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anOpenVerdictSaysHowManyDrawsWouldDecideIt() {
        scores.plantGain(CLEAR, 12, 0.2, 0.01).plantGain(FAINT, 12, 0.15, 0.1).plantGain(BORDER, 12, 0.05, 0.1);
        docket.judge(scores, claim -> true);
        assertThat(reason(faint)).endsWith("; about 17 draws would decide it, if mean and scatter stay");
        assertThat(reason(clear)).doesNotContain("would decide it");
    }

    @Test
    void aClaimThatTenTimesTheDrawsOfTheLastLookWouldNotDecideGetsNoMore() {
        scores.plantGain(CLEAR, 12, 0.2, 0.01).plantGain(FAINT, 12, 0.15, 0.1).plantGain(BORDER, 12, 0.05, 0.1);
        docket.judge(scores, claim -> true);
        assertThat(reason(border)).contains("not even 10000 draws would");
        assertThat(docket.waitingForMore()).isEqualTo(1);
        docket.advance();
        assertThat(docket.draws()).containsEntry("paper/faint", 24).containsEntry("paper/border", 12);
    }

    @Test
    void aClaimWhoseTrialsAreNotAllRunKeepsTheVerdictThatItHas() {
        scores.plantGain(CLEAR, 12, 0.2, 0.01).plantGain(FAINT, 24, 0.15, 0.1).plantGain(BORDER, 24, 0.07, 0.1);
        docket.judge(scores, claim -> claim != border);
        assertThat(docket.of(border)).isEmpty();
        docket.advance();
        assertThat(docket.draws()).containsEntry("paper/border", 12);
        docket.judge(scores, claim -> false);
        assertThat(reason(faint)).contains("12 draws");
    }

    /** More draws cannot help a claim whose single leaves no room for a gain, nor one whose experiment is not sound. */
    @Test
    void whatMoreDrawsCannotDecideGetsNone() {
        Control invalid = new Control(
                "sound", "t", new Gain(CLEAR, Split.SINGLE_VIEW), new Rule.NoEffect(0.05), Control.Kind.VALIDITY);
        Claim unsound = new Claim(
                "paper/unsound",
                Place.preset("made-up"),
                "t",
                Claim.Mark.OURS,
                "s",
                new Claim.Statistical(new Gain(EASY, Split.SINGLE_VIEW), new Rule.Effect(0.05), List.of(invalid)));
        scores.plantGain(CLEAR, 12, 0.2, 0.01).plantGain(EASY, 12, 0.2, 0.01);
        Docket one = new Docket(List.of(unsound), new Families(Map.of(Family.of("paper"), 1)), LOOKS);
        one.judge(scores, claim -> true);
        assertThat(one.of(unsound))
                .hasValueSatisfying(found -> assertThat(found.verdict()).isEqualTo(Verdict.INCONCLUSIVE));
        assertThat(one.next()).isEmpty();
    }

    @Test
    void aFamilyThatTheCatalogueDoesNotKnowIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Docket(List.of(clear), new Families(Map.of(Family.of("other"), 3)), LOOKS))
                .withMessage("Family 'paper' is not in the catalogue, only [other]");
    }

    private Verdict verdict(Claim claim) {
        return docket.of(claim).orElseThrow().verdict();
    }

    private String reason(Claim claim) {
        return docket.of(claim).orElseThrow().reason();
    }

    private static Claim claim(String name, Arm arm) {
        return new Claim(
                "paper/" + name,
                Place.preset("made-up"),
                "t",
                Claim.Mark.OURS,
                "s",
                new Claim.Statistical(new Gain(arm, Split.SINGLE_VIEW), new Rule.Effect(0.05), List.of()));
    }
}
