package dev.multiview.reports.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The form of numbers, maps and objects as text in data files, the same on every JDK, system and locale. */
public final class Json {
    // Double.toString gave more digits than needed before JDK 19; this writer gives the shortest on all of them.
    private static final ObjectWriter ONE_LINE = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** An empty object that keeps the order in which its fields are set. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The number, or null where there is none: JSON knows neither NaN nor infinity. */
    public static @Nullable Double orNull(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? null : value;
    }

    /** The shortest decimal that reads back as {@code value}; empty if it is not a number. */
    public static String shortest(double value) {
        return Double.isFinite(value) ? NumberOutput.toString(value, true) : "";
    }

    /** The map as an object in the order of its keys, whatever order the map itself has. */
    public static ObjectNode sorted(Map<String, Double> numbers) {
        ObjectNode node = object();
        new TreeMap<>(numbers).forEach((name, value) -> node.put(name, orNull(value)));
        return node;
    }

    /** The node on one line, without a line end. */
    public static String line(JsonNode node) {
        return write(ONE_LINE, node);
    }

    /** The node indented, for people, with a line end. */
    public static String page(JsonNode node) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        return write(ONE_LINE.with(printer), node) + "\n";
    }

    private static String write(ObjectWriter writer, JsonNode node) {
        try {
            return writer.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written", e);
        }
    }
}
