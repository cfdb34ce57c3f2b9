package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void fewer_draws_are_needed_where_pairs_go_together() {
        assertThat(draws("--effect=0.1", "--sd=0.15", "--correlation=0.9"))
                .isLessThan(draws("--effect=0.1", "--sd=0.15", "--correlation=0.6"));
        assertThat(draws("--effect=0.1", "--sd=0.15", "--family=50")).isGreaterThan(draws("--effect=0.1", "--sd=0.15"));
    }

    @Test
    void many_draws_agree_with_the_normal_formula() {
        // ((1.96 + 1.2816) 0.15 / 0.05)^2 = 94.6 for a normal interval; the guarded one needs a little more.
        assertThat(draws("--effect=0.05", "--sd=0.15")).isBetween(95, 105);
    }

    @Test
    void what_is_false_is_refuted_and_what_lies_at_the_margin_never_decided() {
        assertThat(run("plan", "--effect=0.01", "--sd=0.02", "--margin=0.05")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("is REFUTED nine times in ten with");
        assertThat(run("plan", "--effect=0.0501", "--sd=0.5", "--margin=0.05")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("even with 10,000 draws");
        assertThat(run("plan", "--effect=0", "--sd=0.02", "--margin=0.05", "--no-effect"))
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("no gain of 0.05 or more, on either side, one of 1");
    }

    @ParameterizedTest
    @CsvSource({
        "--sd=0, above 0",
        "--sd=-1, above 0",
        "--correlation=1, below 1",
        "--family=0, at least 1",
        "--margin=-1, from 0"
    })
    void bad_numbers_are_refused(String option, String rule) {
        String[] given = option.startsWith("--sd")
                ? new String[] {"plan", "--effect=0.1", option}
                : new String[] {"plan", "--effect=0.1", "--sd=0.1", option};
        assertThat(run(given)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains(rule);
    }

    private int draws(String... options) {
        out.getBuffer().setLength(0);
        String[] arguments = new String[options.length + 1];
        arguments[0] = "plan";
        System.arraycopy(options, 0, arguments, 1, options.length);
        assertThat(run(arguments)).isEqualTo(ExitStatus.DONE.status());
        return Integer.parseInt(out.toString().replaceAll("(?s).* with (\\d+) draws\\..*", "$1"));
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
