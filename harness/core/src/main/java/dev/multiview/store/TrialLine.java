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
 *
 * <p>A line names the checksum of the one before it, and the digest of its environment's file, so that whoever changes,
 * removes or moves a line, or edits such a file, has to write all later lines anew, see {@link StoreCheck}.
 */
final class TrialLine {
    /** Raised whenever the meaning of a line changes. */
    private static final int SCHEMA = 3;

    /** Lines of this schema do not tell the code. */
    private static final int WITHOUT_CODE = 1;

    /** Lines of this schema and of older ones do not name the line before them. */
    private static final int WITHOUT_CHAIN = 2;

    private static final String AFTER = "after";
    private static final String ENVIRONMENT_DIGEST = "environmentDigest";

    private static final String BEFORE_CHECKSUM = ",\"checksum\":\"";
    private static final String AFTER_CHECKSUM = "\"}";
    private static final int DIGITS = 16;
    private static final int TAIL = BEFORE_CHECKSUM.length() + DIGITS + AFTER_CHECKSUM.length();
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final List<String> TEXTS =
            List.of("key", "code", "label", "canonical", "status", "message", "environment", "predictions");
    private static final Pattern PREDICTIONS = Pattern.compile("[0-9a-f]{64}");

    private TrialLine() {}

    /**
     * A line as it was read.
     *
     * @param trial what it tells
     * @param checksum of the line
     * @param links what it names; empty in lines of older versions
     */
    record Read(StoredTrial trial, String checksum, Optional<Links> links) {}

    /**
     * What a line names besides its trial.
     *
     * @param after checksum of the line before it; empty for the first
     * @param environmentDigest SHA-256 of the environment's file; empty if there was none
     */
    record Links(String after, String environmentDigest) {}

    /** The line in UTF-8, its newline included. */
    static byte[] encode(StoredTrial trial, Links links) {
        ObjectNode node = JSON.createObjectNode().put("schema", SCHEMA);
        node.setAll((ObjectNode) JSON.valueToTree(trial));
        node.put(AFTER, links.after()).put(ENVIRONMENT_DIGEST, links.environmentDigest());
        try {
            String body = JSON.writeValueAsString(node);
            String open = body.substring(0, body.length() - 1);
            return (open + tail(body.getBytes(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A record of strings and numbers must have a JSON form", e);
        }
    }

    /** The checksum that a line ends with, its newline included. */
    static String checksum(byte[] line) {
        return checksum(line, line.length - 1);
    }

    private static String checksum(byte[] line, int length) {
        return new String(line, length - AFTER_CHECKSUM.length() - DIGITS, DIGITS, StandardCharsets.UTF_8);
    }

    /** What a line ends with where a checksum should be, whether it is right or not; empty if it is too short. */
    static String claimed(byte[] line) {
        return line.length <= TAIL ? "" : checksum(line, line.length);
    }

    /**
     * The trial of a line, or empty if the line does not match its checksum.
     *
     * @param line the line without its newline
     * @param file for the message
     * @param number for the message, 1-based
     * @throws StoreCorruptException if the line is intact but not one of ours
     */
    static Optional<Read> decode(byte[] line, Path file, int number) {
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
            } else if (schema != WITHOUT_CHAIN && schema != SCHEMA) {
                throw new StoreCorruptException(
                        file, number, "has schema " + schema + ", but this version of Multiview knows " + SCHEMA);
            }
            Optional<Links> links = schema == SCHEMA ? Optional.of(links(node, file, number)) : Optional.empty();
            node.remove(List.of("schema", AFTER, ENVIRONMENT_DIGEST));
            StoredTrial trial = JSON.treeToValue(node, StoredTrial.class);
            demandWhole(trial, node, file, number);
            return Optional.of(new Read(trial, checksum(line, line.length), links));
        } catch (IOException | ClassCastException e) {
            throw new StoreCorruptException(file, number, "is intact but does not describe a trial");
        }
    }

    private static Links links(ObjectNode node, Path file, int number) {
        for (String field : List.of(AFTER, ENVIRONMENT_DIGEST)) {
            if (!node.path(field).isTextual()) {
                throw new StoreCorruptException(
                        file, number, "has " + node.path(field) + " as " + field + ", which must be a text");
            }
        }
        return new Links(
                node.get(AFTER).textValue(), node.get(ENVIRONMENT_DIGEST).textValue());
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
