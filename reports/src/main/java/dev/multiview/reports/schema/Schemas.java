package dev.multiview.reports.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.NearestWord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The schemas on the class path, by their names. */
public final class Schemas {
    /** Where they lie; that of a name is {@code NAME.schema.json}. */
    public static final String FOLDER = "/META-INF/multiview/schemas/";

    /** Their names, those of files that a run writes first. */
    public static final List<String> NAMES = List.of(
            "verdicts",
            "trials",
            "check",
            "history",
            "draw",
            "manifest",
            "suite",
            "prediction",
            "store-trial",
            "store-environment");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    /**
     * The text of a schema.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if there is none of that name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "No schema is named '" + name + "'; "
                            + NearestWord.of(name, NAMES)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("there are " + String.join(", ", NAMES)));
        }
        String resource = FOLDER + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(
                Schemas.class.getResourceAsStream(resource), () -> resource + " is on no class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + resource + " cannot be read", e);
        }
    }

    /** The schema as a tree. */
    public static JsonNode tree(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Schema " + name + " is no JSON", e);
        }
    }

    /** The file that a schema is of, with its version. */
    public static String title(String name) {
        return tree(name).path("title").asText();
    }
}
