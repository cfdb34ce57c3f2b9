package dev.multiview.junit;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The numbers that one run of a method found, by name, in the order in which they were recorded. */
public final class Metrics {
    /** One word, as a column of the frozen file holds it. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._%@/+-]*");

    private final Map<String, Double> values = new LinkedHashMap<>();

    /** No numbers yet. */
    public Metrics() {}

    /**
     * Records a number.
     *
     * @param name one word of letters, digits and {@code . _ % @ / + -}, such as {@code error}
     * @param value the number, finite
     * @throws MultiviewException if the name is none or taken, or the number is not finite
     */
    public Metrics record(String name, double value) {
        if (!NAME.matcher(name).matches()) {
            throw bad("Metric '" + name
                    + "' is not one word of letters, digits and . _ % @ / + -; rename it, for example" + " to 'error'");
        }
        if (!Double.isFinite(value)) {
            throw bad("Metric '" + name + "' is " + value
                    + ", which is no finite number; record what the run really found, or" + " let the method throw");
        }
        if (values.putIfAbsent(name, value) != null) {
            throw bad("Metric '" + name
                    + "' is recorded twice in one run; record it once, or give the second another name");
        }
        return this;
    }

    /** What was recorded. */
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    private static MultiviewException bad(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
