package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Freeze, check and report through the command that people type, on claims that need no trials. */
class GateCommandsTest {
    private static final String CLAIMS = "multiview/D1,multiview/D2";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path expected;

    @BeforeEach
    void nameTheFile() {
        expected = folder.resolve("kept").resolve("expected.txt");
    }

    @Test
    void what_is_frozen_is_checked_without_a_difference_on_the_frozen_seed_and_on_others() {
        assertThat(run("freeze", CLAIMS, "--seed=1001")).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString()).contains("Froze 2 claims in " + expected);
        assertThat(expected).content().contains("claim multiview/D1\n", "claim multiview/D2\n", "seed     1001\n");

        assertThat(run("check", CLAIMS, "--seed=1001")).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString()).contains("Checked 2 claims", "same seed, same kernels", "No difference");
        assertThat(run("check", CLAIMS, "--seed=1002")).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString()).contains("fresh seed");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void freezing_twice_gives_the_same_bytes() throws IOException {
        run("freeze", CLAIMS);
        String first = Files.readString(expected);
        run("freeze", CLAIMS);
        assertThat(expected).hasContent(first);
    }

    /** Whoever looks at the files of a check, and not at its output, must not believe that all is well. */
    @Test
    void a_difference_stands_in_the_files_and_the_next_run_takes_it_out() throws IOException {
        Path output = folder.resolve("output");
        run("freeze", CLAIMS);
        assertThat(output.resolve("check.md")).doesNotExist();
        refuteTheFirst();
        assertThat(run("check", CLAIMS)).isEqualTo(ExitStatus.DIFFERENCE);
        assertThat(output.resolve("junit.xml"))
                .content()
                .contains("tests=\"2\" failures=\"1\"")
                .contains(
                        "<failure type=\"not as expected\" message=\"Claim multiview/D1 was REFUTED and is SUPPORTED under the frozen seed\"");
        assertThat(output.resolve("check.json"))
                .content()
                .contains("\"claim\" : \"multiview/D1\"", "Claim multiview/D1 was REFUTED and is SUPPORTED")
                .doesNotContain(folder.toString());
        assertThat(output.resolve("check.md"))
                .content()
                .startsWith("# Check: 1 difference\n")
                .contains("Claim multiview/D1 was REFUTED and is SUPPORTED under the frozen seed")
                .doesNotContain(folder.toString());
        assertThat(out.toString()).contains("Differences: 1, listed in " + output.resolve("check.md"));

        run("freeze", CLAIMS);
        assertThat(run("check", CLAIMS)).isEqualTo(ExitStatus.DONE);
        assertThat(output.resolve("check.md")).content().startsWith("# Check: no difference\n");
        assertThat(output.resolve("junit.xml")).content().doesNotContain("<failure");

        assertThat(run("report", CLAIMS)).isEqualTo(ExitStatus.DONE);
        assertThat(output.resolve("check.md")).doesNotExist();
        assertThat(output.resolve("check.json")).doesNotExist();
    }

    @Test
    void a_place_where_nothing_can_be_written_is_refused_before_anything_is_computed() throws IOException {
        expected = Files.writeString(folder.resolve("taken"), "a file").resolve("expected.txt");
        assertThat(run("freeze", CLAIMS)).isEqualTo(ExitStatus.BAD_INPUT);
        expected = Path.of("/");
        assertThat(run("freeze", CLAIMS)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(err.toString())
                .hasLineCount(2)
                .contains("expected.txt cannot be written, because " + folder.resolve("taken") + " is no folder")
                .contains("Expectations file / is a folder; name a file in it");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_is_no_file_is_not_replaced() throws Exception {
        Path dangling = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nothing"));
        // Like a device, a pipe with a name has no length; one of the system's own is not put at risk.
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (Path file : List.of(dangling, pipe)) {
            expected = file;
            assertThat(run("freeze", CLAIMS)).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(err.toString()).hasLineCount(1).contains("Path " + file + " is a link, a device or the like");
            err.getBuffer().setLength(0);
        }
        assertThat(dangling).isSymbolicLink();
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(folder.resolve("store")).doesNotExist();
    }

    private void refuteTheFirst() throws IOException {
        Files.writeString(
                expected,
                Files.readString(expected)
                        .replaceFirst(
                                "verdict  SUPPORTED\n    rerun    SUPPORTED",
                                "verdict  REFUTED\n    rerun    REFUTED"));
    }

    @Test
    void a_difference_is_status_1_and_a_sentence_with_old_new_and_remedy() throws IOException {
        run("freeze", CLAIMS);
        refuteTheFirst();

        assertThat(run("check", CLAIMS)).isEqualTo(ExitStatus.DIFFERENCE);

        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("multiview: Claim multiview/D1 was REFUTED and is SUPPORTED under the frozen seed")
                .contains("refreeze with: mvn multiview:freeze -Dclaims=" + CLAIMS
                        + " -Dtier=smoke -Dseed=2002 -Dexpected=" + expected);
        assertThat(out.toString()).contains("Differences: 1");
    }

    @Test
    void a_missing_or_malformed_file_is_refused_before_anything_is_computed() throws IOException {
        assertThat(run("check", CLAIMS)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(err.toString()).hasLineCount(1).contains("does not exist; make it with the command freeze");

        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(expected, "format 2\nsweet headline\n");
        err.getBuffer().setLength(0);
        assertThat(run("check", CLAIMS)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(err.toString()).hasLineCount(1).contains("line 2 should begin with 'suite'");

        assertThat(folder.resolve("store")).doesNotExist();
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void expectations_of_other_claims_or_another_tier_are_refused() {
        run("freeze", CLAIMS);
        assertThat(run("check", "multiview/D1")).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run("check", CLAIMS, "--tier=standard")).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(err.toString())
                .hasLineCount(2)
                .contains("is about claims '" + CLAIMS
                        + "' at tier smoke, and the run asked for is about 'multiview/D1'");
    }

    @Test
    void claims_that_are_no_suite_have_no_file_of_their_own() {
        int status =
                Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), "freeze", "--claims=" + CLAIMS);
        assertThat(status).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("are no suite", "--expected");
    }

    @Test
    void a_report_of_trials_that_were_never_run_is_one_sentence_with_their_count_and_the_command() {
        assertThat(run("report", "allen-zhu-li-2020/P1-ensemble")).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(err.toString())
                .hasLineCount(1)
                .matches("(?s)multiview: Store .* holds none of the \\d+ trials; run them with: mvn multiview:audit"
                        + " -Dclaims=allen-zhu-li-2020/P1-ensemble -Dtier=smoke -Dseed=2002\\R");
        assertThat(folder.resolve("output").toFile().list()).containsExactly(".multiview.lock");
    }

    @Test
    void a_report_of_what_was_run_is_written_again() {
        assertThat(run("report", CLAIMS)).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("output").resolve("verdicts.json")).isNotEmptyFile();
    }

    /** Runs the command on folders of this test, at tier smoke unless the arguments say otherwise. */
    private ExitStatus run(String command, String claims, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                command,
                "--claims=" + claims,
                "--store=" + folder.resolve("store"),
                "--output=" + folder.resolve("output")));
        if (!command.equals("report")) {
            all.add("--expected=" + expected);
        }
        all.addAll(List.of(arguments));
        if (all.stream().noneMatch(argument -> argument.startsWith("--tier"))) {
            all.add("--tier=smoke");
        }
        int status = Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        for (ExitStatus known : ExitStatus.values()) {
            if (known.status() == status) {
                return known;
            }
        }
        throw new AssertionError("Status " + status + " has no meaning");
    }
}
