package dev.multiview.reports.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.VerdictsReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens a {@code verdicts.json}; whatever is wrong with it becomes one sentence. */
final class VerdictsPage {
    /** A field that stands there twice, or a second value behind the first, is read by no two programs alike. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private VerdictsPage() {}

    /**
     * What {@code reading} makes of the file's root object.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if the file cannot be read, is of another
     *     schema, or {@code reading} throws {@link IllegalArgumentException} as {@link VerdictsNode} does where a field is not of its kind
     */
    static <T> T read(Path file, Function<VerdictsNode, T> reading) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, "does not exist", null);
        }
        try {
            JsonNode root = JSON.readTree(file.toFile());
            JsonNode version = root.path("schemaVersion");
            if (!version.isInt() || version.intValue() != VerdictsReport.SCHEMA_VERSION) {
                throw refused(
                        file,
                        "has schema version " + (version.isMissingNode() ? "none" : version) + " instead of "
                                + VerdictsReport.SCHEMA_VERSION,
                        null);
            }
            demandOwnPlan(file, root.path(VerdictsReport.EXPLORATORY));
            return reading.apply(new VerdictsNode("", root));
        } catch (JsonProcessingException e) {
            throw refused(file, "is no verdicts.json of an audit (" + e.getOriginalMessage() + ")", e);
        } catch (IOException e) {
            throw refused(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (IllegalArgumentException e) {
            throw refused(file, "is no verdicts.json of an audit (" + e.getMessage() + ")", e);
        }
    }

    /** Verdicts of a varied plan are neither pooled nor compared with those of plans that were fixed beforehand. */
    private static void demandOwnPlan(Path file, JsonNode varied) {
        if (varied.isArray() && !varied.isEmpty()) {
            List<String> settings = new ArrayList<>();
            varied.forEach(setting -> settings.add(setting.asText()));
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Audit " + file + " is exploratory (" + String.join(", ", settings)
                            + "), and its verdicts are not taken together with others; name audits of a suite's own plan");
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
