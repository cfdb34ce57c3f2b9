package dev.multiview.reports.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An object of a {@code verdicts.json} with its place in the file. Each field must be there and of its kind: what another
 * program wrote there is refused rather than taken for zero or nothing.
 *
 * @param place what messages call it, such as {@code claims[3]}; empty for the file's root
 * @param node the object
 */
record VerdictsNode(String place, JsonNode node) {

    /** Text that is not empty. */
    String text(String field) {
        return demand(field, value -> value.isTextual() && !value.textValue().isEmpty(), "a text")
                .textValue();
    }

    /** One of the names of an enumeration. */
    <E extends Enum<E>> E name(String field, Class<E> type) {
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        JsonNode value =
                demand(field, found -> names.contains(found.textValue()), "one of " + String.join(", ", names));
        return Enum.valueOf(type, value.textValue());
    }

    /** A whole number that a {@code long} holds. */
    long whole(String field) {
        return demand(field, value -> value.isIntegralNumber() && value.canConvertToLong(), "a whole number")
                .longValue();
    }

    /** A whole number from 1 on that an {@code int} holds. */
    int count(String field) {
        return demand(
                        field,
                        value -> value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 1,
                        "a whole number from 1 to " + Integer.MAX_VALUE)
                .intValue();
    }

    /** A finite number. */
    double number(String field) {
        return demand(field, value -> value.isNumber() && Double.isFinite(value.doubleValue()), "a finite number")
                .doubleValue();
    }

    /** Whether nothing was measured, or the field does not apply. */
    boolean isNull(String field) {
        return demand(field, value -> true, "there").isNull();
    }

    /** Whether the field is there at all. */
    boolean has(String field) {
        return node.has(field);
    }

    /** The objects of a list; no two have the same {@code id}. */
    List<VerdictsNode> list(String field) {
        List<VerdictsNode> objects = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : demand(field, JsonNode::isArray, "a list")) {
            VerdictsNode object = new VerdictsNode(path(field) + "[" + objects.size() + "]", item);
            if (!ids.add(object.text("id"))) {
                throw new IllegalArgumentException(object.path("id") + " is " + item.get("id") + " a second time");
            }
            objects.add(object);
        }
        return objects;
    }

    private JsonNode demand(String field, Predicate<JsonNode> rule, String kind) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || !rule.test(value)) {
            throw new IllegalArgumentException(
                    path(field) + " must be " + kind + " and is " + (value.isMissingNode() ? "missing" : value));
        }
        return value;
    }

    private String path(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
