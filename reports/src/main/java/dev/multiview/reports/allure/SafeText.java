package dev.multiview.reports.allure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.Plain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one gate through which every text goes to Allure's generator. Its page shows some texts as they are and some as
 * HTML, and versions differ in which; texts come from claims, learners and errors, which may be anybody's. So no text may
 * hold what begins an element: there {@code <} becomes the like sign {@code ‹}, which is shown alike either way. A comparison
 * such as {@code high < 0.2} stays as it is.
 */
final class SafeText {
    /** Where HTML goes over from text to an element, a comment or a declaration. */
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

    /** Made by {@link Html}, which escapes each text in it. */
    private static final String MARKUP = "descriptionHtml";

    private SafeText() {}

    /** The text without elements and control characters. */
    static String of(String text) {
        return TAG.matcher(Plain.text(text)).replaceAll("‹");
    }

    /** Passes every text of every file that the generator reads through {@link #of}; attachments are shown as files. */
    static void clean(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(".json")
                            && !file.getFileName().toString().contains("-attachment."))
                    .toList();
        }
        for (Path file : files) {
            JsonNode clean = clean(new ObjectMapper().readTree(file.toFile()));
            Files.write(file, Json.page(clean).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static JsonNode clean(JsonNode node) {
        if (node.isTextual()) {
            return new TextNode(of(node.textValue()));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, clean(array.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (!field.getKey().equals(MARKUP)) {
                    field.setValue(clean(field.getValue()));
                }
            }
        }
        return node;
    }
}
