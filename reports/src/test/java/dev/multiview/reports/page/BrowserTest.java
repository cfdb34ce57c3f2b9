package dev.multiview.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.multiview.reports.Hostile;
import dev.multiview.reports.ManyClaims;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages in a real browser. Left out, with a sentence, on a machine without Chromium; where REQUIRE_BROWSER=true, as in CI
 * that installs it, that is a failure.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final String P1 = "#" + Anchors.of(Outcomes.SUPPORTED);

    private Optional<Browser> found = Optional.empty();
    private Path page = Path.of("");

    @BeforeAll
    void open(@TempDir Path folder) {
        found = Browser.find();
        if ("true".equals(System.getenv("REQUIRE_BROWSER"))) {
            assertThat(found).as("a browser, as REQUIRE_BROWSER=true").isPresent();
        }
        assumeThat(found)
                .as("No browser: chromium or chromedriver is not on the path; install both to run these tests")
                .isPresent();
        Reports.writeAll(Outcomes.everything(), folder);
        page = folder.resolve(ScreenReport.FILE);
    }

    @AfterAll
    void close() {
        found.ifPresent(Browser::close);
    }

    @Test
    void the_filter_shows_what_was_chosen_and_says_how_many() {
        Browser browser = at(1280);
        long all = browser.count(".tile");
        assertThat(all).isEqualTo(Outcomes.everything().claims().size());
        browser.click("select[name=verdict] option[value=refuted]");
        assertThat(browser.count(".tile")).isEqualTo(2);
        assertThat(browser.count(".tile.refuted")).isEqualTo(2);
        assertThat(browser.run("return document.querySelector('output').value")).isEqualTo("2 of " + all + " shown");
        browser.keepScreen("refuted");
        browser.click("select[name=verdict] option[value='']");
        browser.driver()
                .findElement(org.openqa.selenium.By.cssSelector("input[name=words]"))
                .sendKeys("p1-ensemble");
        assertThat(browser.count(".tile")).isEqualTo(1);
    }

    @Test
    void a_claim_opens_by_mouse_by_key_and_by_its_address() {
        Browser browser = at(1280);
        browser.click(P1 + " summary");
        assertThat(browser.count(P1 + " pre")).isEqualTo(1);
        browser.keepScreen("claim");
        browser.driver()
                .findElement(org.openqa.selenium.By.cssSelector(P1 + " summary"))
                .sendKeys(org.openqa.selenium.Keys.ENTER);
        assertThat(browser.count(P1 + " pre")).isZero();
        browser.run("location.hash = '" + P1 + "'");
        assertThat(browser.run("return document.querySelector('" + P1 + " details').open"))
                .isEqualTo(true);
    }

    @Test
    void the_draws_of_a_claim_are_two_clicks_away_and_lead_back() {
        Browser browser = at(1280);
        browser.click(P1 + " summary");
        browser.click(P1 + " a[href^='draws.html']");
        assertThat(browser.driver().getCurrentUrl()).contains("draws.html" + P1);
        browser.keepScreen("draws");
        browser.click(P1 + " a[href^='index.html']");
        assertThat(browser.driver().getCurrentUrl()).contains("index.html" + P1);
        assertThat(browser.run("return document.querySelector('" + P1 + " details').open"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"380, index.html", "380, draws.html", "760, index.html", "1600, index.html"})
    void nothing_makes_the_page_scroll_sideways(int width, String name) {
        Browser browser = browser();
        browser.open(page.resolveSibling(name), width, 900);
        browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(browser.run("return document.documentElement.scrollWidth"))
                .as("width of the page in pixels")
                .isEqualTo((long) width);
        browser.keepScreen(name + "-" + width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nobody_is_kept_from_reading(String scheme) {
        Browser browser = browser();
        browser.prefer(scheme);
        for (String name : List.of("index.html", "draws.html")) {
            browser.open(page.resolveSibling(name), 1280, 900);
            browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
            List<Rule> serious = new AxeBuilder()
                    .analyze(browser.driver()).getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .toList();
            assertThat(serious)
                    .as(name + ", " + scheme)
                    .extracting(
                            rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
        browser.open(page, 1280, 1400);
        browser.keepScreen(scheme);
        browser.prefer("light");
    }

    @Test
    void the_button_turns_light_into_dark() {
        Browser browser = at(1280);
        Object light = browser.run("return getComputedStyle(document.documentElement).backgroundColor");
        browser.click("button[name=theme]");
        assertThat(browser.run("return getComputedStyle(document.documentElement).backgroundColor"))
                .isNotEqualTo(light);
    }

    @Test
    void nothing_is_asked_for_and_nothing_is_complained_of(@TempDir Path folder) {
        Browser browser = at(1280);
        browser.complaints();
        browser.requests();
        Reports.writeAll(Hostile.outcome(), folder);
        for (Path each : List.of(page, folder.resolve("index.html"), folder.resolve("draws.html"))) {
            browser.open(each, 1280, 900);
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
            assertThat(browser.complaints()).as("console of " + each).isEmpty();
        }
    }

    @Test
    void a_page_of_a_thousand_claims_opens(@TempDir Path folder) {
        Reports.writeAll(ManyClaims.of(Outcomes.everything(), 1000), folder);
        Browser browser = browser();
        browser.open(folder.resolve("index.html"), 1280, 900);
        Object milliseconds =
                browser.run("return performance.timing.loadEventEnd - performance.timing.navigationStart");
        System.out.println("1000 claims: " + milliseconds + " ms until loaded");
        assertThat(browser.run("return document.querySelectorAll('.tile').length"))
                .isEqualTo(1000L);
        // Two seconds on an idle machine; here others may be at work.
        assertThat(Long.parseLong(Objects.toString(milliseconds))).isLessThan(10_000);
    }

    private Browser at(int width) {
        Browser browser = browser();
        browser.open(page, width, 1400);
        return browser;
    }

    private Browser browser() {
        return found.orElseThrow();
    }
}
