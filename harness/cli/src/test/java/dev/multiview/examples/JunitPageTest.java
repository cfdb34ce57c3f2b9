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
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What the page on tests shows as code passes as it stands, at a fixed seed, and its frozen file is the one of the page. */
class JunitPageTest {
    private static final Pattern BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("// guide: [a-z]+\\R(.*?)// end", Pattern.DOTALL);
    private static final Path PAGE = Pages.root().resolve("harness/docs/junit.md");

    @Test
    void every_java_block_of_the_page_is_an_example_word_for_word_and_every_example_is_shown() throws IOException {
        List<String> compiled;
        try (Stream<Path> files =
                Files.walk(Pages.root().resolve("harness/cli/src/test/java/dev/multiview/examples"))) {
            compiled = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("JunitPageTest.java"))
                    .flatMap(file -> matches(EXAMPLE, Pages.read(file)).stream())
                    .toList();
        }
        assertThat(compiled).hasSize(3);
        assertThat(matches(BLOCK, Files.readString(PAGE))).containsExactlyInAnyOrderElementsOf(compiled);
    }

    @Test
    void the_frozen_file_of_the_page_is_that_of_the_example() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Files.readString(Pages.root().resolve("harness/cli/src/test/multiview/threshold.txt")));
    }

    @Test
    void the_examples_pass() {
        for (Class<?> example : List.of(ThresholdAccuracy.class, ThresholdGain.class, BaggingClaims.class)) {
            EngineTestKit.engine("junit-jupiter")
                    .selectors(DiscoverySelectors.selectClass(example))
                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                    .configurationParameter("multiview.ci", "true")
                    .configurationParameter("multiview.seed", "1")
                    .execute()
                    .testEvents()
                    .assertStatistics(events -> events.started(1).succeeded(1));
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
