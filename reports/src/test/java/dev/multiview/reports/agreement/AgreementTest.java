package dev.multiview.reports.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Rule.Decision;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.VerdictsReport;
import dev.multiview.reports.agreement.SeedVerdicts.Point;
import dev.multiview.reports.agreement.SeedVerdicts.Said;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts made up for two claims and a sweep at three seeds. */
class AgreementTest {
    private static final String STEADY = "p/steady";
    private static final String SHAKY = "p/shaky";

    @TempDir
    private Path folder;

    @Test
    void pairwiseAgreementCountsPairsOfSeedsOverJudgedClaims() {
        Agreement agreement = new Agreement(List.of(
                audit(1, Verdict.SUPPORTED, "+-"),
                audit(2, Verdict.SUPPORTED, "+-"),
                audit(3, Verdict.INCONCLUSIVE, "o-")));
        assertThat(agreement.pairwise()).as("3 of 3 and 1 of 3").isCloseTo(4 / 6.0, within(1e-15));
        assertThat(agreement.decided(agreement.audits().get(2))).isEqualTo(1);
        assertThat(agreement.contradictions()).isEmpty();
    }

    @Test
    void supportedHereAndRefutedThereIsAContradictionAndOpenIsNone() {
        assertThat(new Agreement(List.of(audit(1, Verdict.SUPPORTED, "++"), audit(2, Verdict.REFUTED, "++")))
                        .contradictions())
                .containsExactly(SHAKY);
        assertThat(new Agreement(List.of(
                                audit(1, Verdict.EFFECT_WITHOUT_MECHANISM, "++"), audit(2, Verdict.REFUTED, "++")))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void thePageShowsVerdictsBySeedAndOnlyBordersThatEverySeedSees() {
        AgreementReport.write(
                new Agreement(List.of(audit(1, Verdict.REFUTED, "+--"), audit(2, Verdict.SUPPORTED, "+-o"))), folder);
        assertThat(folder.resolve(AgreementReport.PAGE))
                .content()
                .contains("| Claim | seed 1 | seed 2 | Estimates |")
                .contains("| `p/shaky` | **refuted** | **supported** | 0.150 [0.100, 0.200] |")
                .contains("SUPPORTED at one seed and REFUTED at another: p/shaky")
                .contains("| gain | 0: `++`; 1: `--`; 2: `-o` | 0 to 1 |");
        assertThat(folder.resolve(AgreementReport.TABLE))
                .content()
                .startsWith("claim,seed,verdict,estimate,decision95\np/steady,1,REFUTED,")
                .contains("p/S-0,2,DESCRIPTIVE,0.2,HOLDS\n");
    }

    @Test
    void placesThatAreOpenOrContestedWidenABorderAndHideNone() {
        AgreementReport.write(
                new Agreement(List.of(audit(1, Verdict.REFUTED, "+o-+-"), audit(2, Verdict.REFUTED, "++--o"))), folder);
        assertThat(folder.resolve(AgreementReport.PAGE))
                .content()
                .contains("| gain | 0: `++`; 1: `o+`; 2: `--`; 3: `+-`; 4: `-o` | 0 to 2 |")
                .contains("Of 5 points all seeds decide 2 alike; 1 both held at one seed and failed at another.");
    }

    @Test
    void claimsThatNoSeedCouldRunAndPointsAreNotCounted() {
        Agreement agreement = new Agreement(List.of(audit(1, Verdict.NOT_RUN, "+"), audit(2, Verdict.NOT_RUN, "+")));
        assertThat(agreement.judged()).containsExactly(STEADY);
    }

    @Test
    void numberedStatementsAreCountedBySeedAndRowsThatNoRuleJudgesAreShown() {
        Agreement agreement =
                new Agreement(List.of(statements(1, Verdict.INCONCLUSIVE), statements(2, Verdict.REFUTED)));
        assertThat(AgreementFindings.of(agreement))
                .contains("Numbered statements P decided in every judged part: 1, 2 of 2; in some part: 2, 2");
        AgreementReport.write(agreement, folder);
        assertThat(folder.resolve(AgreementReport.PAGE))
                .content()
                .contains("## Beside the claims", "| `p/R-row`<br>shown only | 0.500 | 1.00 |");
    }

    @Test
    void auditsOfPointsAloneSayThatNothingIsJudged() {
        Agreement agreement = new Agreement(List.of(points(1), points(2)));
        assertThat(AgreementFindings.of(agreement)).containsExactly("No claim of these audits is judged");
        AgreementReport.write(agreement, folder);
        assertThat(folder.resolve(AgreementReport.PAGE))
                .content()
                .contains("1 claims from `p/S-0` on, tier full.", "| gain | 0: `++` |")
                .doesNotContain("| Claim |", "## Beside the claims");
    }

    @Test
    void auditsThatCannotBeComparedAreRefusedInOneSentence() {
        SeedVerdicts one = audit(1, Verdict.SUPPORTED, "+");
        refused(List.of(one), "Agreement of 1 audit is undefined");
        refused(List.of(one, one), "Two of the audits have seed 1; agreement is over different seeds");
        refused(List.of(one, audit(2, Verdict.SUPPORTED, "++")), "seeds 1 and 2 judged different claims");
        Map<String, Said> edited = new LinkedHashMap<>(one.claims());
        edited.put(SHAKY, new Said("title", "other", Verdict.SUPPORTED, 0.1, Optional.empty()));
        refused(
                List.of(one, new SeedVerdicts("s", "standard", 2, edited)),
                "Claim p/shaky was edited between the audits at seeds 1 and 2");
    }

    @Test
    void whatAnAuditWritesIsReadBack() {
        new VerdictsReport().write(Outcomes.everything(), folder);
        SeedVerdicts audit = SeedVerdicts.read(folder.resolve(VerdictsReport.FILE));
        assertThat(audit.seed()).isEqualTo(20260101);
        Said said = Agreement.said(audit, Outcomes.SUPPORTED);
        assertThat(said.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(said.estimate()).isEqualTo(0.1875);
        assertThat(said.point()).isEmpty();
    }

    /** Two parts of P1, one of P2 and a row. */
    private static SeedVerdicts statements(long seed, Verdict second) {
        Map<String, Said> claims = new LinkedHashMap<>();
        claims.put("p/P1-one", new Said("title", "digest", Verdict.SUPPORTED, 0.3, Optional.empty()));
        claims.put("p/P1-two", new Said("title", "digest", second, 0.3, Optional.empty()));
        claims.put("p/P2-three", new Said("title", "digest", Verdict.SUPPORTED, 0.3, Optional.empty()));
        claims.put("p/R-row", new Said("shown only", "digest", Verdict.DESCRIPTIVE, 0.5 * seed, Optional.empty()));
        return new SeedVerdicts("s", "standard", seed, claims);
    }

    private static SeedVerdicts points(long seed) {
        Map<String, Said> claims =
                new LinkedHashMap<>(audit(seed, Verdict.SUPPORTED, "+").claims());
        claims.remove(STEADY);
        claims.remove(SHAKY);
        return new SeedVerdicts("p/S-0,".repeat(40), "full", seed, claims);
    }

    private static void refused(List<SeedVerdicts> audits, String sentence) {
        assertThatThrownBy(() -> new Agreement(audits))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining(sentence);
    }

    /** A claim that is refuted at every seed, one with the given verdict, and a sweep with the given signs. */
    private static SeedVerdicts audit(long seed, Verdict shaky, String signs) {
        Map<String, Said> claims = new LinkedHashMap<>();
        claims.put(STEADY, new Said("title", "digest", Verdict.REFUTED, 0.3, Optional.empty()));
        claims.put(SHAKY, new Said("title", "digest", shaky, 0.1 * seed, Optional.empty()));
        for (int i = 0; i < signs.length(); i++) {
            Decision decision =
                    signs.charAt(i) == '+' ? Decision.HOLDS : signs.charAt(i) == '-' ? Decision.FAILS : Decision.OPEN;
            Point point = new Point("noise", "gain", i, decision);
            claims.put("p/S-" + i, new Said("title", "digest", Verdict.DESCRIPTIVE, 0.1 * seed, Optional.of(point)));
        }
        return new SeedVerdicts("s", "standard", seed, claims);
    }

    @Test
    void aHundredPerCentIsSaidOnlyWhereThereIsNoException() {
        assertThat(AgreementFindings.share(1)).isEqualTo("100 %");
        assertThat(AgreementFindings.share(0.9957)).isEqualTo("more than 99 %");
        assertThat(AgreementFindings.share(0.95)).isEqualTo("95 %");
    }
}
