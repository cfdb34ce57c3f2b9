package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.docs.Pages;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judged predictions frozen, and fresh ones compared with them, as a nightly job does. */
class JudgeCheckTest {
    private static final int ITEMS = 400;
    private static final int SEEDS = 6;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path expected;

    @BeforeEach
    void writeTheManifest() throws IOException {
        expected = folder.resolve("kept/expected.txt");
        Files.writeString(folder.resolve("labels.csv"), "0\n".repeat(ITEMS));
        Files.writeString(folder.resolve("nightly.yaml"), """
                schema: 1
                test: {labels: labels.csv}
                runs:
                - {role: a, seeds: 1..6, predictions: 'a{seed}.csv', kind: labels}
                - {role: b, seeds: 1..6, predictions: 'b{seed}.csv', kind: labels}
                claims:
                - id: gains
                  says: b errs less
                  gain: b
                  over: a
                  rule: {at-least: 0.02}
                  controls: [{id: errs, says: a errs at all, level: a, rule: {above: 0.01}, kind: validity}]
                - {id: alike, says: b is right often, level: b, rule: {below: 0.3}}
                """);
        train(1, 0.3, 0.1);
    }

    /** Predictions of six trainings a role, each item wrong by chance. */
    private void train(long seed, double errorA, double errorB) throws IOException {
        Random chance = new Random(seed);
        for (int run = 1; run <= SEEDS; run++) {
            predictions("a" + run, chance, errorA);
            predictions("b" + run, chance, errorB);
        }
    }

    private void predictions(String name, Random chance, double error) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int item = 0; item < ITEMS; item++) {
            text.append(chance.nextDouble() < error ? 1 : 0).append('\n');
        }
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    @Test
    void the_same_predictions_are_as_frozen_and_so_are_fresh_ones() throws IOException {
        assertThat(judge("--freeze=" + expected)).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("Froze 2 claims in " + expected);
        String frozen = Files.readString(expected);
        assertThat(frozen)
                .contains("suite    nightly\norigin   predictions\n", "claim nightly/gains\n", "verdict  SUPPORTED\n")
                .doesNotContain("seed  ", "tier ", "kernels", folder.toString());

        assertThat(judge("--check=" + expected)).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("Checked 2 claims", "same predictions", "No difference");

        for (int night = 2; night < 12; night++) {
            train(night, 0.3, 0.1);
            assertThat(judge("--check=" + expected)).as(err.toString()).isEqualTo(ExitStatus.DONE.status());
        }
        assertThat(out.toString()).contains("other predictions: verdicts that chance allows");
        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("reports/check.json"))
                .content()
                .contains("\"check\" : \"no difference\"", "\"tier\" : null", "\"seed\" : null");
        assertThat(judge("--freeze=" + expected)).isEqualTo(ExitStatus.DONE.status());
        assertThat(Files.readString(expected)).isNotEqualTo(frozen);
    }

    @Test
    void a_model_that_lost_its_gain_is_status_1_in_every_file() throws IOException {
        judge("--freeze=" + expected);
        train(2, 0.3, 0.28);
        assertThat(judge("--check=" + expected)).isEqualTo(ExitStatus.DIFFERENCE.status());
        assertThat(err.toString())
                .contains(
                        "multiview: Claim nightly/gains is INCONCLUSIVE, but its interval was",
                        "which other predictions touch",
                        "--freeze " + expected)
                .doesNotContain("seed");
        assertThat(folder.resolve("reports/check.md"))
                .content()
                .startsWith("# Check: ")
                .contains("Predictions of the manifest `nightly`")
                .contains("If all of this is meant, freeze again:")
                .doesNotContain("tier", "expected=", folder.toString());
        assertThat(folder.resolve("reports/junit.xml"))
                .content()
                .contains("<failure type=\"not as expected\"")
                .doesNotContain(folder.toString());
    }

    @Test
    void an_edited_rule_is_a_difference_whatever_the_numbers_say() throws IOException {
        judge("--freeze=" + expected);
        Path manifest = folder.resolve("nightly.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("at-least: 0.02", "at-least: 0.01"));
        assertThat(judge("--check=" + expected)).isEqualTo(ExitStatus.DIFFERENCE.status());
        assertThat(err.toString()).contains("under a rule that was edited");
    }

    @Test
    void what_cannot_be_compared_is_refused_before_anything_is_judged() throws IOException {
        refused("does not exist", "--check=" + expected);
        refused("--freeze and --check are both given", "--check=" + expected, "--freeze=" + expected);
        Path foreign = Files.writeString(folder.resolve("mine.txt"), "mine");
        refused("holds no expectations, so it is not replaced", "--freeze=" + foreign);
        Path audit = Pages.root().resolve("harness/expected/headline-smoke.txt");
        refused("is about an audit of 'headline'", "--check=" + audit);
        judge("--freeze=" + expected);
        Files.writeString(expected, Files.readString(expected).replace("suite    nightly", "suite    weekly"));
        refused("is about the manifest 'weekly', and this one is named 'nightly'", "--check=" + expected);
    }

    private void refused(String words, String... options) {
        err.getBuffer().setLength(0);
        assertThat(judge(options)).as(words).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains(words);
    }

    private int judge(String... options) {
        List<String> arguments = new ArrayList<>(List.of("judge", "--output=" + folder.resolve("reports")));
        arguments.addAll(List.of(options));
        arguments.add(folder.resolve("nightly.yaml").toString());
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}
