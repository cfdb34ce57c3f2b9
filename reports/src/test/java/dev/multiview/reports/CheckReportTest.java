package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.regression.Comparison;
import dev.multiview.regression.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckReportTest {
    private static final Comparison FAILED = new Comparison(
            "same seed, same kernels",
            8,
            List.of(
                    new Difference("p/one", "Claim p/one was SUPPORTED and is REFUTED | <b>\nagain"),
                    new Difference("p/two", "Claim p/two is gone")),
            List.of("The plan is <not> the frozen one"),
            "mvn multiview:freeze -Dclaims=headline");
    private static final Comparison PASSED =
            new Comparison("fresh seed", 8, List.of(), List.of(), "mvn multiview:freeze -Dclaims=headline");

    @TempDir
    Path folder;

    @Test
    void aPersonReadsWhatDiffersAndWhatToDo() throws IOException {
        new CheckReport().write(Outcomes.everything(), FAILED, folder);
        assertThat(folder.resolve("check.md")).content().isEqualTo("""
                # Check: 2 differences

                Suite `headline` at tier standard, seed 20260101: 8 claims compared with what was frozen (same seed, same kernels). Run `%s`.

                1 of 145 trials failed.

                | Claim | What differs |
                | --- | --- |
                | `p/one` | Claim p/one was SUPPORTED and is REFUTED \\| &lt;b> again |
                | `p/two` | Claim p/two is gone |

                | Worth knowing, and no difference |
                | --- |
                | The plan is &lt;not> the frozen one |

                If all of this is meant, freeze again (with `-Dexpected=FILE` if the file is not the suite's own):

                ```sh
                mvn multiview:freeze -Dclaims=headline
                ```
                """.formatted(RunId.of(Outcomes.everything())));
    }

    @Test
    void aPageWithThousandsOfDifferencesStillFitsAComment() {
        List<Difference> many = IntStream.range(0, 3000)
                .mapToObj(i -> new Difference("p/claim-" + i, "Claim p/claim-" + i + " was | SUPPORTED <b> *now* gone"))
                .toList();
        List<String> notes = IntStream.range(0, 3000)
                .mapToObj(i -> "Claim <b" + i + "> is new")
                .toList();
        String page = CheckReport.markdown(
                Outcomes.everything(), new Comparison("fresh seed", 3000, many, notes, "mvn multiview:freeze"));
        assertThat(page.length()).isLessThan(65_536).isGreaterThan(40_000);
        assertThat(page)
                .startsWith("# Check: 3000 differences\n")
                .containsPattern("\\n\\d{4} more are in `check.json`.\\n\\n\\| Worth knowing")
                .endsWith("```sh\nmvn multiview:freeze\n```\n");
        int shown = page.split("\\| `p/claim-", -1).length - 1;
        assertThat(page).contains("\n" + (3000 - shown) + " more are in");
    }

    @Test
    void aMachineReadsTheSame() throws IOException {
        new CheckReport().write(Outcomes.everything(), FAILED, folder);
        assertThat(folder.resolve("check.json")).content().isEqualTo("""
                {
                  "check" : "difference",
                  "schemaVersion" : 1,
                  "run" : "%s",
                  "suite" : "headline",
                  "tier" : "standard",
                  "seed" : 20260101,
                  "conditions" : "same seed, same kernels",
                  "compared" : 8,
                  "differences" : [
                    {
                      "claim" : "p/one",
                      "sentence" : "Claim p/one was SUPPORTED and is REFUTED | <b>\\nagain"
                    },
                    {
                      "claim" : "p/two",
                      "sentence" : "Claim p/two is gone"
                    }
                  ],
                  "notes" : [
                    "The plan is <not> the frozen one"
                  ],
                  "failedTrials" : 1,
                  "refreeze" : "mvn multiview:freeze -Dclaims=headline"
                }
                """.formatted(RunId.of(Outcomes.everything())));
    }

    @Test
    void aCheckThatPassesReplacesOneThatFailed() throws IOException {
        Reports.writeAll(Outcomes.bare(), FAILED, folder);
        assertThat(folder.resolve("check.md")).content().startsWith("# Check: 2 differences");
        Reports.writeAll(Outcomes.bare(), PASSED, folder);
        assertThat(folder.resolve("check.md"))
                .content()
                .startsWith("# Check: no difference")
                .doesNotContain("freeze");
        assertThat(folder.resolve("check.json")).content().contains("\"check\" : \"no difference\"");
    }

    @Test
    void aRunThatWasComparedWithNothingLeavesNoEarlierCheckBesideItsReports() {
        for (Comparison earlier : List.of(FAILED, PASSED)) {
            Reports.writeAll(Outcomes.bare(), earlier, folder);
            assertThat(folder.resolve("check.md")).exists();
            assertThat(folder.resolve("check.json")).exists();
            Reports.writeAll(Outcomes.bare(), folder);
            assertThat(folder.resolve("check.md")).doesNotExist();
            assertThat(folder.resolve("check.json")).doesNotExist();
        }
    }

    @Test
    void somebodyElsesFileOfThatNameStandsInTheWayAndIsLeftAlone() throws IOException {
        Path page = Files.writeString(folder.resolve("check.md"), "# Checklist\n");
        Files.createDirectories(folder.resolve("check.json"));
        assertThatThrownBy(() -> Reports.writeAll(Outcomes.bare(), folder))
                .hasMessageContaining("check.md")
                .hasMessageContaining("check.json");
        assertThat(page).hasContent("# Checklist\n");
        assertThat(folder.resolve("check.json")).isDirectory();
    }
}
