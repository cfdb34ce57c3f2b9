package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multiview.data.Split;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private static final Quantity GAIN = new Gain(arm("a"), Split.SINGLE_VIEW);
    private static final Claim.Body JUDGED = new Claim.Statistical(GAIN, new Rule.Effect(0.05), List.of());
    private static final Claim.Body SHOWN = new Claim.Descriptive(GAIN);
    private static final Claim.Body EXACT = new Claim.Exact("a <= b", Optional::empty);

    @Test
    void theFamilyIsThePaperAndCountsStatisticalClaimsOnly() {
        Families families = Families.of(List.of(
                claim("one/A", JUDGED),
                claim("one/B", JUDGED),
                claim("one/C", SHOWN),
                claim("one/D", EXACT),
                claim("two/A", JUDGED)));
        assertThat(families.sizes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Family.of("one"), 2, Family.of("two"), 1));
    }

    @Test
    void aClaimOfTwoSuitesCountsOnce() {
        Families families =
                Families.of(List.of(claim("one/A", JUDGED), claim("one/A", JUDGED), claim("one/B", JUDGED)));
        assertThat(families.size(claim("one/A", JUDGED))).isEqualTo(2);
    }

    @Test
    void aPaperWithoutStatisticalClaimsHasThePlainLevel() {
        assertThat(Families.of(List.of(claim("one/A", SHOWN))).size(claim("one/A", SHOWN)))
                .isEqualTo(1);
    }

    @Test
    void sizesBelowOneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Families(Map.of(Family.of("one"), 0)))
                .withMessage("Size 0 of family 'one' is below 1");
    }

    @Test
    void claimsThatNameAFamilyMakeNoOtherHarder() {
        Family digits = new Family("one", "digits");
        Claim own = claim("one/D", JUDGED).in(digits);
        Families families = Families.of(List.of(claim("one/A", JUDGED), claim("one/B", JUDGED), own));
        assertThat(families.sizes()).containsExactlyInAnyOrderEntriesOf(Map.of(Family.of("one"), 2, digits, 1));
        assertThat(own.ruleDigest())
                .as("it is judged by the same rule")
                .isEqualTo(claim("one/D", JUDGED).ruleDigest());
        assertThat(digits).hasToString("one, digits").isGreaterThan(Family.of("one"));
    }

    @Test
    void aFamilyOfAnotherPaperIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim("one/A", JUDGED).in(Family.of("two")))
                .withMessage("Claim one/A is put into the family 'two' of another paper; a family has claims of one"
                        + " paper");
    }

    private static Claim claim(String id, Claim.Body body) {
        return new Claim(id, Place.preset("made-up"), "title", Claim.Mark.OURS, "nowhere", body);
    }
}
