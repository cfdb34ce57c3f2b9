package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnalyticsTest {
    private static final String OURS = "<script>d('data/a.json','Z3RhZygp')</script>";

    @Test
    void the_counter_and_its_loader_go_and_everything_else_stays() throws IOException {
        String page = "<head>" + OURS
                + "<script async src=\"https://www.googletagmanager.com/gtag/js?id=G-1\"></script>\n<script>\n"
                + "window.dataLayer = [];\nfunction gtag(){dataLayer.push(arguments);}\ngtag('js', new Date());\n"
                + "</script>" + OURS + "</head>";
        assertThat(Analytics.removedFrom(page)).isEqualTo("<head>" + OURS + "\n" + OURS + "</head>");
    }

    @Test
    void a_page_without_a_counter_is_left_alone() throws IOException {
        assertThat(Analytics.removedFrom("<p>" + OURS + "</p>")).isEqualTo("<p>" + OURS + "</p>");
    }

    @Test
    void a_counter_outside_a_script_is_not_let_through() {
        assertThatIOException()
                .isThrownBy(() -> Analytics.removedFrom("<img onload=\"gtag('x')\">"))
                .withMessageContaining("'gtag('");
    }

    @Test
    void a_script_of_megabytes_is_no_trouble() throws IOException {
        String large = "<script>" + "x".repeat(5_000_000) + "</script>";
        assertThat(Analytics.removedFrom(large + "<script>gtag('js')</script>")).isEqualTo(large);
    }
}
