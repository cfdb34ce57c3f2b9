package dev.multiview.image.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The file {@value #NAME} of an own set, which says what its pictures don't. Every key may be left out, and the file, too.
 *
 * @param classes names of classes in the order of their labels; empty for the names of folders, or the labels themselves
 * @param labelOffset the smallest label in files that hold labels
 * @param transposed whether rows of the files are columns of the pictures
 * @param side rows and columns that all pictures are scaled to
 * @param brightest the value of white in CSV files
 * @param labelColumn name of the column of labels in CSV files
 * @param coarse whether the classes of CIFAR-100 are its 20 coarse ones
 * @param licence licence and whom to credit
 */
public record SetFile(
        List<String> classes,
        int labelOffset,
        boolean transposed,
        OptionalInt side,
        double brightest,
        String labelColumn,
        boolean coarse,
        Optional<String> licence) {

    /** The file's name. */
    public static final String NAME = "set.yaml";

    private static final List<String> KEYS =
            List.of("classes", "label-offset", "orientation", "side", "brightest", "label-column", "labels", "licence");

    private static final int LARGEST_OFFSET = 255;

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    public SetFile {
        classes = List.copyOf(classes);
    }

    /**
     * The file of a folder, or what it would say if it is not there.
     *
     * @throws MultiviewException if it cannot be read, or holds a key or value that is not known
     */
    public static SetFile of(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new Reader(file, YAML.createObjectNode()).read();
        }
        try {
            JsonNode root = YAML.readTree(Files.readString(file));
            if (!root.isObject() && !root.isMissingNode()) {
                throw Refused.file(file, "is no list of keys and values", "give some of " + String.join(", ", KEYS));
            }
            return new Reader(file, root).read();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Refused.file(file, "is no YAML in line " + line, "mend that line, or delete the file");
        } catch (IOException e) {
            throw Refused.unreadable(file, e);
        }
    }

    /** A file with comments, which changes nothing until they are taken away. */
    public static String template() {
        return """
                # What the pictures of this set don't say themselves. Take away the # before what you change.
                # classes: [cat, dog]        # names in the order of their labels; of folders, their names
                # label-offset: 0            # the smallest label in IDX, CIFAR or CSV files
                # orientation: upright       # or transposed: rows of the files are columns of the pictures
                # side: 16                   # rows and columns that all pictures are scaled to, 4 to 64
                # brightest: 255             # value of white in CSV files; 0 is black
                # label-column: label        # name of the column of labels in CSV files
                # labels: fine               # or coarse: the 20 classes of CIFAR-100
                # licence: CC BY 4.0, by whom
                """;
    }

    private record Reader(Path file, JsonNode root) {

        SetFile read() {
            demandKnown();
            return new SetFile(
                    classes(),
                    number("label-offset", 0, 0, LARGEST_OFFSET),
                    choice("orientation", "upright", "transposed"),
                    root.hasNonNull("side")
                            ? OptionalInt.of(number("side", 0, Easel.SMALLEST_SIDE, Easel.LARGEST_SIDE))
                            : OptionalInt.empty(),
                    brightest(),
                    text("label-column").orElse("label"),
                    choice("labels", "fine", "coarse"),
                    text("licence"));
        }

        private void demandKnown() {
            Iterator<String> names = root.fieldNames();
            while (names.hasNext()) {
                String name = names.next();
                if (!KEYS.contains(name)) {
                    throw Refused.file(
                            file,
                            "has the key '" + name + "', which is unknown",
                            NearestWord.of(name, KEYS)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("there are " + String.join(", ", KEYS)));
                }
            }
        }

        private List<String> classes() {
            if (!root.hasNonNull("classes")) {
                return List.of();
            }
            List<String> names = new ArrayList<>();
            root.get("classes").forEach(node -> names.add(node.asText().strip()));
            boolean fits = root.get("classes").isArray() && names.size() >= 2 && names.size() <= OwnSet.MOST_CLASSES;
            if (!fits || names.contains("") || new HashSet<>(names).size() < names.size()) {
                throw Refused.file(
                        file,
                        "has " + root.get("classes") + " as classes",
                        "give a list of 2 to " + OwnSet.MOST_CLASSES + " different names, such as [cat, dog]");
            }
            return names;
        }

        private int number(String key, int otherwise, int least, int most) {
            if (!root.hasNonNull(key)) {
                return otherwise;
            }
            JsonNode node = root.get(key);
            if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
                throw Refused.file(
                        file, "has " + node + " as " + key, "give a whole number from " + least + " to " + most);
            }
            return node.intValue();
        }

        private double brightest() {
            if (!root.hasNonNull("brightest")) {
                return OwnSet.WHITE;
            }
            JsonNode node = root.get("brightest");
            if (!node.isNumber() || !(node.doubleValue() > 0) || !Double.isFinite(node.doubleValue())) {
                throw Refused.file(
                        file,
                        "has " + node + " as brightest",
                        "give the value of white, a number above 0, such as 255");
            }
            return node.doubleValue();
        }

        /** Whether the second of two words is chosen. */
        private boolean choice(String key, String first, String second) {
            String word = text(key).orElse(first);
            if (!word.equals(first) && !word.equals(second)) {
                throw Refused.file(file, "has '" + word + "' as " + key, "give " + first + " or " + second);
            }
            return word.equals(second);
        }

        private Optional<String> text(String key) {
            if (!root.hasNonNull(key)) {
                return Optional.empty();
            }
            JsonNode node = root.get(key);
            if (!node.isValueNode() || node.asText().isBlank()) {
                throw Refused.file(file, "has " + node + " as " + key, "give a text");
            }
            return Optional.of(node.asText().strip());
        }
    }
}
