package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.ReportFolder;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of one suite and tier in one folder, one after another, as an output folder replaces them. */
class RunHistoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void aFirstRunHasNoHistory() throws IOException {
        run(Outcomes.everything(), "");
        assertThat(folder.resolve("allure-results/history")).doesNotExist();
        assertThat(read("allure-results/executor.json").get("buildOrder").intValue())
                .isEqualTo(1);
    }

    @Test
    void aThirdRunKnowsTheTwoBeforeItAndItsPageDrawsThreeRuns() throws IOException {
        run(Outcomes.everything(), "");
        run(Outcomes.everything(), "");
        run(Outcomes.everything(), GeneratorForTests.zip());
        JsonNode trend = read("allure-results/history/history-trend.json");
        assertThat(trend.findValuesAsText("buildOrder")).containsExactly("2", "1");
        assertThat(trend.get(0).get("data").toString())
                .isEqualTo("{\"failed\":3,\"broken\":0,\"skipped\":2,\"passed\":2,\"unknown\":1,\"total\":8}");
        JsonNode claims = read("allure-results/history/history.json");
        assertThat(claims).hasSize(8).allSatisfy(claim -> {
            assertThat(claim.get("items")).hasSize(2);
            assertThat(claim.get("statistic").get("total").intValue()).isEqualTo(2);
        });
        JsonNode drawn = onPage("widgets/history-trend.json");
        assertThat(drawn.findValuesAsText("buildOrder")).containsExactly("3", "2", "1");
    }

    @Test
    void runsOfAnotherSuiteOrTierAreNoHistory() throws IOException {
        run(Outcomes.everything(), "");
        Path environment = folder.resolve("allure-results/environment.properties");
        Files.writeString(environment, Files.readString(environment).replace("audit.suite=", "audit.suite=other-"));
        run(Outcomes.everything(), "");
        assertThat(folder.resolve("allure-results/history")).doesNotExist();
    }

    @Test
    void aHistoryThatSomebodyDamagedIsLeftOut() throws IOException {
        run(Outcomes.everything(), "");
        run(Outcomes.everything(), "");
        for (String damage : List.of("rubbish", "[]", "7")) {
            Files.writeString(folder.resolve("allure-results/history/history.json"), damage);
            assertThat(RunHistory.after(folder.resolve("allure-results"), properties()))
                    .isEqualTo(RunHistory.none());
        }
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("allure-results/environment.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private void run(AuditOutcome outcome, String zip) throws IOException {
        Path made = Files.createDirectories(folder.resolve(".multiview.unfinished/new"));
        new AllureReport(
                        InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z")),
                        zip.isEmpty() ? new PageMaker(null, Duration.ofMinutes(1)) : PageMaker.onClassPath(zip),
                        warnings::add)
                .write(outcome, made);
        ReportFolder.delete(folder.resolve("allure-results"));
        Files.move(made.resolve("allure-results"), folder.resolve("allure-results"));
        if (!zip.isEmpty()) {
            Files.move(made.resolve("allure-report"), folder.resolve("allure-report"));
        }
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    private JsonNode onPage(String name) throws IOException {
        Matcher data = Pattern.compile("d\\('" + Pattern.quote(name) + "','([^']*)'\\)")
                .matcher(Files.readString(folder.resolve("allure-report/index.html")));
        assertThat(data.find()).isTrue();
        return JSON.readTree(new String(Base64.getDecoder().decode(data.group(1)), StandardCharsets.UTF_8));
    }
}
