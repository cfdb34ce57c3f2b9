package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.docs.Pages;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code judge} and {@code compare} from end to end, on the examples of their page. */
class JudgeCommandTest {
    private static final Path EXAMPLES = Pages.root().resolve("harness/docs/examples/judge");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--output=" + folder.resolve("reports"));
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    @Test
    void aManifestIsJudgedIntoTheReportsOfAnAudit() throws IOException {
        assertThat(run("judge", EXAMPLES.resolve("digits.yaml").toString())).isEqualTo(ExitStatus.DONE.status());

        assertThat(err.toString()).isEmpty();
        Path reports = folder.resolve("reports");
        try (Stream<Path> files = Files.list(reports)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("summary.md", "verdicts.json", "junit.xml", "draws.csv", "allure-results")
                    .doesNotContain("gains.csv", "contrasts.csv", "trials.jsonl");
        }
        JsonNode verdicts = new ObjectMapper().readTree(Files.readString(reports.resolve("verdicts.json")));
        assertThat(verdicts.get("tier").isNull()).isTrue();
        assertThat(verdicts.get("seed").isNull()).isTrue();
        assertThat(verdicts.get("claims")).hasSize(6);
        for (JsonNode claim : verdicts.get("claims")) {
            assertThat(claim.get("replay").asText()).startsWith("harness/multiview judge ");
            assertThat(claim.get("reason").asText()).contains("It speaks of");
        }
        assertThat(reports.resolve("summary.md"))
                .content()
                .contains("## What was judged, and of what it speaks", "## Levels of the roles", "Nothing was trained.")
                .doesNotContain(
                        "seed 0", "Tier standard", "mvn verify -Daudit", "preset", "suite", "Marks:", "Rests on")
                .satisfies(page -> assertThat(page.split("It speaks of training student and single again", -1))
                        .as("told by the first claim, and by the one whose agreement is with an ensemble")
                        .hasSize(3))
                .contains("It speaks of the same as digits-students/student-gains.");
        assertThat(reports.resolve("draws.csv"))
                .content()
                .startsWith("claim,quantity,draw,value,test_error\n")
                .contains("digits-students/student-gains,members-alike,");
        assertThat(reports.resolve("junit.xml"))
                .content()
                .contains("testsuites name=\"multiview digits-students predictions\"");
    }

    @Test
    void thePageShowsWhatIsPrinted() {
        assertThat(run(compareWith("--margin=0"))).isEqualTo(ExitStatus.DONE.status());
        Matcher block = Pattern.compile("(?s)```\\R(SUPPORTED.*?)```")
                .matcher(Pages.read(Pages.root().resolve("harness/docs/judge.md")));
        assertThat(block.find()).isTrue();
        assertThat(out.toString()).contains(block.group(1).stripTrailing());
    }

    @Test
    void theTemplateAndTheSchemaArePrinted() throws IOException {
        assertThat(run("judge", "--template")).isZero();
        assertThat(out.toString()).isEqualTo(Files.readString(EXAMPLES.resolve("digits.yaml")));
        out.getBuffer().setLength(0);
        assertThat(run("judge", "--schema")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).get("title").asText())
                .contains("multiview judge");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void whatIsRefusedIsOneSentenceAndWritesNothing() throws IOException {
        refused("No manifest is named", "judge");
        refused("Manifest none.yaml is not there; name a file in YAML or JSON", "judge", "none.yaml");
        refused("Margin -1.0 is no number from 0 on", compareWith("--margin=-1"));
        refused(
                "Option --metric is 'f1'; choose error, log-loss, brier, agreement, kl",
                compareWith("--margin=0", "--metric=f1"));
        refused("is about a third model", compareWith("--margin=0", "--metric=kl"));
        Path cut = folder.resolve("cut.npz");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(EXAMPLES.resolve("single-1.npz")), 4000));
        refused(
                "cut.npz cannot be read: it is no whole NPZ archive",
                "compare",
                "--margin=0",
                "--baseline=" + cut,
                "--candidate=" + cut,
                "--labels=" + EXAMPLES.resolve("labels.npz"));
    }

    @Test
    void foldersWithoutPairsAreRefusedUnlessTheyAreMeant() throws IOException {
        for (String side : List.of("a", "b")) {
            Path there = Files.createDirectories(folder.resolve(side));
            for (int seed = 1; seed <= 3; seed++) {
                Files.copy(EXAMPLES.resolve("single-" + seed + ".npz"), there.resolve(side + seed + ".npz"));
            }
        }
        String[] arguments = {
            "compare",
            "--margin=0.01",
            "--baseline=" + folder.resolve("a"),
            "--candidate=" + folder.resolve("b"),
            "--labels=" + EXAMPLES.resolve("labels.npz")
        };
        refused("has none of its name in", arguments);
        List<String> unpaired = new ArrayList<>(List.of(arguments));
        unpaired.add("--unpaired");
        assertThat(run(unpaired.toArray(String[]::new))).as(err.toString()).isZero();
        assertThat(out.toString()).contains("without pairs");
    }

    private String[] compareWith(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "compare",
                "--baseline=" + EXAMPLES.resolve("paired/baseline.csv"),
                "--candidate=" + EXAMPLES.resolve("paired/candidate.csv"),
                "--labels=" + EXAMPLES.resolve("paired/labels.csv")));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private void refused(String words, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).as(words).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).startsWith("multiview: ").contains(words);
        assertThat(folder.resolve("reports")).doesNotExist();
    }
}
