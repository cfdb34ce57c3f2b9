package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forecast runs and writes nothing, and knows what the store holds. */
class DryRunTest {
    private static final String CLAIMS = "--claims=mobahi-2020";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_forecast_says_time_and_memory_and_leaves_nothing_behind() {
        assertThat(run("audit", "--dry-run", CLAIMS, "--tier=smoke", store(), output()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "Forecast of 21 claims of suite mobahi-2020 at tier smoke, seed 2002, on ", "; nothing was run")
                .contains("Trials: 5\n")
                .containsPattern(
                        "Time: about [\\d:]+ \\w+, of them start and reports [\\d:]+ \\w+; the trials one after the other \\d+ s")
                .contains("1 of 1 pair of learner and data measured");
        assertThat(folder).isEmptyDirectory();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_is_stored_takes_no_time_and_decides_claims() throws IOException {
        assertThat(run("audit", CLAIMS, "--tier=smoke", store(), output())).isZero();
        String log = Files.readString(folder.resolve("store/trials.jsonl"));
        out.getBuffer().setLength(0);
        assertThat(run("audit", "--dry-run", "--format=json", CLAIMS, "--tier=smoke", store(), output()))
                .isZero();
        JsonNode forecast = new ObjectMapper().readTree(out.toString());
        assertThat(forecast.path("stored").asInt())
                .isEqualTo(forecast.path("trials").asInt())
                .isPositive();
        assertThat(forecast.path("trialSeconds").asDouble()).isZero();
        assertThat(forecast.path("calibration").path("pairs").asInt()).isZero();
        assertThat(forecast.path("claims"))
                .isNotEmpty()
                .allMatch(claim -> !claim.path("verdict").asText().equals("NOT_RUN"));
        assertThat(folder.resolve("store/trials.jsonl")).hasContent(log);
        // The next seed has none of these trials, but trials of the same shapes.
        out.getBuffer().setLength(0);
        assertThat(run("audit", "--dry-run", "--format=json", "--seed=3", CLAIMS, "--tier=smoke", store(), output()))
                .isZero();
        JsonNode other = new ObjectMapper().readTree(out.toString());
        assertThat(other.path("stored").asInt()).isZero();
        assertThat(other.path("knownFrom").path("same-shape").asDouble()).isEqualTo(1);
        assertThat(other.path("claims")).isEmpty();
        // Nor verdicts, but those of the first seed tell how likely it decides.
        out.getBuffer().setLength(0);
        assertThat(run(
                        "audit",
                        "--dry-run",
                        "--format=json",
                        "--seed=3",
                        "--from=" + folder.resolve("output/verdicts.json"),
                        CLAIMS,
                        "--tier=smoke",
                        store(),
                        output()))
                .isZero();
        JsonNode told = new ObjectMapper().readTree(out.toString()).path("decidability");
        assertThat(told.path("seed").asInt()).isEqualTo(2002);
        assertThat(told.path("claims"))
                .isNotEmpty()
                .allMatch(claim -> claim.path("chance").asDouble() >= 0
                        && claim.path("chance").asDouble() <= 1);
    }

    @Test
    void numbers_of_another_audit_without_a_forecast_are_refused() {
        assertThat(run("audit", "--from=verdicts.json", CLAIMS)).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("add --dry-run, or leave --from out");
    }

    private String store() {
        return "--store=" + folder.resolve("store");
    }

    private String output() {
        return "--output=" + folder.resolve("output");
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
