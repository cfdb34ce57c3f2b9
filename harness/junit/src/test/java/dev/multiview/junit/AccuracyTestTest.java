package dev.multiview.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The life of a frozen file, seen as a build sees it: each build is a run of JUnit within the test. */
class AccuracyTestTest {
    @TempDir
    Path folder;

    @Test
    void the_first_run_writes_the_file_and_is_aborted_and_the_next_passes() throws IOException {
        assertThat(message("noisy", TestExecutionResult.Status.ABORTED))
                .startsWith("Wrote " + folder.resolve("noisy.txt") + " from 20 seeds (error 0.0")
                .endsWith("review it and commit it. Builds are compared with it from now on.");
        assertThat(Files.readAllLines(folder.resolve("noisy.txt")))
                .contains("test  " + NoisySubjects.class.getName() + ".noisy", "draws 5", "seeds 20", "root  7")
                .anyMatch(line -> line.startsWith("error ") && line.split("\\s+").length == 4);
        EngineExecutionResults second = run("noisy");
        second.testEvents().assertStatistics(events -> events.succeeded(1));
        assertThat(second.testEvents().reportingEntryPublished().stream()
                        .map(event ->
                                event.getRequiredPayload(ReportEntry.class).getKeyValuePairs()))
                .contains(Map.of("multiview.seed", "7"))
                .anyMatch(facts -> facts.getOrDefault("error", "").matches("frozen 0\\.0\\d+, now 0\\.0\\d+, p \\d.*")
                        && facts.containsKey("loss"));
    }

    @Test
    void a_lacking_file_is_a_failure_where_nobody_reviews_it() {
        assertThat(message("noisy", TestExecutionResult.Status.FAILED, "multiview.ci", "true"))
                .contains("is not there, and CI writes none")
                .endsWith("-Dmultiview.refreeze=noisy.txt");
        assertThat(folder).isEmptyDirectory();
        assertThat(message(
                        "noisy",
                        TestExecutionResult.Status.ABORTED,
                        "multiview.ci",
                        "true",
                        "multiview.refreeze",
                        "noisy.txt"))
                .startsWith("Wrote ");
    }

    @Test
    void a_shift_fails_on_both_sides_and_the_message_says_all_that_is_needed() {
        run("noisy");
        for (double shift : new double[] {0.005, -0.005}) {
            shifted(shift, () -> assertThat(message("noisy", TestExecutionResult.Status.FAILED, "multiview.seed", "12"))
                    .matches("(?s)error is " + (shift > 0 ? "higher" : "lower")
                            + " than frozen: it was 0\\.0\\d+ and is 0\\.0\\d+ \\(means over 20 seeds\\); the difference is"
                            + " [+-]0\\.0\\d+, in \\[[+-]0\\.0\\d+, [+-]0\\.0\\d+] with a confidence of 99\\.5 %\\..*")
                    .contains("A first look at 5 fresh seeds showed it, and 20 other fresh seeds confirmed it.")
                    .contains("fails here in at most 1 % of its builds")
                    .contains("-Dmultiview.seed=12")
                    .contains("-Dmultiview.refreeze=noisy.txt")
                    .doesNotContain("loss"));
        }
    }

    @Test
    void freezing_anew_names_old_and_new() {
        run("noisy");
        shifted(0.01, () -> {
            assertThat(message("noisy", TestExecutionResult.Status.ABORTED, "multiview.refreeze", "true"))
                    .matches(
                            ".* anew from 20 seeds: it held error 0\\.0\\d+ with .* and holds error 0\\.0\\d+ with .*");
            run("noisy").testEvents().assertStatistics(events -> events.succeeded(1));
        });
    }

    @Test
    void the_same_root_gives_the_same_message_and_another_other_seeds() {
        run("noisy");
        shifted(0.005, () -> {
            String once = message("noisy", TestExecutionResult.Status.FAILED, "multiview.seed", "12");
            assertThat(message("noisy", TestExecutionResult.Status.FAILED, "multiview.seed", "12"))
                    .isEqualTo(once);
            assertThat(message("noisy", TestExecutionResult.Status.FAILED, "multiview.seed", "13")
                            .replace("=13", "=12"))
                    .isNotEqualTo(once);
        });
    }

    @Test
    void what_does_not_vary_must_be_equal_but_for_rounding() {
        run("fixed");
        assertThat(folder.resolve("NoisySubjects-fixed.txt")).exists();
        shifted(1e-12, () -> run("fixed").testEvents().assertStatistics(events -> events.succeeded(1)));
        shifted(1e-6, () -> assertThat(message("fixed", TestExecutionResult.Status.FAILED))
                .contains("accuracy is higher than frozen", "nothing but rounding is allowed"));
    }

    @Test
    void other_metrics_than_the_frozen_ones_are_refused() {
        run("names");
        shifted(1, () -> assertThat(message("names", TestExecutionResult.Status.FAILED))
                .endsWith("records the metrics [loss], and its frozen file holds [error]; freeze it anew with"
                        + " -Dmultiview.refreeze=true"));
    }

    @Test
    void bad_use_is_refused_with_a_remedy_and_writes_nothing() {
        assertThat(message("nan", TestExecutionResult.Status.FAILED)).startsWith("Metric 'error' is NaN");
        assertThat(message("seedless", TestExecutionResult.Status.FAILED)).contains("lacks a parameter Seed");
        assertThat(message("throwing", TestExecutionResult.Status.FAILED)).isEqualTo("no data set here");
        TestExecutionResult thrown = result(run("throwing", "multiview.seed", "12"));
        assertThat(thrown.getThrowable().orElseThrow().getSuppressed()[0])
                .hasMessage("This was the run at seed 12/" + NoisySubjects.class.getName()
                        + ".throwing/frozen=0; repeat it with -Dmultiview.seed=12");
        assertThat(message("rate", TestExecutionResult.Status.FAILED)).startsWith("falseAlarm = 0.0");
        assertThat(message("noisy", TestExecutionResult.Status.FAILED, "multiview.seed", "x"))
                .startsWith("The seed multiview.seed=x is no whole number");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_damaged_file_is_refused_with_its_line() throws IOException {
        run("noisy");
        Path file = folder.resolve("noisy.txt");
        String whole = Files.readString(file);
        for (String[] damage : new String[][] {
            {"draws 5", "draws five", "its draws 'five' is no whole number"},
            {"seeds 20", "seeds 19", "its seeds 19 are not 4 times its draws 5"},
            {"root  7\n", "", "it lacks the line 'root'"},
            {"root  7", "rot   7", "line 6 is 'rot   7'"},
            {"error ", "error x ", "a row has four fields"},
            {"noisy\n", "other\n", "name a file of its own"},
        }) {
            Files.writeString(file, whole.replace(damage[0], damage[1]));
            assertThat(message("noisy", TestExecutionResult.Status.FAILED)).contains(damage[2]);
        }
    }

    private void shifted(double shift, Runnable work) {
        String thread = Thread.currentThread().getName();
        NoisySubjects.SHIFTS.put(thread, shift);
        try {
            work.run();
        } finally {
            NoisySubjects.SHIFTS.remove(thread);
        }
    }

    private String message(String method, TestExecutionResult.Status status, String... parameters) {
        TestExecutionResult result = result(run(method, parameters));
        assertThat(result.getStatus()).as(result.toString()).isEqualTo(status);
        return String.valueOf(result.getThrowable().orElseThrow().getMessage());
    }

    private static TestExecutionResult result(EngineExecutionResults results) {
        return results.testEvents().finished().stream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .getRequiredPayload(TestExecutionResult.class);
    }

    private EngineExecutionResults run(String method, String... parameters) {
        String types = Arrays.stream(NoisySubjects.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .map(each -> String.join(
                        ",",
                        Arrays.stream(each.getParameterTypes())
                                .map(Class::getName)
                                .toList()))
                .findFirst()
                .orElseThrow();
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectMethod(NoisySubjects.class, method, types))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter("multiview.frozen", folder.toString())
                .configurationParameter("multiview.ci", "false")
                .configurationParameter("multiview.seed", "7");
        for (int i = 0; i < parameters.length; i += 2) {
            kit.configurationParameter(parameters[i], parameters[i + 1]);
        }
        return kit.execute();
    }
}
