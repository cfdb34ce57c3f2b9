package dev.multiview.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens a {@code verdicts.json}; whatever is wrong with it becomes one sentence. */
final class VerdictsPage {
    private VerdictsPage() {}

    /**
     * What {@code reading} makes of the file's root object.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if the file cannot be read, is of another
     *     schema, or {@code reading} throws {@link IllegalArgumentException} as Jackson does where a field is missing
     */
    static <T> T read(Path file, Function<JsonNode, T> reading) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, "does not exist", null);
        }
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            if (root.path("schemaVersion").intValue() != VerdictsReport.SCHEMA_VERSION) {
                throw refused(
                        file,
                        "has schema version " + root.path("schemaVersion").asText("none") + " instead of "
                                + VerdictsReport.SCHEMA_VERSION,
                        null);
            }
            return reading.apply(root);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(file, "is no verdicts.json of an audit", e);
        }
    }

    private static MultiviewException refused(Path file, String why, @Nullable Throwable cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "File " + file + " " + why + "; give the verdicts.json of a finished audit, which 'multiview audit'"
                        + " writes into its output folder",
                cause);
    }
}
