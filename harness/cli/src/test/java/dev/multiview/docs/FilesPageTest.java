package dev.multiview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.schema.Schemas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that is written is on the page of files, and every field of every schema is explained. */
class FilesPageTest {
    private static final Pattern DECLARED = Pattern.compile("public static final Columns COLUMNS");

    private final String page = Pages.read(Pages.root().resolve("harness/docs/files.md"));

    static List<String> schemas() {
        return Schemas.NAMES;
    }

    @Test
    void everyTableThatCodeDeclaresIsOnThePage() {
        long declared = Pages.files(".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .filter(file -> DECLARED.matcher(Pages.read(file)).find())
                .count();
        assertThat(FileTables.COLUMNS).hasSize((int) declared).hasSizeGreaterThan(6);
        for (Columns columns : FileTables.COLUMNS) {
            assertThat(page)
                    .contains("<!-- generated: columns " + columns.file().replace(" ", "-") + " -->");
        }
    }

    @Test
    void everyJsonFileThatCodeWritesHasASchemaOnThePage() {
        Schemas.NAMES.forEach(name -> assertThat(page).contains("<!-- generated: fields " + name + " -->"));
        List<String> resources = Pages.files(".schema.json").stream()
                .map(Path::getFileName)
                .map(file -> file.toString().replace(".schema.json", ""))
                .toList();
        assertThat(resources).containsExactlyInAnyOrderElementsOf(Schemas.NAMES);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyFieldIsExplainedAndNoUnknownOneIsAllowed(String name) {
        JsonNode schema = Schemas.tree(name);
        assertThat(schema.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").textValue()).matches("urn:multiview:schema:" + name + ":\\d+");
        List<String> found = new ArrayList<>();
        walk(name, schema, found);
        assertThat(found).isEmpty();
        assertThat(FileTables.fields(name))
                .allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
    }

    /** Conditions of a schema name fields that are explained elsewhere. */
    private static void walk(String path, JsonNode node, List<String> found) {
        boolean condition = path.matches(".*/(if|then|else|not)(/.*)?");
        if (!condition && node.path("properties").isObject()) {
            node.get("properties").properties().stream()
                    .filter(field ->
                            field.getValue().path("description").asText().isBlank())
                    .forEach(field -> found.add(path + "/" + field.getKey() + " is not explained"));
            // Of an item of predictions other fields are not read.
            if (!node.has("additionalProperties") && !path.startsWith("prediction/")) {
                found.add(path + " allows unknown fields");
            }
        }
        node.properties().forEach(each -> walk(path + "/" + each.getKey(), each.getValue(), found));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            walk(path + "/" + i, node.get(i), found);
        }
    }
}
