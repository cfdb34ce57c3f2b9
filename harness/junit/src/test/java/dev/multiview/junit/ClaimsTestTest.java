package dev.multiview.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Claims of every verdict as an IDE or Surefire sees them. */
class ClaimsTestTest {
    private final String thread = Thread.currentThread().getName();

    @BeforeEach
    void choose(@TempDir Path folder) {
        MadeUpClaims.STORES.put(thread, folder);
    }

    @AfterEach
    void forget() {
        MadeUpClaims.STORES.remove(thread);
        MadeUpClaims.UNDECIDED.remove(thread);
        MadeUpClaims.LEARNERS.remove(thread);
    }

    @Test
    void each_verdict_does_to_its_test_what_is_said() {
        assertThat(statuses(run("all")))
                .isEqualTo(new TreeMap<>(Map.of(
                        "small", "SUCCESSFUL",
                        "large", "FAILED",
                        "none", "ABORTED",
                        "seen", "SUCCESSFUL",
                        "exact", "SUCCESSFUL",
                        "absent", "ABORTED",
                        "broken", "FAILED")));
    }

    @Test
    void the_caller_chooses_what_an_undecided_claim_does_and_nothing_else_changes() {
        MadeUpClaims.UNDECIDED.put(thread, Undecided.FAILS);
        assertThat(statuses(run("all"))).containsEntry("none", "FAILED").containsEntry("absent", "ABORTED");
        MadeUpClaims.UNDECIDED.put(thread, Undecided.PASSES);
        assertThat(statuses(run("all")))
                .containsEntry("none", "SUCCESSFUL")
                .containsEntry("large", "FAILED")
                .containsEntry("broken", "FAILED");
    }

    @Test
    void a_message_names_verdict_reason_rule_and_seed() {
        assertThat(messages(run("all")).get("large"))
                .startsWith("Claim made/large is REFUTED: ")
                .contains("effect: holds if low >= 5.0")
                .endsWith("; seed 3)");
        assertThat(messages(run("all")).get("absent")).contains("NOT_RUN", "Get the data first");
    }

    @Test
    void a_test_publishes_interval_and_data_as_parameters_and_output_of_its_own() {
        List<ReportEntry> entries = run("one").testEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .toList();
        Map<String, String> facts = entries.get(0).getKeyValuePairs();
        assertThat(facts)
                .containsEntry("verdict", "SUPPORTED")
                .containsEntry("draws", "4")
                .containsEntry("seed", "3");
        assertThat(facts.get("interval")).matches("\\[-?\\d\\.\\d{4}, -?\\d\\.\\d{4}]");
        assertThat(entries).anyMatch(entry -> entry.getKeyValuePairs()
                .equals(Map.of("allure.parameter", "interval", "value", facts.get("interval"))));
        assertThat(entries.get(entries.size() - 1).getKeyValuePairs().get("stdout"))
                .startsWith("quantity,draw,value,test_error\nclaim,0,")
                .hasLineCount(5);
    }

    @Test
    void one_claim_can_be_asked_for_and_a_second_run_trains_nothing() {
        assertThat(statuses(run("one"))).isEqualTo(Map.of("small", "SUCCESSFUL"));
        int fits =
                Objects.requireNonNull(MadeUpClaims.LEARNERS.get(thread)).fits().get();
        assertThat(fits).isPositive();
        run("one");
        assertThat(Objects.requireNonNull(MadeUpClaims.LEARNERS.get(thread)).fits())
                .hasValue(fits);
    }

    @Test
    void a_plain_factory_takes_them_too() {
        assertThat(statuses(run("plain"))).isEqualTo(statuses(run("all")));
    }

    @Test
    void an_unknown_claim_is_refused_with_the_nearest() {
        TestExecutionResult result = run("unknown").containerEvents().failed().stream()
                .findFirst()
                .orElseThrow()
                .getRequiredPayload(TestExecutionResult.class);
        assertThat(result.getThrowable().orElseThrow()).hasMessageContaining("did you mean 'made/small'?");
    }

    private static Map<String, String> statuses(EngineExecutionResults results) {
        return new TreeMap<>(results.testEvents().finished().stream()
                .collect(Collectors.toMap(
                        ClaimsTestTest::name, event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getStatus()
                                .name())));
    }

    private static Map<String, String> messages(EngineExecutionResults results) {
        return results.testEvents().finished().stream()
                .collect(Collectors.toMap(
                        ClaimsTestTest::name, event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .map(Throwable::getMessage)
                                .orElse("")));
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName().replaceAll("^made/(\\w+): .*", "$1");
    }

    private static EngineExecutionResults run(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectMethod(MadeUpClaims.class, method))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .execute();
    }
}
