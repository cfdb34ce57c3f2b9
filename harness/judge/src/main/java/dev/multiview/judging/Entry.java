package dev.multiview.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.multiview.exit.NearestWord;
import dev.multiview.predictions.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a manifest, or of another file in YAML, with its place in it, read key by key; what is missing, of another kind or unknown is refused with that
 * place.
 *
 * @param node the part
 * @param place where it stands, such as {@code digits.yaml: claims[0].rule}
 */
public record Entry(JsonNode node, String place) {

    /** Refuses keys that nobody reads, with the nearest that somebody does. */
    public Entry only(String... known) {
        if (!node.isObject()) {
            throw Refusal.of("%s is no list of keys and values; give some of %s", place, String.join(", ", known));
        }
        Iterator<String> names = node.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!Arrays.asList(known).contains(name)) {
                throw Refusal.of(
                        "%s has the key '%s', which is unknown; %s",
                        place,
                        name,
                        NearestWord.of(name, List.of(known))
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("there are " + String.join(", ", known)));
            }
        }
        return this;
    }

    /** The part behind a key; a missing one if there is none. */
    public Entry at(String key) {
        JsonNode found = node.get(key);
        return new Entry(found == null ? MissingNode.getInstance() : found, place + place(key));
    }

    private String place(String key) {
        return (place.endsWith(":") ? " " : ".") + key;
    }

    /** Whether a key is there, and not null. */
    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** A text that must be there. */
    public String text(String key) {
        return optional(key).orElseThrow(() -> Refusal.of("%s lacks the key '%s'; add it", place, key));
    }

    /** A text or a number as a text; empty if it is not there. */
    public Optional<String> optional(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        JsonNode found = node.get(key);
        if (!found.isValueNode() || found.asText().isBlank()) {
            throw Refusal.of("%s is %s, and a text is needed", at(key).place, found);
        }
        return Optional.of(found.asText().strip());
    }

    @Nullable
    String orNull(String key) {
        return optional(key).orElse(null);
    }

    /** A finite number that must be there. */
    public double number(String key) {
        JsonNode found = at(key).node;
        if (!found.isNumber() || !Double.isFinite(found.doubleValue())) {
            throw Refusal.of(
                    "%s is %s, and a number is needed", at(key).place, found.isMissingNode() ? "missing" : found);
        }
        return found.doubleValue();
    }

    /** True or false; false if it is not there. */
    public boolean flag(String key) {
        JsonNode found = at(key).node;
        if (!found.isMissingNode() && !found.isBoolean()) {
            throw Refusal.of("%s is %s, and true or false is needed", at(key).place, found);
        }
        return found.asBoolean(false);
    }

    /** A whole number of at least 1. */
    public int count(String key, int otherwise) {
        JsonNode found = at(key).node;
        if (found.isMissingNode()) {
            return otherwise;
        }
        if (!found.isIntegralNumber() || !found.canConvertToInt() || found.intValue() < 1) {
            throw Refusal.of("%s is %s, and a whole number from 1 on is needed", at(key).place, found);
        }
        return found.intValue();
    }

    /** The parts of a list; empty if it is not there. */
    public List<Entry> list(String key) {
        Entry found = at(key);
        if (found.node.isMissingNode() || found.node.isNull()) {
            return List.of();
        }
        if (!found.node.isArray()) {
            throw Refusal.of("%s is no list; begin each of its entries with '- '", found.place);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < found.node.size(); i++) {
            entries.add(new Entry(found.node.get(i), found.place + "[" + i + "]"));
        }
        return entries;
    }

    /** One of several words. */
    public <T extends Enum<T>> T choice(String key, Class<T> words, T otherwise) {
        return optional(key).map(word -> word(key, words, word)).orElse(otherwise);
    }

    <T extends Enum<T>> T word(String key, Class<T> words, String word) {
        List<String> names =
                Arrays.stream(words.getEnumConstants()).map(Entry::label).toList();
        int found = names.indexOf(word);
        if (found < 0) {
            throw Refusal.of(
                    "%s is '%s'; choose %s", at(key).place, word, names.stream().collect(Collectors.joining(", ")));
        }
        return words.getEnumConstants()[found];
    }

    private static String label(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
