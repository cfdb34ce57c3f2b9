package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Sha256;
import dev.multiview.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which stored trials answer for new ones, and what is said of them. */
class ReuseTest {
    private static final String SUITE = "mobahi-2020";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void an_audit_takes_trials_of_an_older_program_with_the_same_code_says_so_and_can_refuse_them() throws IOException {
        assertThat(run("audit", "--threads=1")).isEqualTo(ExitStatus.DONE);
        assertThat(out).doesNotContain("Older program");
        makeTheProgramOlder();

        assertThat(run("audit")).isEqualTo(ExitStatus.DONE);
        assertThat(out).contains("Older program: ", "--reuse program (-Dreuse=program)");
        assertThat(folder.resolve("out/verdicts.json")).content().contains("\"multiview.program\" : \"an older one\"");

        assertThat(run("audit", "--reuse=program")).isEqualTo(ExitStatus.DONE);
        assertThat(out).doesNotContain("Older program");
    }

    @Test
    void freeze_and_check_run_every_trial_that_this_program_has_not_run_itself() throws IOException {
        run("audit", "--threads=1");
        int lines = lines();
        makeTheProgramOlder();
        assertThat(run("freeze", "--expected=" + folder.resolve("expected.txt")))
                .isEqualTo(ExitStatus.DONE);
        assertThat(lines()).isEqualTo(2 * lines);
        assertThat(run("check", "--expected=" + folder.resolve("expected.txt"))).isEqualTo(ExitStatus.DONE);
        assertThat(lines()).as("now they are its own").isEqualTo(2 * lines);
    }

    @Test
    void another_word_is_refused_with_those_that_there_are() {
        assertThat(run("audit", "--reuse=some")).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(err)
                .hasLineCount(1)
                .containsIgnoringCase("none, program, code")
                .contains("'some'");
    }

    private int lines() throws IOException {
        return Files.readAllLines(folder.resolve("store/trials.jsonl")).size();
    }

    /** The store is then as if another program had written it, on one thread, which makes it another environment. */
    private void makeTheProgramOlder() throws IOException {
        Path log = folder.resolve("store/trials.jsonl");
        String lines = Files.readString(log);
        String id = lines.replaceFirst("(?s).*?\"environment\":\"([0-9a-f]+)\".*", "$1");
        String older;
        try (Store store = Store.open(folder.resolve("store"))) {
            SortedMap<String, String> values =
                    new TreeMap<>(store.environment(id).orElseThrow().values());
            assertThat(values.put("multiview.program", "an older one")).matches("[0-9a-f]{16}");
            Environment environment = new Environment(values);
            store.remember(environment);
            older = environment.id();
        }
        Files.delete(folder.resolve("store/environments").resolve(id + ".json"));
        Files.write(
                log,
                lines.lines()
                        .map(line -> line.replace("\"environment\":\"" + id, "\"environment\":\"" + older))
                        .map(ReuseTest::withChecksum)
                        .toList());
    }

    private static String withChecksum(String line) {
        String body = line.substring(0, line.lastIndexOf(",\"checksum\""));
        return body + ",\"checksum\":\"" + Sha256.hex(body + "}").substring(0, 16) + "\"}";
    }

    private ExitStatus run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--claims=" + SUITE,
                "--tier=smoke",
                "--threads=2",
                "--store=" + folder.resolve("store"),
                "--output=" + folder.resolve("out")));
        arguments.addAll(List.of(more));
        if (List.of(more).contains("--threads=1")) {
            arguments.remove("--threads=2");
        }
        StringWriter written = new StringWriter();
        StringWriter errors = new StringWriter();
        int status = Engine.execute(
                new PrintWriter(written, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
        out = written.toString();
        err = errors.toString();
        return ExitStatus.values()[status];
    }
}
