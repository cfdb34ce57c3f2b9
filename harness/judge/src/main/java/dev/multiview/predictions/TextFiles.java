package dev.multiview.predictions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of text files: CSV with or without a header, and JSON Lines. */
final class TextFiles {
    private static final String ID = "id";
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*(?:[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|[+-]?(?:nan|inf|infinity))\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Kind> FIELDS = Map.of(
            "logits", Kind.LOGITS,
            "probabilities", Kind.PROBABILITIES,
            "probs", Kind.PROBABILITIES,
            "label", Kind.LABELS,
            "prediction", Kind.LABELS);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What programs write in place of numbers that JSON does not have. */
    private static final Pattern NO_JSON_NUMBER = Pattern.compile("(?<![\\w\"])-?(?:NaN|Infinity|nan|inf)(?![\\w\"])");

    private static final int SHOWN = 40;

    private TextFiles() {}

    /**
     * A CSV file. Its first row is a header if one of its cells is no number; a column {@code id} holds ids, and one {@code
     * label} alone beside it says that the numbers are classes. A first column without a name is the index of a data frame: its
     * values are ids, unless they count the rows.
     */
    static Table csv(Path path, String file) throws IOException {
        TableLines lines = new TableLines(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            int id = -1;
            boolean first = true;
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                List<String> cells = record.toList();
                if (first
                        && cells.stream().anyMatch(cell -> !NUMBER.matcher(cell).matches())) {
                    id = header(cells, lines);
                } else {
                    row(cells, id, line, lines);
                }
                first = false;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new IOException("is no CSV that can be read: " + e.getMessage(), e);
        }
        return lines.table();
    }

    /** The place of the ids, or -1 if there are none. */
    private static int header(List<String> cells, TableLines lines) {
        List<String> names = cells.stream()
                .map(cell -> cell.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        // Data frames are saved with an index whose column has no name.
        int id = Math.max(names.indexOf(ID), names.get(0).isEmpty() ? 0 : -1);
        List<String> others = new ArrayList<>(names);
        if (id >= 0) {
            others.remove(id);
        }
        if (id >= 0 && names.get(id).isEmpty()) {
            lines.index();
        }
        if (others.size() == 1) {
            Optional.ofNullable(FIELDS.get(others.get(0))).ifPresent(lines::kind);
        }
        return id;
    }

    private static void row(List<String> cells, int id, int line, TableLines lines) {
        double[] values = new double[cells.size() - (id >= 0 && id < cells.size() ? 1 : 0)];
        int next = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (i != id) {
                values[next++] = number(cells.get(i), line, lines);
            }
        }
        lines.add(id < 0 ? Optional.empty() : Optional.of(id < cells.size() ? cells.get(id) : ""), values, line);
    }

    private static double number(String cell, int line, TableLines lines) {
        if (!NUMBER.matcher(cell).matches()) {
            throw Refusal.of(
                    "%s, line %d: '%s' is no number; a header may only be the first line", lines.file(), line, cell);
        }
        String text = cell.strip().toLowerCase(Locale.ROOT);
        return text.endsWith("nan")
                ? Double.NaN
                : text.contains("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    /** A file of JSON values, one a line: an array of numbers, a number, or an object with one of them and perhaps an id. */
    static Table jsonLines(Path path, String file) throws IOException {
        TableLines lines = new TableLines(file);
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            int line = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isBlank()) {
                    json(text, line, lines);
                }
            }
        }
        return lines.table();
    }

    private static String beginning(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    }

    private static void json(String text, int line, TableLines lines) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            Matcher none = NO_JSON_NUMBER.matcher(text);
            throw none.find()
                    ? Refusal.of(
                            "%s, line %d holds %s, which is no number in JSON and none that can be judged; mend what wrote it, or"
                                    + " leave the run out",
                            lines.file(), line, none.group())
                    : Refusal.of(
                            "%s, line %d is no JSON, it begins '%s' (%s); give one value a line",
                            lines.file(), line, beginning(text), firstLine(e));
        }
        JsonNode numbers = node;
        Optional<String> id = Optional.empty();
        if (node.isObject()) {
            List<String> names =
                    FIELDS.keySet().stream().filter(node::has).sorted().toList();
            if (names.size() != 1) {
                throw Refusal.of(
                        "%s, line %d has %d of the fields logits, probabilities, probs, label and prediction; give one",
                        lines.file(), line, names.size());
            }
            lines.kind(FIELDS.getOrDefault(names.get(0), Kind.LOGITS));
            numbers = node.get(names.get(0));
            id = Optional.ofNullable(node.get(ID)).map(JsonNode::asText);
        }
        double[] values = new double[numbers.isArray() ? numbers.size() : 1];
        for (int i = 0; i < values.length; i++) {
            JsonNode number = numbers.isArray() ? numbers.get(i) : numbers;
            if (!number.isNumber()) {
                throw Refusal.of("%s, line %d: %s is no number; give numbers only", lines.file(), line, number);
            }
            values[i] = number.doubleValue();
        }
        lines.add(id, values, line);
    }
}
