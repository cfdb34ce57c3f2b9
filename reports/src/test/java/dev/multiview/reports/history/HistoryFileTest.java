package dev.multiview.reports.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.Outcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFileTest {
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path path;
    private HistoryFile history;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("kept/history.jsonl");
        history = new HistoryFile(path);
    }

    @Test
    void what_is_appended_is_read_back() {
        List<HistoryLine> lines = MadeUpHistory.nights();
        history.demandAppendable();
        history.append(lines.subList(0, 4), warnings::add);
        history.append(lines.subList(4, lines.size()), warnings::add);
        assertThat(history.read(warnings::add)).isEqualTo(lines);
        assertThat(path).content().hasLineCount(lines.size()).endsWith("}\n");
        assertThat(warnings).isEmpty();
    }

    @Test
    void an_audit_is_written_down_to_the_millisecond_and_read_back() {
        HistoryRun run = HistoryRun.of(
                Outcomes.everything(),
                () -> Instant.parse("2026-11-30T12:00:00.123456Z"),
                Optional.empty(),
                Optional.of(new HistoryRun.Check(true, "abc", true)));
        List<HistoryLine> lines = HistoryLine.of(Outcomes.everything(), run, Optional.empty());
        history.append(lines, warnings::add);
        assertThat(lines).hasSameSizeAs(Outcomes.everything().claims());
        assertThat(path).content().contains("\"time\":\"2026-11-30T12:00:00.123Z\"");
        assertThat(history.read(warnings::add)).isEqualTo(lines);
    }

    @Test
    void a_torn_last_line_is_named_left_out_and_moved_away_by_the_next_run() throws IOException {
        List<HistoryLine> lines = MadeUpHistory.nights();
        history.append(lines.subList(0, 4), warnings::add);
        Files.writeString(path, "{\"schemaVersion\":1,\"time\":\"2026-", StandardOpenOption.APPEND);
        assertThat(history.read(warnings::add)).hasSize(4);
        assertThat(warnings).singleElement().asString().contains("is torn", "left out");
        history.demandAppendable();
        history.append(lines.subList(4, 8), warnings::add);
        assertThat(warnings).hasSize(2).last().asString().contains("was moved to " + path + ".torn");
        assertThat(folder.resolve("kept/history.jsonl.torn")).hasContent("{\"schemaVersion\":1,\"time\":\"2026-\n");
        warnings.clear();
        assertThat(history.read(warnings::add)).isEqualTo(lines.subList(0, 8));
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_last_line_that_an_editor_did_not_end_is_kept() throws IOException {
        List<HistoryLine> lines = MadeUpHistory.nights();
        history.append(lines.subList(0, 4), warnings::add);
        Files.writeString(path, Files.readString(path).stripTrailing());
        history.append(lines.subList(4, 8), warnings::add);
        assertThat(history.read(warnings::add)).isEqualTo(lines.subList(0, 8));
        assertThat(warnings).isEmpty();
    }

    @Test
    void lines_of_two_branches_are_merged_by_time_and_equal_ones_are_one() throws IOException {
        List<HistoryLine> lines = MadeUpHistory.nights();
        history.append(lines.subList(4, 12), warnings::add);
        history.append(lines.subList(0, 8), warnings::add);
        Files.writeString(path, Files.readString(path).replace("\n", "\r\n"));
        assertThat(history.read(warnings::add)).isEqualTo(lines.subList(0, 12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <<<<<<< HEAD            | line 2 is no JSON
                    [1]                     | line 2 is no JSON object
                    {"schemaVersion":7}     | line 2 has schemaVersion 7, where this version reads 1
                    """)
    void a_line_that_is_none_is_refused_with_its_number(String line, String words) throws IOException {
        history.append(MadeUpHistory.nights().subList(0, 1), warnings::add);
        Files.writeString(path, Files.readString(path) + line + "\n" + Files.readString(path));
        assertThatThrownBy(() -> history.read(warnings::add))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining(words + "; repair it or take it out");
        assertThatThrownBy(history::demandAppendable).hasMessageContaining(words);
    }

    /** Every field, spoilt in turn: none may become a wrong number. */
    @Test
    void a_field_that_does_not_fit_is_refused() throws IOException {
        String sound = LineText.of(MadeUpHistory.nights().get(0));
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(sound).fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            for (String wrong : List.of("[]", "\"\"", "1e999", "{}")) {
                String spoilt = sound.replaceFirst("\"" + name + "\":(\"[^\"]*\"|[^,}]*)", "\"" + name + "\":" + wrong);
                assertThatThrownBy(() -> LineText.read(spoilt)).as(spoilt).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void what_is_no_file_is_refused_before_anything_is_computed() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        assertThatThrownBy(() -> new HistoryFile(taken.resolve("history.jsonl")).demandAppendable())
                .hasMessageContaining("is no folder that one may write to");
        assertThatThrownBy(() -> new HistoryFile(folder).demandAppendable()).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> history.read(warnings::add))
                .hasMessageContaining("does not exist; audit and check begin one with --history");
        assertThat(path).doesNotExist();
    }

    @Test
    void writers_at_the_same_time_lose_nothing() throws Exception {
        List<HistoryLine> lines = MadeUpHistory.nights();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < lines.size(); i += 4) {
                List<HistoryLine> run = lines.subList(i, i + 4);
                done.add(threads.submit(() -> new HistoryFile(path).append(run, warnings::add)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(history.read(warnings::add)).hasSameElementsAs(lines).hasSameSizeAs(lines);
    }

    /** Two processes of four writers each. */
    @Test
    void writers_of_two_processes_lose_nothing() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int process = 0; process < 2; process++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Appending.class.getName(),
                            path.toString(),
                            Integer.toString(process))
                    .inheritIO()
                    .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(history.read(warnings::add)).hasSize(2 * Appending.RUNS * 4);
        assertThat(warnings).isEmpty();
    }

    /** A process that appends run after run. */
    static final class Appending {
        static final int RUNS = 15;

        private Appending() {}

        public static void main(String[] arguments) {
            int first = Integer.parseInt(arguments[1]) * RUNS * 4;
            for (int i = 0; i < RUNS * 4; i += 4) {
                new HistoryFile(Path.of(arguments[0]))
                        .append(MadeUpHistory.nights().subList(first + i, first + i + 4), warning -> System.exit(1));
            }
        }
    }
}
