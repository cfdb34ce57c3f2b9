package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.cli.launch.EngineEnd;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the table "What is red" in {@code harness/docs/ci.md}: what must not pass for a check that found nothing. */
class RedGateTest {
    private static final String CLAIMS = "multiview/D1,multiview/D2";
    private static final Map<String, String> GITHUB = Map.of("CI", "true", "GITHUB_ACTIONS", "true");

    /** What the engine hands to the process that started it. */
    private static final int DIFFERENCE = EngineEnd.inside(ExitStatus.DIFFERENCE.status());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_file_that_was_never_frozen_is_red_on_a_ci_and_nothing_is_written() throws Exception {
        Ended ended = engine(GITHUB, "check", CLAIMS);
        assertThat(ended.status()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(ended.out()).startsWith("::error title=multiview check::Expectations file ");
        assertThat(ended.err()).contains("does not exist; make it with the command freeze");
        assertThat(expected()).doesNotExist();
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void a_claim_that_is_misspelt_in_the_file_is_red_as_gone() throws IOException {
        run("freeze", CLAIMS);
        edit("claim multiview/D2\n", "claim multiview/D2-misspelt\n");
        assertThat(run("check", CLAIMS)).isEqualTo(ExitStatus.DIFFERENCE.status());
        assertThat(err.toString()).contains("Claim multiview/D2-misspelt was SUPPORTED and is gone from the run");
        assertThat(out.toString()).contains("Claim multiview/D2 is new");
        assertThat(folder.resolve("output/junit.xml")).content().contains("D2-misspelt", "failures=\"1\"");
    }

    @Test
    void a_claim_that_is_misspelt_in_the_command_is_red() {
        run("freeze", CLAIMS);
        assertThat(run("check", "multiview/D1,multiview/D22")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("audit", "multiview/D22")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("'multiview/D22'");
    }

    @Test
    void a_claim_that_did_not_run_is_red() throws IOException {
        // Larger pictures are in no empty folder.
        String claim = "multiview/D1,allen-zhu-li-2020/P6-ensemble-linear-images";
        Path none = Files.createDirectories(folder.resolve("none"));
        assertThat(run("freeze", claim, "--data=" + none)).as(err.toString()).isZero();
        assertThat(expected()).content().contains("verdict  NOT_RUN");
        edit("verdict  NOT_RUN\n    rerun    NOT_RUN", "verdict  INCONCLUSIVE\n    rerun    INCONCLUSIVE");
        assertThat(run("check", claim, "--data=" + none)).isEqualTo(ExitStatus.DIFFERENCE.status());
        assertThat(err.toString()).contains("was INCONCLUSIVE and was not run, because its data are missing");
    }

    @Test
    void a_check_of_nothing_is_red() throws IOException {
        run("freeze", CLAIMS);
        String text = Files.readString(expected());
        Files.writeString(
                expected(), text.substring(0, text.indexOf("\nclaim ")).replaceFirst("claims +\\d+", "claims   0"));
        assertThat(run("check", CLAIMS)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("line", "claims");
        assertThat(run("check", "")).isEqualTo(ExitStatus.BAD_INPUT.status());
    }

    /** Status 1 would be lost behind the pipe; the annotation and the files are not. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void on_github_a_difference_is_an_annotation_at_its_claim_and_a_summary() throws Exception {
        run("freeze", CLAIMS);
        edit("verdict  SUPPORTED\n    rerun    SUPPORTED", "verdict  REFUTED\n    rerun    REFUTED");
        Path summary = folder.resolve("step.md");
        Ended ended = engine(
                Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_WORKSPACE", folder.toString(),
                        "GITHUB_STEP_SUMMARY", summary.toString()),
                "check",
                CLAIMS);
        assertThat(ended.status()).isEqualTo(DIFFERENCE);
        long line = Files.readString(expected()).lines().toList().indexOf("claim multiview/D1") + 1L;
        // The process has other flags than this one, which the sentence goes on to say.
        assertThat(ended.out().lines())
                .filteredOn(each -> each.startsWith("::"))
                .singleElement()
                .asString()
                .startsWith("::error file=kept/expected.txt,line=" + line
                        + ",title=multiview/D1 differs::Claim multiview/D1"
                        + " was REFUTED and is SUPPORTED under the frozen seed");
        assertThat(summary)
                .content()
                .isEqualTo(Files.readString(folder.resolve("output/check.md")) + "\n")
                .startsWith("# Check: 1 difference\n");

        assertThat(engine(Map.of("CI", "true"), "check", CLAIMS).out()).doesNotContain("::error");
        assertThat(summary).content().containsOnlyOnce("# Check");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_keeps_the_status_where_the_shell_is_told() throws Exception {
        run("freeze", CLAIMS);
        edit("verdict  SUPPORTED\n    rerun    SUPPORTED", "verdict  REFUTED\n    rerun    REFUTED");
        String piped = String.join(" ", quoted(command("check", CLAIMS))) + " | cat";
        assertThat(ended(Map.of(), List.of("bash", "-c", "set -o pipefail; " + piped))
                        .status())
                .isEqualTo(DIFFERENCE);
    }

    private Path expected() {
        return folder.resolve("kept/expected.txt");
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(expected());
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(expected(), text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private List<String> arguments(String command, String claims, String... more) {
        List<String> all = new ArrayList<>(List.of(
                command,
                "--claims=" + claims,
                "--tier=smoke",
                "--store=" + folder.resolve("store"),
                "--output=" + folder.resolve("output")));
        if (!command.equals("audit")) {
            all.add("--expected=" + expected());
        }
        all.addAll(List.of(more));
        return all;
    }

    private int run(String command, String claims, String... more) {
        return Engine.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments(command, claims, more).toArray(String[]::new));
    }

    /** How a process ended, and what it said. */
    private record Ended(int status, String out, String err) {}

    private List<String> command(String command, String claims) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Engine.class.getName()));
        words.addAll(arguments(command, claims));
        return words;
    }

    private static List<String> quoted(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .toList();
    }

    private Ended engine(Map<String, String> variables, String command, String claims) throws Exception {
        return ended(variables, command(command, claims));
    }

    private Ended ended(Map<String, String> variables, List<String> command) throws Exception {
        Path printed = Files.createTempFile(folder, "out", ".txt");
        Path said = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(printed.toFile()).redirectError(said.toFile());
        List.of("CI", "GITHUB_ACTIONS", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(variables);
        int status = builder.start().waitFor();
        return new Ended(
                status,
                Files.readString(printed, StandardCharsets.UTF_8),
                Files.readString(said, StandardCharsets.UTF_8));
    }
}
