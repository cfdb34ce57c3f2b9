package dev.multiview.reports.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.claim.Verdict;
import dev.multiview.regression.Direction;
import dev.multiview.reports.page.TrendPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendTest {
    private static final Trend NIGHTS = Trend.of(MadeUpHistory.nights(), 0.05);

    @TempDir
    private Path folder;

    @Test
    void a_fall_is_found_at_its_run_and_calm_claims_have_none() {
        assertThat(NIGHTS.heading()).isEqualTo("1 claim has changed");
        Series fallen = NIGHTS.changed().get(0);
        assertThat(fallen.last().claim()).isEqualTo(MadeUpHistory.FALLEN);
        assertThat(fallen.changes()).singleElement().satisfies(change -> {
            assertThat(change.index()).isEqualTo(16);
            assertThat(TrendSummary.place(fallen.at(change))).startsWith("2026-10-17 02:00, ");
        });
        assertThat(NIGHTS.searched()).isEqualTo(3);
        assertThat(Trend.of(MadeUpHistory.nights(), 0.05)).isEqualTo(NIGHTS);
    }

    /** One failed and passed again with the same code; two in a row were frozen anew. */
    @Test
    void the_gate_remembers_what_became_of_its_alarms() {
        assertThat(NIGHTS.memory()).isEqualTo(new GateMemory(30, 3, 0, 1, 1, 0));
        assertThat(memory("a!", "a", "a")).isEqualTo(new GateMemory(3, 1, 1, 0, 0, 0));
        assertThat(memory("a!", "a!", "b!", "b")).isEqualTo(new GateMemory(4, 3, 1, 0, 0, 0));
        assertThat(memory("a", "a!")).isEqualTo(new GateMemory(2, 1, 0, 0, 0, 1));
        assertThat(memory("a", "a")).isEqualTo(new GateMemory(2, 0, 0, 0, 0, 0));
        assertThat(memory("a!", "a", "a", "b").sentences())
                .containsExactly(
                        "4 checks, 1 of them with a difference.",
                        "1 alarm: 0 repaired (other code passed), 0 frozen anew, 1 passed again with the same code, 0 open.",
                        "Known false alarms, those that passed again with the same code: 1 of 4 checks, 25.0 % (95 % interval"
                                + " 0.6 to 80.6 %).");
        assertThat(memory().sentences()).containsExactly("No run of this history was a check.");
    }

    /** Equal numbers of one seed are one point, and still the last run's. */
    @Test
    void the_badge_counts_every_claim_of_the_last_run_though_it_repeats_the_one_before() {
        HistoryRun first = audit(0);
        HistoryRun again = new HistoryRun(
                first.time().plusSeconds(60),
                "00000000000b",
                first.commit(),
                first.suite(),
                first.tier(),
                first.seed(),
                first.varied(),
                first.plan(),
                first.environment(),
                first.code(),
                first.check());
        List<HistoryLine> lines = new ArrayList<>();
        for (HistoryRun run : List.of(first, again)) {
            lines.add(MadeUpHistory.line(run, "acme-2026/gains", 0.06, 0.01, Verdict.SUPPORTED, false));
            lines.add(MadeUpHistory.line(run, "acme-2026/open", 0.01, 0.05, Verdict.INCONCLUSIVE, false));
            lines.add(new HistoryLine(
                    run, "acme-2026/exact", "r5", "", Direction.NEITHER, Verdict.SUPPORTED, null, false));
        }
        assertThat(Badge.of(Trend.of(lines, 0.05)).message()).isEqualTo("2 of 3 decided");
        assertThat(Badge.of(Trend.of(lines.subList(0, 3), 0.05)).message()).isEqualTo("2 of 3 decided");
    }

    private static HistoryRun audit(int night) {
        return MadeUpHistory.run(night, "a", Optional.empty(), "f0");
    }

    /** Code by its letter; {@code !} is a difference. */
    private static GateMemory memory(String... checks) {
        List<HistoryRun> runs = new ArrayList<>();
        for (String check : checks) {
            runs.add(MadeUpHistory.run(
                    runs.size(), check.substring(0, 1), Optional.of(check.endsWith("!") ? "difference" : ""), "f0"));
        }
        return GateMemory.of(runs);
    }

    /** A change that the frozen seed shows and fresh seeds allow for is no false alarm. */
    @Test
    void checks_at_the_frozen_seed_and_at_fresh_ones_are_gates_of_their_own() {
        HistoryRun red = MadeUpHistory.run(0, "a", Optional.of("difference"), "f0");
        HistoryRun green = MadeUpHistory.run(1, "a", Optional.of(""), "f0");
        HistoryRun atFrozen = new HistoryRun(
                red.time(),
                red.run(),
                red.commit(),
                red.suite(),
                red.tier(),
                red.seed(),
                red.varied(),
                red.plan(),
                red.environment(),
                red.code(),
                Optional.of(new HistoryRun.Check(false, "f0", true)));
        assertThat(GateMemory.of(List.of(red, green)).passedAgain()).isOne();
        assertThat(GateMemory.of(List.of(atFrozen, green))).isEqualTo(new GateMemory(2, 1, 0, 0, 0, 1));
    }

    /** Pull requests run at one seed and nights at fresh ones; mixed, every night after a row of equal numbers were a change. */
    @Test
    void a_seed_that_comes_back_is_a_series_of_its_own() {
        List<HistoryLine> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean night = i >= 20;
            HistoryRun run = MadeUpHistory.run(i, "code" + i, Optional.empty(), "");
            HistoryRun at = night ? run : atSeed(run, 7);
            lines.add(MadeUpHistory.line(
                    at, "p/one", night ? 0.1 + 0.001 * (i * 7 % 20) : 0.08, 0.1, Verdict.SUPPORTED, false));
        }
        Trend trend = Trend.of(lines, 0.05);
        assertThat(trend.series()).extracting(Series::name).containsExactly("p/one at seed 7", "p/one");
        assertThat(trend.changed()).isEmpty();
        for (int i = 40; i < 46; i++) {
            HistoryRun run = atSeed(MadeUpHistory.run(i, "code" + i, Optional.empty(), ""), 7);
            lines.add(MadeUpHistory.line(run, "p/one", 0.0801, 0.1, Verdict.SUPPORTED, false));
        }
        assertThat(Trend.of(lines, 0.05).changed()).extracting(Series::name).containsExactly("p/one at seed 7");
    }

    private static HistoryRun atSeed(HistoryRun run, long seed) {
        return new HistoryRun(
                run.time(),
                run.run(),
                run.commit(),
                run.suite(),
                run.tier(),
                seed,
                run.varied(),
                run.plan(),
                run.environment(),
                run.code(),
                run.check());
    }

    @Test
    void a_run_that_measured_nothing_new_counts_once_and_another_rule_is_another_series() {
        List<HistoryLine> lines = new ArrayList<>();
        HistoryRun same = MadeUpHistory.run(0, "a", Optional.empty(), "");
        for (int i = 0; i < 40; i++) {
            // Twenty repetitions of one number by one program, then twenty of another: two measurements.
            lines.add(MadeUpHistory.line(same, "p/one", i < 20 ? 1 : 2, 0.1, Verdict.SUPPORTED, false));
        }
        Trend trend = Trend.of(lines, 0.05);
        assertThat(trend.series()).singleElement().satisfies(series -> assertThat(series.lines())
                .hasSize(2));
        assertThat(trend.heading()).isEqualTo("Too few runs to tell a change");

        HistoryLine old = lines.get(0);
        HistoryLine edited = new HistoryLine(
                MadeUpHistory.run(1, "b", Optional.empty(), ""),
                old.claim(),
                "r9",
                old.unit(),
                old.better(),
                Verdict.REFUTED,
                old.estimate(),
                false);
        Trend two = Trend.of(List.of(old, edited), 0.05);
        assertThat(two.series())
                .singleElement()
                .satisfies(series -> assertThat(series.last().rule()).isEqualTo("r9"));
        assertThat(two.formerRules()).isOne();
    }

    @Test
    void files_for_others_have_the_form_that_they_ask_for() throws IOException {
        TrendFiles.write(NIGHTS, folder, TrendPage.file());
        JsonNode bigger = json(BenchmarkFile.BIGGER);
        assertThat(bigger).hasSize(1);
        assertThat(bigger.at("/0/name").textValue()).isEqualTo(MadeUpHistory.FALLEN + " (smoke)");
        assertThat(bigger.at("/0/unit").textValue()).isEqualTo("error difference");
        assertThat(bigger.at("/0/value").isNumber()).isTrue();
        assertThat(bigger.at("/0/range").textValue()).matches("\\[0\\.\\d+, 0\\.\\d+\\]");
        assertThat(bigger.at("/0/extra").textValue()).isEqualTo("INCONCLUSIVE, seed 1029, 12 draws");
        assertThat(json(BenchmarkFile.SMALLER).at("/0/name").textValue()).isEqualTo(MadeUpHistory.CALM + " (smoke)");
        assertThat(json(BenchmarkFile.SMALLER)).hasSize(1);
        assertThat(folder.resolve(TrendTable.FILE)).content().hasLineCount(1 + 3 * 30);
        assertThat(folder.resolve(TrendTable.FILE))
                .content()
                .contains(",1,0.0")
                .startsWith("suite,tier,claim,time,commit,seed,code,verdict,");
        assertThat(folder.resolve(TrendSummary.FILE))
                .content()
                .startsWith("# Trend: 1 claim has changed\n\n30 runs, from 2026-10-01 02:00 to 2026-10-30 02:00 UTC.\n")
                .contains("A history in which nothing changed shows one with a chance of at most 5 %")
                .contains("| `" + MadeUpHistory.FALLEN + "` | 2026-10-17 02:00");

        TrendFiles.write(NIGHTS, folder, TrendPage.file());
        Files.writeString(folder.resolve(Badge.PICTURE), "<svg>mine</svg>");
        assertThatThrownBy(() -> TrendFiles.write(NIGHTS, folder, TrendPage.file()))
                .hasMessageContaining("badge.svg was not written by this command");
    }

    @Test
    void the_badge_speaks_of_the_last_run() throws IOException {
        TrendFiles.write(NIGHTS, folder, TrendPage.file());
        assertThat(json(Badge.ENDPOINT).toString())
                .isEqualTo(
                        "{\"schemaVersion\":1,\"label\":\"multiview\",\"message\":\"3 claims as frozen\",\"color\":\"#2E7D32\"}");
        assertThat(folder.resolve(Badge.PICTURE)).content().contains("<title>multiview: 3 claims as frozen</title>");
        List<HistoryLine> until = MadeUpHistory.nights().subList(0, 17 * 4);
        assertThat(Badge.of(Trend.of(until, 0.05)).message()).isEqualTo("1 claim differs");
        HistoryRun audit = MadeUpHistory.run(0, "a", Optional.empty(), "");
        assertThat(Badge.of(Trend.of(
                                List.of(
                                        MadeUpHistory.line(audit, "p/one", 1, 1, Verdict.REFUTED, false),
                                        MadeUpHistory.line(audit, "p/two", 1, 1, Verdict.INCONCLUSIVE, false)),
                                0.05))
                        .message())
                .isEqualTo("1 of 2 decided");
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }
}
