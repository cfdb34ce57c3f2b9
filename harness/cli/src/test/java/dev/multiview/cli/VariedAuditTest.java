package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A preset varied from the command line, from its options to its reports. */
class VariedAuditTest {
    private static final String CLAIM = "allen-zhu-li-2020/P6-ensemble-linear";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aVariedPresetIsJudgedApartAndLabelledInEveryOutput() throws IOException {
        assertThat(audit(CLAIM, "--set=k=4", "--set=member-steps=5", "--set=n=120", "--draws=2"))
                .isEqualTo(ExitStatus.DONE.status());
        String words = "k=4, n=120, member-steps=5, draws=2";
        assertThat(out.toString())
                .contains("Exploratory: " + words + "; verdicts are outside the family, each at its own level");
        JsonNode page = verdicts();
        assertThat(page.get("exploratory")).extracting(JsonNode::asText).containsExactly(words.split(", "));
        assertThat(page.get("draws").asInt()).isEqualTo(2);
        JsonNode claim = page.get("claims").get(0);
        assertThat(claim.get("id").asText()).isEqualTo(CLAIM);
        assertThat(claim.get("title").asText()).startsWith("At preset k6-n600-with-k-4-n-120-member-steps-5:");
        assertThat(claim.get("levelDivisor").asInt()).as("a level of its own").isEqualTo(1);
        assertThat(claim.get("reason").asText())
                .endsWith("; exploratory, outside the family and at its own level: " + words);
        assertThat(claim.get("replay").asText()).endsWith(" -Dset=k=4,n=120,member-steps=5 -Ddraws=2");
        Path reports = folder.resolve("output");
        assertThat(reports.resolve("summary.md")).content().contains("**Exploratory: " + words + ".**");
        assertThat(reports.resolve("junit.xml"))
                .content()
                .contains("name=\"exploratory\" value=\"" + words + "\"", "outside the family and at its own level");
        assertThat(reports.resolve("allure-results").resolve("executor.json"))
                .content()
                .contains("exploratory: " + words);

        assertThat(run("agree", file(), file(), "--output=" + folder.resolve("agreed")))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("pool", file(), file(), "--output=" + folder.resolve("pooled")))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(2).contains("is exploratory (" + words + ")");
    }

    @Test
    void valuesOfThePresetVaryNothingAndThePlanIsTheSuitesOwn() throws IOException {
        assertThat(audit("multiview/D1")).isEqualTo(ExitStatus.DONE.status());
        String own = verdicts().get("planDigest").asText();
        assertThat(audit("multiview/D1", "--set=k=6", "--draws=6")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .contains("Setting k=6 is what preset k6-n600 has", "Draws 6 are those of suite headline");
        JsonNode page = verdicts();
        assertThat(page.get("planDigest").asText()).isEqualTo(own);
        assertThat(page.get("exploratory").isNull()).isTrue();
        assertThat(audit("multiview/D1", "--draws=7")).isEqualTo(ExitStatus.DONE.status());
        assertThat(verdicts().get("planDigest").asText()).isNotEqualTo(own);
        assertThat(verdicts().get("exploratory").get(0).asText()).isEqualTo("draws=7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set=kk=3|Setting 'kk' is none of suite allen-zhu-li-2020; did you mean 'k'? It has k, views, patches, d, n,",
                "--set=zzzzzzz=3|Setting 'zzzzzzz' is none of suite allen-zhu-li-2020; it has k, views,",
                "--set=k=two|Setting k is 'two', and must be a whole number from 2 to 1000",
                "--set=k=|Setting k is '', and must be",
                "--set=k=2.5|Setting k is '2.5', and must be a whole number",
                "--set=noise=-1|Setting noise is '-1', and must be a number from 0 to 100",
                "--set=k|Setting 'k' is not of the form KEY=VALUE",
                "--set=n=4|cannot be audited with n=4: Single-view count 7 is outside 0..4",
                "--set=k=700|Dimension 80 is below the 1400 features",
                "--draws=1|Draws 1 must be a number from 2 to 10000",
                "--draws=0|Draws 0 must be",
            })
    void whatCannotBeIsRefusedBeforeAnyTrial(String option, String sentence) {
        assertThat(audit(CLAIM, option)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsAskedForTwiceOrOfOtherCommandsAndSuitesIsRefused() {
        assertRefused("given twice", CLAIM, "--set=k=3", "--set=k=4");
        assertRefused("there are no 3 looks", CLAIM, "--draws=8", "--looks=3");
        assertRefused("Not one of the 1 claims asked for depends on k=4", "multiview/D1", "--set=k=4");
        assertRefused("Suite mobahi-2020 has no settings that may be varied", "mobahi-2020", "--set=k=4");
        for (String command : List.of("check", "freeze")) {
            assertThat(run(command, "--claims=headline", "--set=k=4")).isEqualTo(ExitStatus.BAD_INPUT.status());
            assertThat(err.toString()).contains(command + " is about a suite's own plan");
        }
    }

    @Test
    void settingsAreShownWithTheirValuesAndRanges() {
        assertThat(run("show", "--settings", "headline", "--tier=smoke")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .contains("Suite headline at tier smoke, preset k6-n600, 6 draws:")
                .containsPattern("k=6 +a whole number from 2 to 1000 +classes")
                .containsPattern("noise=0.1 +a number from 0 to 100 ");
        assertThat(run("show", "--settings")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("Suite allen-zhu-li-2020 at tier standard", "Suite traditional at");
        assertThat(run("show", "--settings", "headlin")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("did you mean 'headline'?");
        assertThat(run("show")).isEqualTo(ExitStatus.BAD_INPUT.status());
    }

    private void assertRefused(String sentence, String claims, String... options) {
        assertThat(audit(claims, options)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains(sentence);
    }

    private String file() {
        return folder.resolve("output").resolve("verdicts.json").toString();
    }

    private JsonNode verdicts() throws IOException {
        return new ObjectMapper().readTree(Path.of(file()).toFile());
    }

    private int audit(String claims, String... options) {
        List<String> all = new ArrayList<>(List.of("audit", "--claims=" + claims, "--tier=smoke"));
        all.add("--output=" + folder.resolve("output"));
        all.add("--store=" + folder.resolve("store"));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
