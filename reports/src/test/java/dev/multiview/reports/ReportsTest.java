package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    Path folder;

    @Test
    void allFilesOfTheContractAreWritten() throws IOException {
        Reports.writeAll(Outcomes.everything(), folder.resolve("new/multiview"));
        Map<String, String> written = files(folder.resolve("new/multiview"));
        // Their number and names are allure.AllureReportTest's; the page is allure.PageTest's, as surefire's class path
        // has no generator.
        assertThat(written.keySet().removeIf(ReportsTest::isAllure)).isTrue();
        assertThat(written.keySet())
                .containsExactlyInAnyOrder(
                        "verdicts.json",
                        "draws.csv",
                        "gains.csv",
                        "contrasts.csv",
                        "trials.jsonl",
                        "junit.xml",
                        ".multiview.lock",
                        "summary.md",
                        "details.md",
                        "index.html",
                        "draws.html",
                        "figures/headline-contrasts.svg",
                        "figures/gain-by-ensemble-size.svg",
                        "figures/error-by-ensemble-size.svg");
    }

    @Test
    void equalOutcomesGiveEqualBytes() throws IOException {
        Reports.writeAll(Outcomes.everything(), folder.resolve("one"));
        Reports.writeAll(Outcomes.everything(), folder.resolve("two"));
        assertThat(timeless(folder.resolve("one"))).isEqualTo(timeless(folder.resolve("two")));
    }

    @Test
    void aSecondRunReplacesTheFirst() throws IOException {
        Reports.writeAll(Outcomes.everything(), folder);
        Reports.writeAll(Outcomes.bare(), folder);
        Reports.writeAll(Outcomes.bare(), folder.resolve("fresh"));
        Map<String, String> again = timeless(folder);
        again.keySet().removeIf(name -> name.startsWith("fresh/"));
        assertThat(again).isEqualTo(timeless(folder.resolve("fresh")));
    }

    @Test
    void noUnfinishedFileIsLeft() throws IOException {
        Reports.writeAll(Outcomes.everything(), folder);
        assertThat(files(folder).keySet()).noneMatch(name -> name.contains("unfinished"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithTheRemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "not a folder");
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> Reports.writeAll(Outcomes.bare(), file))
                .withMessage(
                        "Output folder " + file + " cannot be written (a file is in the way); free or permit the path,"
                                + " or choose another with --output or -Doutput=FOLDER")
                .extracting(MultiviewException::status)
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    /** The files without the times of day. */
    private static Map<String, String> timeless(Path root) throws IOException {
        Map<String, String> contents = files(root);
        contents.replaceAll((name, text) -> isAllure(name)
                ? text.replaceAll("\"(start|stop)\"\\s*:\\s*\\d+", "\"$1\":0")
                : text.replaceAll("timestamp=\"[^\"]*\"", ""));
        return contents;
    }

    private static boolean isAllure(String name) {
        return name.startsWith("allure-results/");
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return contents;
    }
}
