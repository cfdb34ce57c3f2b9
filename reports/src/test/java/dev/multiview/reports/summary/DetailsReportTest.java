package dev.multiview.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.Reports;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsReportTest {
    @TempDir
    Path folder;

    @Test
    void everyClaimAndEveryVerdictIsOnThePage() throws IOException {
        String page = page(Outcomes.everything());
        for (Judgement judgement : Outcomes.everything().judgements()) {
            assertThat(page).contains("`" + judgement.claim().id() + "`");
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(page).contains(verdict.name());
        }
    }

    @Test
    void thePageSaysFirstWhatWasRunAndHowItCameOut() throws IOException {
        assertThat(page(Outcomes.everything()).lines().limit(7).toList())
                .contains(
                        "# Multiview audit in detail: headline",
                        "**8 claims: 2 SUPPORTED, 2 REFUTED, 1 EFFECT_WITHOUT_MECHANISM, 1 INCONCLUSIVE, 1 NOT_RUN,"
                                + " 1 DESCRIPTIVE.**",
                        "Tier standard, preset `k10-n2000`, 12 independent draws of training and test data, seed"
                                + " 20260101.");
    }

    @Test
    void aReasonThatClaimsShareStandsThereOnce() throws IOException {
        assertThat(page(Outcomes.withoutData()))
                .containsOnlyOnce("The MNIST files are missing")
                .contains("- `" + Outcomes.NOT_RUN + "`, `" + Outcomes.NOT_RUN + "-2`: The MNIST files are missing");
    }

    /** Of P0 there are two parts; P4 is inconclusive, that of pictures was not run. */
    @Test
    void thePageSaysHowManyStatementsAreDecidedInEveryPart() throws IOException {
        assertThat(page(Outcomes.everything()))
                .contains("**Numbered statements decided in every judged part: P 4 of 5 (in some part 4),"
                        + " J 0 of 1 (in some part 0).**");
    }

    @Test
    void theHeadlineStatesBothGainsTheContrastAndItsReading() throws IOException {
        assertThat(page(Outcomes.everything()))
                .contains("- **Ensemble**: relative gain 93 % against 70 %, contrast 0.188 [0.143, 0.232]; networks"
                        + " that learn features gain more, by at least 0.1; `P1-ensemble` is SUPPORTED.");
    }

    @Test
    void aRefutedClaimIsStatedPlainlyAtThisPreset() throws IOException {
        assertThat(page(Outcomes.everything()))
                .contains("gains nothing.* Refuted at this preset; elsewhere it may hold. The interval [0.301,")
                .contains("Refuted by a counterexample. Draw 3 has a gain of 0.02 where 0 is stated.");
    }

    @Test
    void controlsThatDidNotPassAndTheirConsequenceAreListed() throws IOException {
        assertThat(page(Outcomes.everything()))
                .contains("Of 3 controls these did not pass.")
                .contains("| FAILS | the effect is no evidence of the paper's mechanism |");
    }

    @Test
    void levelsAreShownBesideRelativeGains() throws IOException {
        assertThat(page(Outcomes.everything())).contains("| Ensemble of 5 | 42 % → 3.0 % | 27 % → 8.0 % |");
    }

    @Test
    void fitsAreSummedUpByLearnerAndRole() throws IOException {
        assertThat(page(Outcomes.everything()))
                .contains("| k10-n2000 | `patch-net` | member, 60 steps | 60 | 64 % | 93 % | 420011 | 42.0 |")
                .contains("| k10-n2000 | `patch-net` | student of ensemble, 150 steps | 12 | 96 % | 6.0 % |");
    }

    @Test
    void failedTrialsAreNamed() throws IOException {
        assertThat(page(Outcomes.everything()))
                .contains("1 of 145 trials failed.")
                .contains("predicted NaN or infinity on single-view samples");
    }

    @Test
    void aBarInATitleDoesNotBreakTheTable() throws IOException {
        assertThat(page(Outcomes.everything())).contains("the average of 5 nets \\| as one model");
    }

    @Test
    void everyLinkOfThePageLeadsToAFileOfTheRun() throws IOException {
        Reports.writeAll(Outcomes.everything(), folder);
        Matcher links = Pattern.compile("\\]\\(([^)]+)\\)").matcher(Files.readString(folder.resolve("details.md")));
        int found = 0;
        while (links.find()) {
            found++;
            assertThat(folder.resolve(links.group(1))).isRegularFile();
        }
        assertThat(found).isEqualTo(3 + 7);
    }

    @Test
    void pointsOfSweepsAreGatheredByTheirAxisAndAreNoClaims() throws IOException {
        String page = page(Outcomes.swept());
        assertThat(page)
                .contains("**8 claims: 2 SUPPORTED", "94 points of sweeps beside them, never judged.")
                .contains("preset `k10-n2000`, 12 independent draws")
                .contains("| [3] | **0.360 [0.330, 0.390]** |", "| 1 | *0.020 [0, 0.050]* |")
                .contains("## Which views are held", "figures/ownership.svg", "figures/race.svg")
                .contains("![Measured along: output scale alpha](figures/sweep-output-scale-alpha.svg)");
        assertThat(Pattern.compile("`allen-zhu-li-2020/S-").matcher(page).results())
                .as("the one that was not run, with its reason")
                .hasSize(1);
    }

    /** Of eleven settings, since the preset's own stands on three axes; the dial does not cross it. */
    @Test
    void theShareOfTheMapCountsEverySettingOnce() throws IOException {
        assertThat(page(Outcomes.swept()))
                .contains("| error of a single model | above 0.25 | 11 | 6 | 2 | 3 |")
                .doesNotContain("| gain of a distilled student | at least 0.05 |");
    }

    @Test
    void aSectionWithoutContentIsLeftOut() throws IOException {
        String page = page(Outcomes.bare());
        assertThat(page).doesNotContain("## What gains where", "## Errors", "## Training", "## Failed", "## Not run");
        assertThat(page).doesNotContain("## Controls", "figures/headline", "NaN", "null");
        assertThat(Pattern.compile("^## .*\\R+(?=## |\\z)", Pattern.MULTILINE)
                        .matcher(page)
                        .find())
                .isFalse();
    }

    @Test
    void noMissingNumberIsPrintedAsNaN() throws IOException {
        assertThat(page(Outcomes.everything())).doesNotContain("NaN %", "[NaN", "null");
    }

    private String page(AuditOutcome outcome) throws IOException {
        new DetailsReport().write(outcome, folder);
        return Files.readString(folder.resolve("details.md"));
    }
}
