package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.reports.Hostile;
import dev.multiview.reports.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A hostile text in every place that others can fill: nothing of it may run, break a file, or steer a terminal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    /** Where HTML goes over to an element; line breaks in cells of summary.md are ours. */
    private static final Pattern ELEMENT = Pattern.compile("<(?!br>)[A-Za-z/!?]");

    /** Lines of ours, which begin and end what opens on demand. */
    private static final Pattern FOLD = Pattern.compile("(?m)^(</?details>|<summary>[A-Za-z ,]+</summary>)$");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");

    private final List<Path> files = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeAll
    void write(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Reports.writeAll(Hostile.outcome(), folder);
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
    }

    @Test
    void the_text_is_in_every_place_that_is_looked_at() throws IOException {
        assertThat(Hostile.places()).hasSizeGreaterThan(20);
        String everything = everything();
        for (String place : Hostile.places()) {
            assertThat(everything.contains(place))
                    .as("shown somewhere: " + place)
                    .isTrue();
        }
    }

    @Test
    void no_text_that_the_generator_reads_holds_an_element() throws IOException {
        int texts = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (file.toString().contains("allure-results")
                    && !name.contains("-attachment.")
                    && name.endsWith(".json")) {
                texts += plain(new ObjectMapper().readTree(file.toFile()), "");
            }
        }
        assertThat(texts).isGreaterThan(100);
        String environment = Files.readString(folder.resolve("allure-results/environment.properties"));
        assertThat(ELEMENT.matcher(environment).find()).isFalse();
        assertThat(new RunFiles(Hostile.outcome()).title())
                .doesNotContain("<img")
                .contains("‹img");
    }

    @Test
    void no_element_but_line_breaks_stands_in_the_page_for_people() throws IOException {
        for (String name : List.of("summary.md", "details.md")) {
            String page = FOLD.matcher(Files.readString(folder.resolve(name))).replaceAll("");
            String withoutCode = page.replaceAll("(?s)```sh\\n.*?\\n```\\n", "")
                    .replace("\\`", "")
                    .replaceAll("`[^`\n]*`", "");
            assertThat(ELEMENT.matcher(withoutCode).find()).as(name).isFalse();
            assertThat(withoutCode).as(name).doesNotContain("](http://evil", "http://", "`");
        }
    }

    @Test
    void no_file_for_people_holds_what_a_terminal_obeys() throws IOException {
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (Stream.of(".md", ".xml", ".json", ".jsonl", ".svg", ".properties")
                    .anyMatch(name::endsWith)) {
                assertThat(CONTROL.matcher(Files.readString(file)).find())
                        .as(name)
                        .isFalse();
            }
        }
    }

    @Test
    void every_picture_and_the_tests_are_well_formed() throws Exception {
        int parsed = 0;
        for (Path file : files) {
            if (file.toString().endsWith(".svg") || file.toString().endsWith(".xml")) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
                parsed++;
            }
        }
        assertThat(parsed).isGreaterThan(5);
    }

    /** Descriptions are HTML by intent: there only elements of our own may stand. */
    private static int plain(JsonNode node, String path) {
        if (node.isTextual()) {
            if (path.endsWith("/descriptionHtml")) {
                assertThat(node.textValue()).as(path).doesNotContain("<img src=x", "<script");
            } else {
                assertThat(ELEMENT.matcher(node.textValue()).find())
                        .as(path + ": " + node)
                        .isFalse();
                assertThat(CONTROL.matcher(node.textValue()).find())
                        .as(path + ": " + node)
                        .isFalse();
            }
            return 1;
        }
        int texts = 0;
        if (node.isArray()) {
            for (JsonNode element : node) {
                texts += plain(element, path);
            }
        } else {
            for (var field : node.properties()) {
                texts += plain(field.getValue(), path + "/" + field.getKey());
            }
        }
        return texts;
    }

    private String everything() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }
}
