package dev.multiview.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.multiview.reports.history.HistoryLine;
import dev.multiview.reports.history.MadeUpHistory;
import dev.multiview.reports.history.Trend;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendPageTest {
    private static final Trend NIGHTS = Trend.of(MadeUpHistory.nights(), 0.05);

    @TempDir
    private Path folder;

    @Test
    void a_chart_has_a_dot_and_a_band_a_run_and_its_changes() {
        TrendPage page = TrendPage.of(NIGHTS);
        assertThat(page.changes()).singleElement().satisfies(change -> {
            assertThat(change.claim()).isEqualTo(MadeUpHistory.FALLEN);
            assertThat(change.before()).startsWith("0.06");
        });
        TrendChart chart = page.groups().get(0).charts().get(0);
        assertThat(chart.name()).isEqualTo(MadeUpHistory.FALLEN);
        assertThat(chart.dots()).hasSize(30).filteredOn(TrendChart.Dot::differs).hasSize(3);
        assertThat(chart.bands()).hasSize(30);
        assertThat(chart.changes()).containsExactly(Scale.percent(100 * 16 / 30.0));
        assertThat(chart.means()).hasSize(2);
        assertThat(chart.means().get(0).to()).isEqualTo(chart.means().get(1).from());
        assertThat(page.silent()).singleElement().satisfies(silent -> {
            assertThat(silent.claim()).isEqualTo("acme-2026/on-pictures");
            assertThat(silent.verdict().text()).isEqualTo("not run");
        });
    }

    @Test
    void the_page_holds_texts_of_others_as_texts() {
        List<HistoryLine> lines = MadeUpHistory.nights().stream()
                .map(line -> new HistoryLine(
                        line.run(),
                        line.claim() + "<script>alert(1)</script>",
                        line.rule(),
                        "<b>\u001b[31m",
                        line.better(),
                        line.verdict(),
                        line.estimate(),
                        line.differs()))
                .toList();
        assertThat(ScreenReport.html(TrendPage.of(Trend.of(lines, 0.05))))
                .doesNotContain("<script", "<b>\u001b", "\u001b")
                .contains("&lt;script>");
    }

    @Test
    void a_browser_shows_it_narrow_and_wide_light_and_dark() {
        Optional<Browser> found = Browser.find();
        if ("true".equals(System.getenv("REQUIRE_BROWSER"))) {
            assertThat(found).as("a browser, as REQUIRE_BROWSER=true").isPresent();
        }
        assumeThat(found)
                .as("No browser: chromium or chromedriver is not on the path")
                .isPresent();
        TrendPage.write(NIGHTS, folder);
        try (Browser browser = found.get()) {
            for (String scheme : List.of("light", "dark")) {
                for (int width : new int[] {1280, 380}) {
                    browser.prefer(scheme);
                    browser.open(folder.resolve(TrendPage.FILE), width, 900);
                    assertThat(browser.run("return document.documentElement.scrollWidth"))
                            .as("no sideways scrolling at " + width)
                            .isEqualTo((long) width);
                    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                            .extracting(Rule::getId)
                            .isEmpty();
                    browser.keepScreen("trend-" + scheme + "-" + width);
                }
            }
            assertThat(browser.count(".chart-tile")).isEqualTo(3);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests())
                    .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
        }
    }
}
