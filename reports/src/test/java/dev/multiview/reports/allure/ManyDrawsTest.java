package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.reports.CountedAudit;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a claim on more draws than anybody can look at. */
class ManyDrawsTest {
    private static final int DRAWS = 1200;

    @TempDir
    Path folder;

    @Test
    void the_first_500_draws_are_shown_and_the_page_says_so() throws IOException {
        JsonNode result = result(new CountedAudit(1, DRAWS).outcome());
        assertThat(names(result.at("/steps/1/attachments")))
                .containsExactly(
                        "The claim and its controls, draw by draw, first 500 of 1200 draws",
                        "Rows of gains.csv behind them, first 500 of 1200 draws",
                        "Trials, first 500 of 1200 draws");
        assertThat(lines(result.at("/steps/1/attachments/0")))
                .hasSize(1 + 500)
                .last()
                .matches(row -> row.startsWith("499,"));
        assertThat(lines(result.at("/steps/1/attachments/1"))).hasSize(1 + 500);
        assertThat(lines(result.at("/steps/1/attachments/2"))).hasSize(1 + 2 * 500);
        assertThat(result.at("/attachments/0/name").textValue()).isEqualTo("Draw by draw, first 500 of 1200 draws");
        assertThat(lines(result.at("/attachments/0")))
                .filteredOn(line -> line.startsWith("<circle"))
                .hasSize(500);
        assertThat(String.join("\n", lines(result.at("/attachments/0")))).contains("1200 draws, the first 500 shown");
    }

    @Test
    void all_draws_are_counted_and_all_failures_too() throws IOException {
        AuditOutcome outcome = new CountedAudit(1, DRAWS).outcome();
        List<TrialRow> failed = outcome.trials().stream()
                .map(row -> new TrialRow(row.trial(), "c0de", "failed", "NaN", Map.of(), Map.of(), 1, "env"))
                .toList();
        JsonNode step = result(OutcomeCopy.of(outcome).trials(failed).make()).at("/steps/1");
        assertThat(step.get("name").textValue())
                .isEqualTo("Trials: 2400, of which 2400 failed; 1200 of 1200 draws with a reading");
        assertThat(step.get("steps")).hasSize(501);
        assertThat(step.at("/steps/500/name").textValue()).isEqualTo("and 1900 more in trials.jsonl");
    }

    @Test
    void up_to_500_draws_all_are_shown_and_nothing_is_said() throws IOException {
        JsonNode result = result(new CountedAudit(1, ClaimDraws.SHOWN).outcome());
        assertThat(names(result.at("/steps/1/attachments")))
                .containsExactly("The claim and its controls, draw by draw", "Rows of gains.csv behind them", "Trials");
        assertThat(lines(result.at("/steps/1/attachments/2"))).hasSize(1 + 2 * ClaimDraws.SHOWN);
        assertThat(result.at("/attachments/0/name").textValue()).isEqualTo("Draw by draw");
    }

    private JsonNode result(AuditOutcome outcome) throws IOException {
        new AllureReport(InstantSource.system(), new PageMaker(null, Duration.ofSeconds(1)), warning -> {})
                .write(outcome, folder);
        try (Stream<Path> files = Files.list(results())) {
            Path only = files.filter(file -> file.getFileName().toString().endsWith("-result.json"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(only.toFile());
        }
    }

    private Path results() {
        return folder.resolve(AllureReport.RESULTS);
    }

    private static List<String> names(JsonNode attachments) {
        return attachments.findValuesAsText("name");
    }

    private List<String> lines(JsonNode attachment) throws IOException {
        return Files.readAllLines(results().resolve(attachment.get("source").textValue()));
    }
}
