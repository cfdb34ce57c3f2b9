package dev.multiview.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A trial as a line of JSON whose last member is a checksum: the first 16 hexadecimal digits of the SHA-256 of the
 * line without that member. A number that JSON cannot hold (NaN, infinity) stands as a string.
 */
final class TrialLine {
    /** Raised whenever the meaning of a line changes. */
    private static final int SCHEMA = 2;

    /** Lines of this schema do not tell the code. */
    private static final int WITHOUT_CODE = 1;

    private static final String BEFORE_CHECKSUM = ",\"checksum\":\"";
    private static final String AFTER_CHECKSUM = "\"}";
    private static final int DIGITS = 16;
    private static final int TAIL = BEFORE_CHECKSUM.length() + DIGITS + AFTER_CHECKSUM.length();
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final List<String> TEXTS =
            List.of("key", "code", "label", "canonical", "status", "message", "environment", "predictions");
    private static final Pattern PREDICTIONS = Pattern.compile("[0-9a-f]{64}");

    private TrialLine() {}

    /** The line in UTF-8, its newline included. */
    static byte[] encode(StoredTrial trial) {
        ObjectNode node = JSON.createObjectNode().put("schema", SCHEMA);
        node.setAll((ObjectNode) JSON.valueToTree(trial));
        try {
            String body = JSON.writeValueAsString(node);
            String open = body.substring(0, body.length() - 1);
            return (open + tail(body.getBytes(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A record of strings and numbers must have a JSON form", e);
        }
    }

    /**
     * The trial of a line, or empty if the line does not match its checksum.
     *
     * @param line the line without its newline
     * @param file for the message
     * @param number for the message, 1-based
     * @throws StoreCorruptException if the line is intact but not one of ours
     */
    static Optional<StoredTrial> decode(byte[] line, Path file, int number) {
        if (line.length <= TAIL) {
            return Optional.empty();
        }
        byte[] body = java.util.Arrays.copyOf(line, line.length - TAIL + 1);
        body[body.length - 1] = '}';
        String found = new String(line, line.length - TAIL, TAIL, StandardCharsets.UTF_8);
        if (!found.equals(tail(body))) {
            return Optional.empty();
        }
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(body);
            int schema = node.path("schema").asInt();
            if (schema == WITHOUT_CODE) {
                node.put("code", "");
            } else if (schema != SCHEMA) {
                throw new StoreCorruptException(
                        file, number, "has schema " + schema + ", but this version of Multiview knows " + SCHEMA);
            }
            StoredTrial trial = JSON.treeToValue(node.without("schema"), StoredTrial.class);
            demandWhole(trial, node, file, number);
            return Optional.of(trial);
        } catch (IOException | ClassCastException e) {
            throw new StoreCorruptException(file, number, "is intact but does not describe a trial");
        }
    }

    /** A right checksum says that a line is as it was written, not that this program wrote it. */
    private static void demandWhole(StoredTrial trial, ObjectNode node, Path file, int number) {
        for (String field : TEXTS) {
            if (!node.path(field).isTextual()) {
                throw new StoreCorruptException(
                        file, number, "has " + node.path(field) + " as " + field + ", which must be a text");
            }
        }
        if (!trial.status().equals(StoredTrial.OK) && !trial.status().equals(StoredTrial.FAILED)) {
            throw new StoreCorruptException(
                    file,
                    number,
                    "has the status '" + trial.status() + "', which must be " + StoredTrial.OK + " or "
                            + StoredTrial.FAILED);
        }
        // It becomes the name of a file: anything but a digest could lead elsewhere.
        boolean digest = PREDICTIONS.matcher(trial.predictions()).matches();
        if (!digest && (trial.finished() || !trial.predictions().isEmpty()) || trial.bytes() < 0) {
            throw new StoreCorruptException(
                    file,
                    number,
                    "names predictions by something else than 64 hexadecimal digits and a length of 0 or more");
        }
    }

    private static String tail(byte[] body) {
        return BEFORE_CHECKSUM + Sha256.hex(body).substring(0, DIGITS) + AFTER_CHECKSUM;
    }
}
