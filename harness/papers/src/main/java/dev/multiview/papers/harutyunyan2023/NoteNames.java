package dev.multiview.papers.harutyunyan2023;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names of the notes of {@link SupervisionComplexityMeasurement}, which says what they mean: for its measurement and for claims. A
 * name is what is noted and of which targets.
 */
final class NoteNames {
    /** Epochs of teachers at temperature 1. */
    static final List<Integer> EPOCHS = List.of(3, 10, 30, 100, 300, 1000, 3000);

    /** Temperatures of the teacher of most epochs, softest first. */
    static final List<Integer> TEMPERATURES = List.of(16, 8, 4, 2, 1);

    /** How many samples the complexity of the earliest teacher and of random signs is measured on. */
    static final List<Integer> SIZES = List.of(25, 50, 100, 200);

    static final String ADJUSTED = "adjusted";
    static final String NORMED = "normed";
    static final String MARGIN = "margin";
    static final String ADJUSTED_HARD = ADJUSTED + "Hard";
    static final String RANDOM = "random";
    static final String RANDOM_VIOLATION = "randomViolation";

    private NoteNames() {}

    /** The targets of a teacher of so many epochs. */
    static String epochs(int epochs) {
        return "E" + epochs;
    }

    /** The targets of the teacher of most epochs at a temperature. */
    static String temperature(int temperature) {
        return "T" + temperature;
    }

    static String of(String what, String targets) {
        return what + targets;
    }

    static String soft(int samples) {
        return "softN" + samples;
    }

    static String random(int samples) {
        return RANDOM + "N" + samples;
    }

    static Set<String> all() {
        Set<String> names = new TreeSet<>(Set.of(ADJUSTED_HARD, RANDOM, RANDOM_VIOLATION));
        Stream.concat(
                        EPOCHS.stream().map(NoteNames::epochs),
                        TEMPERATURES.stream().map(NoteNames::temperature))
                .forEach(targets ->
                        names.addAll(Set.of(of(ADJUSTED, targets), of(NORMED, targets), of(MARGIN, targets))));
        for (int samples : SIZES) {
            names.addAll(Set.of(soft(samples), random(samples)));
        }
        return names;
    }
}
