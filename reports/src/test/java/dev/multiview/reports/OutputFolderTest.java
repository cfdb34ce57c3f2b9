package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an output folder may lose: reports of earlier runs, and nothing else. */
class OutputFolderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "allure-results/my-tests-result.json, {}, allure-results",
        "allure-results/0b7b3bd1-1f0a-4b6e-9d55-1c1d2e3f4a5b-result.json, {}, allure-results",
        "allure-results/categories.json, [], allure-results",
        "allure-results, a file, allure-results",
        "allure-report/index.html, <title>Other</title>, allure-report",
        "summary.md, # My own notes, summary.md",
        "verdicts.json, {\"mine\": true}, verdicts.json",
        "junit.xml, <testsuites name=\"other\"/>, junit.xml",
        "gains.csv, mine, gains.csv",
        "contrasts.csv, mine, contrasts.csv",
        "trials.jsonl, {\"schema\":1}, trials.jsonl",
        "figures, a file, figures",
        "figures/race.svg, <svg/>, figures/race.svg",
        "figures/sweep-mine.svg, <svg/>, figures/sweep-mine.svg",
        "verdicts.json/inside, a folder, verdicts.json",
    })
    void what_no_run_wrote_is_named_and_kept(String name, String content, String named) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Map<String, String> before = contents();
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> OutputFolder.take(folder))
                .withMessage("Output folder " + folder + " holds " + named + ", which no audit of Multiview wrote and"
                        + " which its reports would replace; choose another folder with --output or -Doutput=, or move"
                        + " it away")
                .extracting(MultiviewException::status)
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void results_of_other_tests_among_ours_are_kept() throws IOException {
        Reports.writeAll(Outcomes.bare(), folder);
        Path foreign = Files.writeString(
                folder.resolve("allure-results/0b7b3bd1-1f0a-4b6e-9d55-1c1d2e3f4a5b-result.json"), "{}");
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> Reports.writeAll(Outcomes.bare(), folder))
                .withMessageContaining("holds allure-results, which no audit");
        assertThat(foreign).hasContent("{}");
    }

    @Test
    void what_lies_beside_the_reports_stays() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("figures/mine.svg"), "<svg/>");
        Files.createDirectories(folder.resolve("surefire-reports"));
        Reports.writeAll(Outcomes.swept(), folder);
        Reports.writeAll(Outcomes.bare(), folder);
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
        assertThat(folder.resolve("figures").toFile().list()).containsExactly("mine.svg");
        assertThat(folder.resolve("surefire-reports")).isDirectory();
    }

    @Test
    void reports_of_an_earlier_version_are_replaced_without_a_manual_step() throws IOException {
        Reports.writeAll(Outcomes.everything(), folder);
        Files.delete(folder.resolve(OutputLock.FILE));
        Files.createDirectories(folder.resolve("allure-report"));
        Files.writeString(
                folder.resolve("allure-report/index.html"),
                "<html>\n<title>Multiview: headline, smoke, seed 1</title>");
        Files.createDirectories(folder.resolve(".allure-results.unfinished"));
        Reports.writeAll(Outcomes.bare(), folder);
        assertThat(folder.resolve("allure-report")).doesNotExist();
        assertThat(folder.resolve(".allure-results.unfinished")).doesNotExist();
        assertThat(Files.readString(folder.resolve("summary.md"))).contains("P0-oracle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"summary.md", "verdicts.json", "allure-results", "allure-report", "figures", ".multiview.lock"})
    void a_link_is_neither_followed_nor_removed(String name) throws IOException {
        Path victim = Files.createDirectories(folder.resolve("victim"));
        Path file = Files.writeString(victim.resolve("file"), "mine");
        Path output = Files.createDirectories(folder.resolve("output"));
        Files.createSymbolicLink(output.resolve(name), name.contains(".") ? file : victim);
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> Reports.writeAll(Outcomes.everything(), output))
                .withMessageStartingWith("Output folder " + output)
                .withMessageContaining(name);
        assertThat(output.resolve(name)).isSymbolicLink();
        assertThat(victim.toFile().list()).containsExactly("file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_link_in_place_of_what_is_not_finished_is_not_followed() throws IOException {
        Path victim = Files.createDirectories(folder.resolve("victim"));
        Files.writeString(victim.resolve("file"), "mine");
        Path output = Files.createDirectories(folder.resolve("output"));
        Files.createSymbolicLink(output.resolve(OutputFolder.UNFINISHED), victim);
        Reports.writeAll(Outcomes.bare(), output);
        assertThat(victim.toFile().list()).containsExactly("file");
        assertThat(output.resolve("summary.md")).isRegularFile();

        Path single = victim.resolve("file");
        Files.createSymbolicLink(output.resolve(".one.txt.unfinished"), single);
        ReportFile.write(output, "one.txt", "text");
        assertThat(single).hasContent("mine");
        assertThat(output.resolve("one.txt")).hasContent("text");
    }

    @Test
    void a_store_is_no_place_for_reports() throws IOException {
        for (String name : List.of(".lock", "trials.jsonl")) {
            Files.createFile(folder.resolve(name));
        }
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> OutputFolder.take(folder))
                .withMessageStartingWith("Output folder " + folder + " holds a store of trials")
                .extracting(MultiviewException::status)
                .isEqualTo(ExitStatus.BAD_INPUT);
        Files.createDirectories(folder.resolve("predictions"));
        Files.createFile(folder.resolve(OutputLock.FILE));
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> OutputFolder.take(folder))
                .withMessageContaining("predictions");
    }

    @Test
    void a_second_run_is_refused_until_the_first_has_ended() throws IOException {
        try (OutputFolder first = OutputFolder.take(folder)) {
            assertThat(first).isNotNull();
            // What a run that is writing has there for a moment is nothing to judge.
            Files.writeString(folder.resolve("summary.md"), "half");
            assertThatExceptionOfType(MultiviewException.class)
                    .isThrownBy(() -> OutputFolder.take(folder))
                    .withMessage("Output folder " + folder + " is in use by another run (of this process), and two runs"
                            + " would mix their reports; wait for it, or choose another folder with --output or"
                            + " -Doutput=")
                    .extracting(MultiviewException::status)
                    .isEqualTo(ExitStatus.BAD_INPUT);
        }
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> OutputFolder.take(folder))
                .withMessageContaining("holds summary.md");
        Files.delete(folder.resolve("summary.md"));
        OutputFolder.take(folder).close();
    }

    /** A kill in the middle of writing is played by a report that cannot be written: the folder is as it was. */
    @Test
    void reports_that_cannot_be_written_leave_those_of_the_earlier_run() throws IOException {
        Reports.writeAll(Outcomes.everything(), folder);
        Map<String, String> before = contents();
        try (OutputFolder output = OutputFolder.take(folder)) {
            Files.writeString(folder.resolve("figures/race.svg"), "foreign, and it came while the run went on");
            assertThatExceptionOfType(MultiviewException.class).isThrownBy(() -> output.write(Outcomes.bare()));
        }
        Files.delete(folder.resolve("figures/race.svg"));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void what_the_next_run_replaces_is_known() {
        assertThat(OutputFolder.replaces(folder, folder.resolve("verdicts.json")))
                .isTrue();
        assertThat(OutputFolder.replaces(folder, folder.resolve("allure-results/deep/expected.txt")))
                .isTrue();
        assertThat(OutputFolder.replaces(folder, folder.resolve("expected.txt")))
                .isFalse();
        assertThat(OutputFolder.replaces(folder, folder)).isFalse();
        assertThat(OutputFolder.replaces(folder, folder.resolveSibling("verdicts.json")))
                .isFalse();
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                contents.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return contents;
    }
}
