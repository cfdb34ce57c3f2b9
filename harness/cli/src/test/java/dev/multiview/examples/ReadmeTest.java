package dev.multiview.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.docs.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on adding shows as code is code that the build compiles and runs. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("// readme: [a-z ]+\\R(.*?)// end", Pattern.DOTALL);

    @Test
    void every_java_block_of_the_page_is_an_example_word_for_word_and_every_example_is_shown() throws IOException {
        Path root = Pages.root();
        List<String> shown = matches(BLOCK, Files.readString(root.resolve("harness/docs/adding.md")));
        List<String> compiled;
        try (Stream<Path> files = Files.walk(root.resolve("harness/cli/src/test/java/dev/multiview/examples"))) {
            compiled = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ReadmeTest.java"))
                    .flatMap(file -> matches(EXAMPLE, Pages.read(file)).stream())
                    .toList();
        }
        assertThat(compiled).hasSize(3);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(compiled);
    }

    /** Who wants more finds it behind a link; a newcomer reads one page to its end. */
    @Test
    void the_readme_and_the_glossary_are_short() throws IOException {
        assertThat(Files.size(Pages.root().resolve("README.md"))).isLessThanOrEqualTo(10_000);
        String architecture = Files.readString(Pages.root().resolve("harness/docs/architecture.md"));
        String glossary = architecture.substring(architecture.indexOf("## Glossary"));
        assertThat(glossary.lines().filter(line -> line.startsWith("| ")).skip(1))
                .hasSizeBetween(10, 30);
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
