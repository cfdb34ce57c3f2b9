package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.ReportFolder;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results; no page is made here, as its generator is not given. */
class AllureReportTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void each_claim_has_one_result_with_the_status_of_its_verdict() throws IOException {
        Map<String, String> statuses = new TreeMap<>();
        results(Outcomes.everything())
                .forEach((claim, result) -> statuses.put(
                        claim,
                        result.path("status").asText("unknown") + " "
                                + tags(result).get(0)));
        assertThat(statuses)
                .containsOnly(
                        Map.entry("allen-zhu-li-2020/P1-ensemble", "passed SUPPORTED"),
                        Map.entry("allen-zhu-li-2020/P2-joint", "failed REFUTED"),
                        Map.entry("allen-zhu-li-2020/P3-distillation", "failed EFFECT_WITHOUT_MECHANISM"),
                        Map.entry("allen-zhu-li-2020/P4-self", "unknown INCONCLUSIVE"),
                        Map.entry("ji-zhu-2020/J4-mnist", "skipped NOT_RUN"),
                        Map.entry("allen-zhu-li-2020/D1-mixture", "skipped DESCRIPTIVE"),
                        Map.entry("allen-zhu-li-2020/P0-oracle", "passed SUPPORTED"),
                        Map.entry("allen-zhu-li-2020/P0-additive", "failed REFUTED"));
    }

    @Test
    void the_points_of_an_axis_are_one_result_with_their_figure_and_table() throws IOException {
        Map<String, JsonNode> results = results(Outcomes.swept());
        assertThat(results.keySet())
                .filteredOn(name -> name.contains("/sweep "))
                .containsExactlyInAnyOrder(
                        "allen-zhu-li-2020/sweep power of the activation, q",
                        "allen-zhu-li-2020/sweep single-view training samples",
                        "allen-zhu-li-2020/sweep steps of training",
                        "allen-zhu-li-2020/sweep output scale alpha");
        assertThat(results.keySet())
                .as("a point that was not run keeps a result of its own, with the reason")
                .filteredOn(name -> name.contains("/S-"))
                .hasSize(1);
        JsonNode dial = result(results, "allen-zhu-li-2020/sweep output scale alpha");
        assertThat(dial.get("name").textValue()).isEqualTo("DESCRIPTIVE – Sweep of output scale alpha: 54 points");
        assertThat(dial.get("descriptionHtml").textValue()).containsOnlyOnce("<img");
        Path points = folder.resolve("allure-results")
                .resolve(dial.at("/attachments/1/source").textValue());
        assertThat(Files.readAllLines(points))
                .hasSize(1 + 54)
                .contains("curve,axis,at,estimate,low95,high95,draws,decision95");
    }

    @Test
    void the_message_says_what_was_measured_where_and_what_the_source_says() throws IOException {
        Map<String, JsonNode> results = results(Outcomes.everything());
        assertThat(message(results, "allen-zhu-li-2020/P1-ensemble"))
                .isEqualTo("SUPPORTED: measured 0.188 [0.143, 0.232] at preset k10-n2000, source says \"Theorem 2: the"
                        + " ensemble's error is near 0 where a single net errs on half of mu\"");
        assertThat(message(results, "allen-zhu-li-2020/P4-self"))
                .startsWith("INCONCLUSIVE (power): measured 0.051 [0.012, 0.090] at preset k10-n2000, source says");
        assertThat(message(results, "ji-zhu-2020/J4-mnist"))
                .startsWith("NOT_RUN: The MNIST files are missing; give their folder with -Ddata=FOLDER. (preset"
                        + " mnist-small), source says");
        assertThat(results.values()).allSatisfy(result -> assertThat(
                        result.at("/statusDetails/message").textValue())
                .hasLineCount(1));
    }

    @Test
    void paper_section_and_claim_are_epic_feature_and_story() throws IOException {
        Map<String, JsonNode> results = results(Outcomes.everything());
        JsonNode supported = result(results, "allen-zhu-li-2020/P1-ensemble");
        assertThat(labels(supported))
                .containsEntry("epic", "Allen-Zhu & Li 2020, arXiv 2012.09816")
                .containsEntry("feature", "P1: an ensemble of networks gains")
                .containsEntry("story", "P1-ensemble")
                .containsEntry("parentSuite", "Allen-Zhu & Li 2020, arXiv 2012.09816")
                .containsEntry("suite", "P1: an ensemble of networks gains");
        assertThat(supported.at("/links/0/url").textValue()).isEqualTo("https://arxiv.org/abs/2012.09816");
        assertThat(labels(result(results, "ji-zhu-2020/J4-mnist"))).containsEntry("feature", "J4");
    }

    @Test
    void a_claim_is_followed_through_seeds_but_not_through_presets() throws IOException {
        JsonNode one = result(results(Outcomes.everything()), "allen-zhu-li-2020/P1-ensemble");
        assertThat(one.get("historyId").textValue()).matches("[0-9a-f]{64}");
        assertThat(one.get("testCaseId").textValue()).matches("[0-9a-f]{64}").isNotEqualTo(one.get("historyId"));
        Set<String> ids = new HashSet<>();
        results(Outcomes.everything())
                .values()
                .forEach(result -> ids.add(result.get("historyId").textValue()));
        assertThat(ids).hasSize(8);
        assertThat(StreamSupport.stream(one.get("parameters").spliterator(), false)
                        .filter(parameter -> !parameter.get("excluded").booleanValue())
                        .map(parameter -> parameter.get("name").textValue()))
                .containsExactly("preset");
    }

    @Test
    void controls_are_steps_between_plan_and_decision() throws IOException {
        JsonNode steps = result(results(Outcomes.everything()), "allen-zhu-li-2020/P3-distillation")
                .get("steps");
        assertThat(StreamSupport.stream(steps.spliterator(), false)
                        .map(step -> step.get("status").textValue() + " "
                                + step.get("name").textValue().split(" ")[0]))
                .containsExactly("passed Plan:", "passed Trials:", "failed Control", "failed Decision:");
        assertThat(steps.get(2).get("name").textValue())
                .isEqualTo("Control permuted: The ensemble's own non-target logits beat permuted ones – measured 0.012"
                        + " [-0.020, 0.044]");
        assertThat(steps.get(2).get("parameters").toString())
                .contains("effect: holds if low >= 0.05, fails if high < 0.05");
    }

    @Test
    void trials_that_failed_are_named_in_a_broken_step() throws IOException {
        AuditOutcome outcome = Outcomes.everything();
        TrialRow first = outcome.trials().get(0);
        TrialRow failed = new TrialRow(first.trial(), "c0de", "failed", "predicted NaN", Map.of(), Map.of(), 1, "env");
        List<TrialRow> trials = new ArrayList<>(outcome.trials());
        trials.set(0, failed);
        JsonNode step = trialsStep(trials);
        assertThat(step.get("status").textValue()).isEqualTo("broken");
        assertThat(step.get("name").textValue())
                .isEqualTo("Trials: 120, of which 1 failed; 12 of 12 draws with a reading");
        assertThat(step.at("/steps/0/name").textValue()).isEqualTo(first.trial().label() + ": predicted NaN");
    }

    @Test
    void a_claim_without_trials_has_its_step_skipped() throws IOException {
        assertThat(trialsStep(List.of()).get("status").textValue()).isEqualTo("skipped");
        assertThat(trialsStep(Outcomes.everything().trials()).get("status").textValue())
                .isEqualTo("passed");
    }

    private JsonNode trialsStep(List<TrialRow> trials) throws IOException {
        AuditOutcome changed =
                OutcomeCopy.of(Outcomes.everything()).trials(trials).make();
        return result(results(changed), Outcomes.SUPPORTED).at("/steps/1");
    }

    @Test
    void every_attachment_is_a_file_of_one_result_only() throws IOException {
        results(Outcomes.everything());
        List<String> sources = new ArrayList<>();
        for (Path file : files(folder.resolve("allure-results"), "-result.json")) {
            new ObjectMapper()
                    .readTree(file.toFile())
                    .findValues("source")
                    .forEach(name -> sources.add(name.textValue()));
        }
        assertThat(sources).isNotEmpty().doesNotHaveDuplicates();
        assertThat(files(folder.resolve("allure-results"), "-attachment."))
                .extracting(file -> file.getFileName().toString())
                .allMatch(name -> name.contains("-attachment."))
                .containsAll(sources)
                .hasSameSizeAs(sources);
    }

    @Test
    void a_claim_that_was_not_run_has_no_figure_and_no_trials() throws IOException {
        JsonNode exact = result(results(Outcomes.bare()), "allen-zhu-li-2020/P0-oracle");
        assertThat(exact.get("steps")).hasSize(2);
        assertThat(exact.get("attachments")).hasSize(1);
        assertThat(exact.get("descriptionHtml").textValue()).doesNotContain("<img");
    }

    @Test
    void what_a_source_says_cannot_become_markup() throws IOException {
        JsonNode joint = result(results(Outcomes.everything()), "allen-zhu-li-2020/P2-joint");
        assertThat(joint.get("descriptionHtml").textValue())
                .contains("-0.05 &lt; low and high &lt; 0.05")
                .contains("src=\"data:image/svg+xml;base64,")
                .doesNotContain("-0.05 < low", "<script");
    }

    @Test
    void the_environment_reads_back_as_it_was() throws IOException {
        results(Outcomes.everything());
        Properties environment = new Properties();
        try (Stream<String> lines = Files.lines(folder.resolve("allure-results/environment.properties"))) {
            environment.load(new java.io.StringReader(lines.collect(Collectors.joining("\n"))));
        }
        assertThat(environment)
                .containsAllEntriesOf(Outcomes.everything().environment())
                .containsEntry("audit.seed", "20260101")
                .containsEntry("audit.seconds", "611.7");
        assertThat(Files.readString(folder.resolve("allure-results/executor.json")))
                .contains("headline, tier standard, seed 20260101")
                .doesNotContain("host", "http");
    }

    @Test
    void equal_outcomes_at_the_same_time_give_equal_files() throws IOException {
        results(Outcomes.everything());
        Map<String, String> first = contents();
        results(Outcomes.everything());
        assertThat(contents()).isEqualTo(first).hasSizeGreaterThan(20);
    }

    @Test
    void a_second_run_replaces_the_first_whole() throws IOException {
        results(Outcomes.everything());
        assertThat(results(Outcomes.bare())).containsOnlyKeys("allen-zhu-li-2020/P0-oracle");
        assertThat(folder.toFile().list()).containsExactly("allure-results");
    }

    @Test
    void without_a_generator_one_sentence_says_so_and_an_older_page_is_gone() throws IOException {
        Files.createDirectories(folder.resolve("allure-report"));
        Files.writeString(folder.resolve("allure-report/index.html"), "older");
        results(Outcomes.bare());
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0))
                .hasLineCount(1)
                .startsWith("Allure page not written: no allure-commandline zip is on the class path")
                .endsWith("the results are in allure-results");
        assertThat(folder.resolve("allure-report")).doesNotExist();
    }

    @Test
    void titles_begin_with_the_verdict() throws IOException {
        Map<String, JsonNode> results = results(Outcomes.everything());
        assertThat(result(results, "allen-zhu-li-2020/P2-joint").get("name").textValue())
                .startsWith("REFUTED – P2-joint: ");
        assertThat(result(results, "allen-zhu-li-2020/P4-self").get("name").textValue())
                .startsWith("INCONCLUSIVE (power) – P4-self: ");
    }

    @Test
    void times_fill_the_run_and_nothing_lies_outside() throws IOException {
        long end = NOON.toEpochMilli();
        for (AuditOutcome outcome : List.of(Outcomes.everything(), Outcomes.swept())) {
            long total = 0;
            for (JsonNode result : results(outcome).values()) {
                long start = result.get("start").longValue();
                long stop = result.get("stop").longValue();
                assertThat(start).isBetween(end - 611_700, stop);
                assertThat(stop).isLessThanOrEqualTo(end);
                for (JsonNode step : result.get("steps")) {
                    assertThat(step.get("start").longValue()).isBetween(start, stop);
                    assertThat(step.get("stop").longValue()).isBetween(start, stop);
                }
                total += stop - start;
            }
            assertThat(total).isEqualTo(611_700);
        }
    }

    private Map<String, JsonNode> results(AuditOutcome outcome) throws IOException {
        // As a run does, which makes its reports in a folder of their own.
        ReportFolder.delete(folder.resolve("allure-results"));
        new AllureReport(InstantSource.fixed(NOON), new PageMaker(null, Duration.ofSeconds(1)), warnings::add)
                .write(outcome, folder);
        Map<String, JsonNode> results = new TreeMap<>();
        for (Path file : files(folder.resolve("allure-results"), "-result.json")) {
            JsonNode result = new ObjectMapper().readTree(file.toFile());
            results.put(result.get("fullName").textValue(), result);
        }
        return results;
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(folder.resolve("allure-results"), "")) {
            contents.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        return contents;
    }

    private static List<Path> files(Path root, String part) throws IOException {
        try (Stream<Path> paths = Files.list(root)) {
            return paths.filter(path -> path.getFileName().toString().contains(part))
                    .toList();
        }
    }

    private static JsonNode result(Map<String, JsonNode> results, String claim) {
        return Objects.requireNonNull(results.get(claim), claim);
    }

    private static String message(Map<String, JsonNode> results, String claim) {
        return result(results, claim).at("/statusDetails/message").textValue();
    }

    private static Map<String, String> labels(JsonNode result) {
        Map<String, String> labels = new TreeMap<>();
        result.get("labels")
                .forEach(label -> labels.put(
                        label.get("name").textValue(), label.get("value").textValue()));
        return labels;
    }

    private static List<String> tags(JsonNode result) {
        return StreamSupport.stream(result.get("labels").spliterator(), false)
                .filter(label -> label.get("name").textValue().equals("tag"))
                .map(label -> label.get("value").textValue())
                .toList();
    }
}
