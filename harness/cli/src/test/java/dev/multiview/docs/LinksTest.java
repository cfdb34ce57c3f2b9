package dev.multiview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages point at is there. */
class LinksTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");

    /** Numbers of this kind are results; a reader must be able to look them up. */
    private static final Pattern THREE_DECIMALS = Pattern.compile("(?<![\\d.])\\d+\\.\\d{3}(?!\\d|\\.\\d|/m)");

    private static final Pattern FILE = Pattern.compile("\\]\\([^)]+\\)|`[^`\\s]+\\.(md|json|csv|java|txt|svg)`");

    static Stream<Path> pages() {
        return Pages.files(".md").stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_relative_link_leads_to_a_file_and_a_heading(Path page) {
        List<String> broken = new ArrayList<>();
        for (String link : links(page)) {
            String[] parts = link.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            if (!Files.exists(target)) {
                broken.add(link);
            } else if (parts.length == 2 && !headings(target).contains(parts[1])) {
                broken.add(link);
            }
        }
        assertThat(broken).as("links of " + Pages.name(page)).isEmpty();
    }

    /** A picture that no page shows is one that {@code report} can draw again. */
    @Test
    void every_committed_picture_is_shown_by_a_page_and_named_by_the_script_that_draws_it() {
        List<Path> shown = pages().flatMap(page -> links(page).stream()
                        .map(link -> page.resolveSibling(link.split("#", 2)[0]).normalize()))
                .toList();
        String script = Pages.read(Pages.root().resolve("harness/docs/refresh-pictures"));
        List<Path> pictures = Pages.files(".svg");
        assertThat(pictures).isNotEmpty();
        for (Path picture : pictures) {
            assertThat(shown).contains(picture);
            assertThat(script).contains(Pages.name(picture));
        }
    }

    /**
     * Tables are no prose. Logs of searches say at their head that nothing rests on them. A page of results lies in one folder
     * with its verdicts file.
     */
    @Test
    void a_number_of_three_decimals_in_prose_stands_beside_the_file_it_is_from() {
        List<String> bare = new ArrayList<>();
        pages().filter(page -> page.endsWith("README.md") || Pages.name(page).startsWith("harness/docs/"))
                .filter(page -> RulesToday.files(page.resolveSibling(""), List.of("*verdicts.json"))
                        .isEmpty())
                .forEach(page -> Stream.of(prose(page).split("\\R\\s*\\R|\\R(?=\\s*[*-] )"))
                        .filter(block -> THREE_DECIMALS.matcher(block).find())
                        .filter(block -> !FILE.matcher(block).find())
                        .forEach(block -> bare.add(Pages.name(page) + ": " + block.strip())));
        assertThat(bare).isEmpty();
    }

    private static String prose(Path page) {
        return FENCE.matcher(Pages.read(page))
                .replaceAll("")
                .replaceAll("(?m)^\\|.*$", "")
                .replaceAll("(?m)^ {4}.*$", "");
    }

    private static List<String> links(Path page) {
        return LINK.matcher(FENCE.matcher(Pages.read(page)).replaceAll(""))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** The names that headings have in links. */
    private static List<String> headings(Path page) {
        return HEADING.matcher(FENCE.matcher(Pages.read(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .strip()
                        .replace(' ', '-'))
                .toList();
    }
}
