package dev.multiview.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the style sheet against each other, by the contrast ratio of WCAG 2.1: 4.5 for text, 3 for marks. */
class StyleTest {
    private static final Pattern BLOCK = Pattern.compile("--ground: [^}]*");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");
    private static final List<String> TEXTS = List.of(
            "ink",
            "aside",
            "link",
            "net",
            "linear",
            "supported",
            "refuted",
            "unexplained",
            "open",
            "not-run",
            "described");

    @Test
    void every_text_can_be_read_on_its_ground_light_and_dark() {
        List<Map<String, String>> themes = BLOCK.matcher(Terms.text("page.css"))
                .results()
                .map(block -> colours(block.group()))
                .toList();
        assertThat(themes).hasSizeGreaterThanOrEqualTo(3);
        for (Map<String, String> theme : themes.subList(0, 3)) {
            for (String text : TEXTS) {
                assertThat(contrast(theme, text, "ground")).as(text).isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(theme, text, "card")).as(text).isGreaterThanOrEqualTo(4.5);
            }
            for (String verdict : TEXTS.subList(5, TEXTS.size())) {
                assertThat(contrast(theme, "badge", verdict)).as(verdict).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(theme, "net", "claimed")).isGreaterThanOrEqualTo(3);
            assertThat(contrast(theme, "linear", "claimed")).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void both_ways_to_the_dark_theme_have_the_same_colours() {
        List<Map<String, String>> themes = BLOCK.matcher(Terms.text("page.css"))
                .results()
                .map(block -> colours(block.group()))
                .toList();
        assertThat(themes.get(1)).isEqualTo(themes.get(2)).isNotEqualTo(themes.get(0));
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new LinkedHashMap<>();
        Matcher matcher = COLOUR.matcher(block);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static double contrast(Map<String, String> theme, String one, String other) {
        double first = luminance(theme.getOrDefault(one, ""));
        double second = luminance(theme.getOrDefault(other, ""));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
