package dev.multiview.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Judgement;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.regression.Comparison;
import dev.multiview.regression.Difference;
import dev.multiview.reports.Hostile;
import dev.multiview.reports.ManyClaims;
import dev.multiview.reports.Outcomes;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenReportTest {
    @TempDir
    private Path folder;

    @Test
    void it_says_what_was_asked_what_came_out_and_what_is_open() {
        AuditOutcome outcome = Outcomes.everything();
        Document page = page(outcome);
        assertThat(page.select("h1").text()).endsWith("?");
        List<Judgement> judged = outcome.claims().stream()
                .filter(judgement -> judgement.verdict().judged())
                .toList();
        assertThat(page.select(".came").text()).startsWith(judged.size() + " judged claims:");
        assertThat(page.select(".tile")).hasSize(outcome.claims().size());
        assertThat(page.select("#open li")).hasSize((int) judged.stream()
                .filter(judgement -> judgement.cause().isPresent())
                .count());
        Element tile = Objects.requireNonNull(page.getElementById(Anchors.of(Outcomes.SUPPORTED)));
        assertThat(tile.select(".badge").text()).isEqualTo("✓ Supported");
        assertThat(tile.select("pre").text()).contains("-Dclaims=" + Outcomes.SUPPORTED);
    }

    @Test
    void every_claim_has_an_address_of_its_own_and_every_address_within_the_page_is_there() {
        Document page = page(Outcomes.everything());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> wanted = page.select("a[href^=#]").eachAttr("href");
        assertThat(wanted).hasSizeGreaterThan(5).allSatisfy(href -> assertThat(ids)
                .contains(href.substring(1)));
    }

    @Test
    void ids_that_differ_in_unfit_letters_alone_have_different_addresses() {
        assertThat(Anchors.of("p/a b")).isNotEqualTo(Anchors.of("p/a  b")).isNotEqualTo(Anchors.of("p/a_b"));
        assertThat(Anchors.of("p/" + "x".repeat(200))).isNotEqualTo(Anchors.of("p/" + "x".repeat(201)));
        assertThat(Anchors.of("p/a<b>\"'")).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void it_needs_nothing_from_outside() {
        Document page = page(Outcomes.everything());
        assertThat(page.select("script[src], link[rel=stylesheet], iframe, object, embed"))
                .isEmpty();
        assertThat(page.select("[src]").eachAttr("src")).allMatch(source -> source.startsWith("data:"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("script").html()).doesNotContain("fetch(", "XMLHttpRequest", "http");
    }

    @Test
    void a_hostile_text_stays_a_text() {
        Document page = page(Hostile.outcome());
        assertThat(page.select("img[src=x]")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue())
                            .doesNotStartWith("javascript:")
                            .doesNotContain("evil");
                }
            }
        }
        assertThat(page.text()).contains("PLACE-statistical-title", "<script>x</script>");
        assertThat(html(Hostile.outcome()))
                .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\x{202A}-\\x{202E}]");
    }

    @Test
    void equal_outcomes_give_equal_bytes() {
        assertThat(html(Outcomes.everything())).isEqualTo(html(Outcomes.everything()));
    }

    @Test
    void an_outcome_of_nothing_has_a_page() {
        Document page =
                page(OutcomeCopy.of(Outcomes.bare()).judgements(List.of()).make());
        assertThat(page.select(".came").text()).isEqualTo("No claim was judged.");
        assertThat(page.select("#open, .gains, #figures, .tile")).isEmpty();
        assertThat(page(Outcomes.bare()).select(".came").text()).isEqualTo("1 judged claim: 1 supported.");
    }

    @Test
    void a_difference_from_what_was_frozen_stands_at_the_top() {
        Comparison differs = new Comparison(
                "the same seed",
                7,
                List.of(new Difference("p/a", "claim p/a was open & is <b>refuted</b>")),
                List.of(),
                "");
        Document page = Jsoup.parse(
                ScreenReport.html(Screen.of(Outcomes.everything(), Optional.of(differs), Optional.empty(), List.of())));
        assertThat(page.select("header .check.differs li").text()).isEqualTo("Claim p/a was open & is <b>refuted</b>.");
        assertThat(page(Outcomes.everything()).select(".check")).isEmpty();
    }

    @Test
    void a_thousand_claims_take_less_than_ten_megabytes() {
        String html = html(ManyClaims.of(Outcomes.everything(), 1000));
        assertThat(Jsoup.parse(html).select(".tile")).hasSizeGreaterThanOrEqualTo(1000);
        assertThat(html.length()).isLessThan(10_000_000);
    }

    @Test
    void it_carries_the_figures_of_its_folder() throws IOException {
        Path figures = Files.createDirectory(folder.resolve("figures"));
        Files.writeString(figures.resolve("headline-contrasts.svg"), "<svg/>");
        new ScreenReport().write(Outcomes.everything(), folder);
        Document page = Jsoup.parse(Files.readString(folder.resolve(ScreenReport.FILE)));
        assertThat(page.select("#figures img").eachAttr("src")).containsExactly("data:image/svg+xml;base64,PHN2Zy8+");
        assertThat(page.select("#figures img").eachAttr("alt")).doesNotContain("");
    }

    private static Document page(AuditOutcome outcome) {
        return Jsoup.parse(html(outcome));
    }

    private static String html(AuditOutcome outcome) {
        return ScreenReport.html(Screen.of(outcome, Optional.empty(), Optional.empty(), List.of()));
    }
}
