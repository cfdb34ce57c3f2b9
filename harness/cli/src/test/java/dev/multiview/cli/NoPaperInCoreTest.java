package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Paper;
import dev.multiview.claim.Suite;
import dev.multiview.docs.Pages;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check of what is written into the modules that every paper shares: no text of theirs may name one. */
class NoPaperInCoreTest {
    /** A text in double quotes, as it stands in a source file. */
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    /** A number of a statement, such as P3 or JZ-12, which means something in one paper only. */
    private static final Pattern STATEMENT = Pattern.compile("\\b(JZ-\\d+|P1?\\d)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"harness/core", "reports"})
    void noTextNamesAPaper(String module) {
        List<Paper> papers = ServiceLoader.load(Suite.class).stream()
                .flatMap(suite -> suite.get().papers().stream())
                .filter(paper -> !paper.id().equals("multiview"))
                .distinct()
                .toList();
        assertThat(papers).hasSizeGreaterThan(9);
        List<Path> sources = sources(module);
        assertThat(sources).hasSizeGreaterThan(50);
        for (Path file : sources) {
            Matcher texts = TEXT.matcher(Pages.read(file).replaceAll("(?s)/\\*.*?\\*/", ""));
            while (texts.find()) {
                String text = texts.group(1);
                // An example of a claim's name in a refusal, and the citation that the licence of a data set asks for.
                if (text.contains("write one such as") || text.contains("cite arXiv")) {
                    continue;
                }
                assertThat(papers)
                        .as("%s: \"%s\"", file, text)
                        .noneMatch(paper -> text.contains(name(paper))
                                || text.contains(paper.title())
                                || paper.arxiv().filter(text::contains).isPresent());
                assertThat(STATEMENT.matcher(text).find())
                        .as("%s: \"%s\"", file, text)
                        .isFalse();
            }
        }
    }

    @Test
    void aTextIsFoundWhereverItStands() {
        Matcher texts = TEXT.matcher("call(\"a \\\"b\\\" c\", 1, \"P3\")");
        assertThat(texts.results().map(found -> found.group(1))).containsExactly("a \\\"b\\\" c", "P3");
        assertThat(STATEMENT.matcher("P3").find()).isTrue();
    }

    private static List<Path> sources(String module) {
        Path folder = Pages.root().resolve(module).resolve("src/main/java");
        return Pages.files(".java").stream()
                .filter(file -> file.startsWith(folder))
                .toList();
    }

    /** What a text would call a paper; an id that is a plain word is one only before the name of a claim. */
    private static String name(Paper paper) {
        return paper.id().matches("[a-z]{1,4}") ? paper.id() + "/" : paper.id();
    }
}
