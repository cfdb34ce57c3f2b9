package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store is worth hours: no slip in a path may cost it. */
class FoldersApartTest {
    private static final String CLAIMS = "multiview/D1*";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "store, store, is the store folder",
        "store/, ./store, is the store folder",
        "a/../store, store, is the store folder",
        "store/reports, store, lies in the store folder",
        ".., store, holds the store folder",
        ".,  new/store, holds the store folder",
        "link, store, is the store folder",
        "link/reports, store, lies in the store folder",
        "store, link, is the store folder",
        "store, dangling, holds the store folder",
        "dangling, store/new, is the store folder",
    })
    void folders_that_overlap_are_refused(String output, String store, String how) throws IOException {
        Files.createDirectories(folder.resolve("store"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("store"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("store/new"));
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> FoldersApart.demand(
                        folder.resolve(output).normalize(),
                        folder.resolve(store).normalize()))
                .withMessageContaining(how)
                .withMessageContaining("--store")
                .extracting(MultiviewException::status)
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @ParameterizedTest
    @CsvSource({"output, store", "store-of-reports, store", "link/../output, store", "output, dangling"})
    void folders_beside_each_other_are_not(String output, String store) throws IOException {
        Files.createDirectories(folder.resolve("store"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("store"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("elsewhere"));
        assertThatCode(() -> FoldersApart.demand(
                        folder.resolve(output).normalize(),
                        folder.resolve(store).normalize()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_link_that_leads_to_itself_is_one_sentence() throws IOException {
        Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> FoldersApart.demand(folder.resolve("one"), folder.resolve("store")))
                .withMessageContaining("leads to itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "report", "check", "freeze"})
    void every_command_refuses_before_anything_runs_and_the_store_stays(String command) throws IOException {
        Path store = folder.resolve("store");
        Path expected = folder.resolve("expected.txt");
        assertThat(run("freeze", store, folder.resolve("output"), "--expected=" + expected))
                .isZero();
        Map<String, String> before = contents(store);
        for (Path output : List.of(store, store.resolve("deep/reports"), folder)) {
            err.getBuffer().setLength(0);
            assertThat(run(
                            command,
                            store,
                            output,
                            command.equals("check") || command.equals("freeze")
                                    ? new String[] {"--expected=" + expected}
                                    : new String[0]))
                    .isEqualTo(ExitStatus.BAD_INPUT.status());
            assertThat(err.toString()).hasLineCount(1).startsWith("multiview: Output folder " + output);
            assertThat(contents(store)).isEqualTo(before);
        }
    }

    @Test
    void a_folder_of_reports_is_no_store() {
        assertThat(run("audit", folder.resolve("store"), folder.resolve("output")))
                .isZero();
        assertThat(run("audit", folder.resolve("output"), folder.resolve("other")))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("is an output folder of reports");
        assertThat(folder.resolve("output/.lock")).doesNotExist();
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "store/trials.jsonl, lies in the store folder",
        "output/verdicts.json, lies where reports are written",
        "output/allure-results/e.txt, lies where reports are written",
        "notes.txt, holds no expectations",
    })
    void expectations_never_replace_anything_else(String expected, String why) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "my notes");
        assertThat(run(
                        "freeze",
                        folder.resolve("store"),
                        folder.resolve("output"),
                        "--expected=" + folder.resolve(expected)))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains(why, "--expected");
        assertThat(folder.resolve("notes.txt")).hasContent("my notes");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    private int run(String command, Path store, Path output, String... more) {
        List<String> all = new ArrayList<>(
                List.of(command, "--claims=" + CLAIMS, "--tier=smoke", "--store=" + store, "--output=" + output));
        all.addAll(List.of(more));
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(path).toString(),
                        new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
