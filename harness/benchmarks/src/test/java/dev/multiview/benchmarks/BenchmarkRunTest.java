package dev.multiview.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import org.junit.jupiter.api.Test;

class BenchmarkRunTest {

    @Test
    void a_quick_run_gives_a_row_for_every_parameter_and_the_same_numbers_as_json() {
        BenchmarkRun run = BenchmarkRun.of("PatchNetEpochBenchmark\\.epoch$", true);
        assertThat(run.rows())
                .extracting(BenchmarkRun.Row::name, BenchmarkRun.Row::parameters, BenchmarkRun.Row::unit)
                .containsExactlyInAnyOrder(
                        tuple("PatchNetEpochBenchmark.epoch", "size=SINGLE", "ms/op"),
                        tuple("PatchNetEpochBenchmark.epoch", "size=TEN", "ms/op"),
                        tuple("PatchNetEpochBenchmark.epoch", "size=FIFTY", "ms/op"));
        assertThat(run.rows()).allMatch(row -> row.score() > 0 && row.bytes() >= 0);
        assertThat(run.json()).contains("\"benchmark\" : \"dev.multiview.benchmarks.PatchNetEpochBenchmark.epoch\"");
    }

    @Test
    void a_filter_that_matches_nothing_or_is_no_expression_is_bad_input() {
        assertThatThrownBy(() -> BenchmarkRun.of("NoSuchBenchmark", true))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("No benchmark's name holds a match of 'NoSuchBenchmark'; leave --filter out to run all")
                .extracting(failure -> ((MultiviewException) failure).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThatThrownBy(() -> BenchmarkRun.of("", true))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Filter '' is empty; leave --filter out to run all benchmarks");
        assertThatThrownBy(() -> BenchmarkRun.of("(", true))
                .isInstanceOf(MultiviewException.class)
                .hasMessageStartingWith("Filter '(' is no regular expression (Unclosed group)");
    }
}
