package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.VerdictsReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page, made once by the real generator and read back: a single file that holds its data in base64. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
    private static final Pattern DATA = Pattern.compile("d\\('([^']+)','([^']*)'\\)");
    private static final String CASES = "data/test-cases/";
    private static final String ATTACHMENTS = "data/attachments/";

    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> data = new HashMap<>();
    private String page = "";
    private JsonNode verdicts = new ObjectMapper().createObjectNode();
    private List<String> left = List.of();

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        new VerdictsReport().write(Outcomes.everything(), folder);
        new AllureReport(InstantSource.system(), PageMaker.onClassPath(GeneratorForTests.zip()), warnings::add)
                .write(Outcomes.everything(), folder);
        assertThat(warnings).isEmpty();
        page = Files.readString(folder.resolve("allure-report/index.html"));
        verdicts = new ObjectMapper().readTree(Files.readString(folder.resolve("verdicts.json")));
        Matcher matcher = DATA.matcher(page);
        while (matcher.find()) {
            data.put(
                    matcher.group(1), new String(Base64.getDecoder().decode(matcher.group(2)), StandardCharsets.UTF_8));
        }
        left = List.of(folder.toFile().list());
    }

    @Test
    void every_number_of_a_claim_stands_on_its_own_page() throws IOException {
        int numbers = 0;
        for (JsonNode claim : verdicts.get("claims")) {
            String text = testCase(claim.get("id").textValue()).toString();
            for (String number : numbers(claim)) {
                assertThat(text)
                        .as(number + " of " + claim.get("id"))
                        .containsPattern("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d.]*\\d)");
                numbers++;
            }
        }
        assertThat(numbers).as("numbers looked for").isGreaterThan(40);
    }

    @Test
    void every_number_of_the_run_stands_in_the_environment() {
        String environment = data.get("widgets/environment.json");
        assertThat(environment).contains("\"20260101\"", "\"12\"", "\"611.7\"", "\"1\"");
        assertThat(environment).contains(verdicts.get("planDigest").textValue());
    }

    @Test
    void the_page_of_a_claim_has_what_verdicts_json_says_word_for_word() throws IOException {
        for (JsonNode claim : verdicts.get("claims")) {
            JsonNode attachments = testCase(claim.get("id").textValue()).at("/testStage/attachments");
            String source = "";
            for (JsonNode attachment : attachments) {
                if (attachment.get("name").textValue().equals("This claim in verdicts.json")) {
                    source = attachment.get("source").textValue();
                }
            }
            assertThat(new ObjectMapper().readTree(data.get(ATTACHMENTS + source)))
                    .isEqualTo(withoutValues(claim.deepCopy()));
        }
    }

    /** Values of draws have an attachment of their own. */
    private static JsonNode withoutValues(ObjectNode claim) {
        claim.remove("values");
        claim.get("controls").forEach(control -> ((ObjectNode) control).remove("values"));
        return claim;
    }

    @Test
    void papers_are_the_roots_of_the_tree_of_behaviours() throws IOException {
        JsonNode tree = new ObjectMapper().readTree(data.get("data/behaviors.json"));
        assertThat(tree.findValuesAsText("name"))
                .contains("Allen-Zhu & Li 2020, arXiv 2012.09816", "P1: an ensemble of networks gains", "P1-ensemble");
    }

    @Test
    void categories_hold_what_they_should() throws IOException {
        JsonNode categories = new ObjectMapper().readTree(data.get("widgets/categories.json"));
        Map<String, Integer> totals = new HashMap<>();
        categories
                .get("items")
                .forEach(item -> totals.put(
                        item.get("name").textValue(),
                        item.at("/statistic/total").intValue()));
        assertThat(totals)
                .containsOnly(
                        Map.entry("Refuted at this preset: a finding, no defect", 2),
                        Map.entry("Effect without mechanism: a control shows it too", 1),
                        Map.entry("Undecided: power, more draws would decide", 1),
                        Map.entry("Not run: something is missing", 1),
                        Map.entry("Never judged: measured and shown", 1));
    }

    @Test
    void the_head_of_the_page_shows_the_time_of_the_run_and_only_supported_claims_as_passed() throws IOException {
        JsonNode summary = new ObjectMapper().readTree(data.get("widgets/summary.json"));
        assertThat(summary.at("/time/duration").longValue()).isEqualTo(611_700);
        assertThat(summary.at("/statistic/passed").intValue()).isEqualTo(2);
        assertThat(summary.at("/statistic/failed").intValue()).isEqualTo(3);
        assertThat(summary.at("/statistic/broken").intValue()).isZero();
        assertThat(summary.at("/statistic/unknown").intValue()).isEqualTo(1);
        assertThat(summary.at("/statistic/skipped").intValue()).isEqualTo(2);
    }

    @Test
    void nobody_counts_the_visitors() {
        assertThat(page.toLowerCase(Locale.ROOT))
                .doesNotContain("googletagmanager", "google-analytics", "gtag", "g-fvwc4gkeys", "datalayer");
    }

    @Test
    void the_page_fetches_nothing_from_outside() {
        assertThat(page)
                .doesNotContainPattern("<(script|img|iframe|source)\\b[^>]{0,200}\\bsrc=[\"']?(https?:)?//")
                .doesNotContainPattern("<link\\b[^>]{0,200}\\bhref=[\"']?(https?:)?//");
    }

    @Test
    void the_page_says_what_it_is_about() {
        assertThat(page)
                .contains("<title>Multiview: headline, standard, seed 20260101: "
                        + "2 of 6 judged claims supported, 1 undecided</title>");
        assertThat(data.values()).allSatisfy(text -> assertThat(text).doesNotContain(System.getProperty("user.dir")));
    }

    @Test
    void nothing_but_results_and_page_is_left() {
        assertThat(left).containsExactlyInAnyOrder("verdicts.json", "allure-results", "allure-report");
    }

    private JsonNode testCase(String claim) throws IOException {
        for (Map.Entry<String, String> file : data.entrySet()) {
            if (file.getKey().startsWith(CASES)) {
                JsonNode testCase = new ObjectMapper().readTree(file.getValue());
                if (testCase.get("fullName").textValue().equals(claim)) {
                    return testCase;
                }
            }
        }
        throw new AssertionError("No page of claim " + claim);
    }

    /** The numbers as they are written, not as a parser would write them again. */
    private static List<String> numbers(JsonNode node) throws IOException {
        List<String> numbers = new ArrayList<>();
        try (JsonParser parser = new ObjectMapper().createParser(node.toString())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    numbers.add(parser.getText());
                }
            }
        }
        return numbers;
    }
}
