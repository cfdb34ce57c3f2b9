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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history from its first run to its page, on claims that need no trials. */
class HistoryCommandTest {
    private static final String CLAIMS = "multiview/D1,multiview/D2";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void audits_and_checks_are_kept_and_read() throws IOException {
        Path history = folder.resolve("mine/history.jsonl");
        assertThat(gate("audit", "--history=" + history)).isEqualTo(ExitStatus.DONE.status());
        assertThat(gate("freeze")).isEqualTo(ExitStatus.DONE.status());
        assertThat(gate("check", "--history", history.toString())).isEqualTo(ExitStatus.DONE.status());
        Path expected = folder.resolve("kept/expected.txt");
        String frozen = Files.readString(expected);
        Files.writeString(
                expected,
                frozen.replaceFirst(
                        "verdict  SUPPORTED\n    rerun    SUPPORTED", "verdict  REFUTED\n    rerun    REFUTED"));
        assertThat(gate("check", "--history=" + history)).isEqualTo(ExitStatus.DIFFERENCE.status());
        Files.writeString(expected, frozen);
        assertThat(gate("check", "--history=" + history)).isEqualTo(ExitStatus.DONE.status());
        assertThat(history).content().hasLineCount(8).doesNotContain(folder.toString());
        assertThat(Files.readAllLines(history).get(4))
                .contains("\"check\":\"difference\"", "\"claim\":\"multiview/D1\"", "\"differs\":true");
        assertThat(Files.readAllLines(history).get(5)).contains("\"differs\":false");

        Path output = folder.resolve("trend");
        assertThat(run("history", history.toString(), "--output=" + output)).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .contains("3 checks, 1 of them with a difference.", "1 frozen anew", "Too few runs to tell a change")
                .contains("Read first: " + output.resolve("trend.html"));
        assertThat(output).isDirectoryContaining(file -> file.endsWith("badge.svg"));
        assertThat(output.resolve("trend.html")).content().contains("multiview/D1");
    }

    @Test
    void without_a_file_the_history_lies_beside_the_expectations() {
        gate("freeze");
        assertThat(gate("check", "--history")).isEqualTo(ExitStatus.DONE.status());
        assertThat(folder.resolve("kept/history.jsonl")).content().hasLineCount(2);
    }

    @Test
    void a_history_that_cannot_be_kept_is_refused_before_anything_is_computed() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.md"), "# Notes\nmine\n");
        assertThat(gate("audit", "--history=" + notes)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(gate("audit", "--history=")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(gate("audit", "--history=" + folder.resolve("store/history.jsonl")))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(gate("audit", "--history=" + folder.resolve("output/draws.csv")))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(4)
                .contains(
                        "notes.md has a line that is none of a history: line 1 is no JSON",
                        "Option --history names no file",
                        "lies in the store folder",
                        "lies where reports are written");
        assertThat(notes).hasContent("# Notes\nmine\n");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void a_history_that_is_none_is_one_sentence() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));
        assertThat(run("history", folder.resolve("none.jsonl").toString())).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("history", empty.toString())).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("history", empty.toString(), "--level=1")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(3)
                .contains(
                        "does not exist; audit and check begin one",
                        "has no line",
                        "Level 1.0 must be between 0 and 1");
    }

    private int gate(String command, String... more) {
        List<String> all = new ArrayList<>(List.of(
                command,
                "--claims=" + CLAIMS,
                "--tier=smoke",
                "--store=" + folder.resolve("store"),
                "--output=" + folder.resolve("output")));
        if (!command.equals("audit")) {
            all.add("--expected=" + folder.resolve("kept/expected.txt"));
        }
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
