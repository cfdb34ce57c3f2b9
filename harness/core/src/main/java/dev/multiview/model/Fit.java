package dev.multiview.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A trained model and what is worth knowing about how it came about.
 *
 * @param model the predictor
 * @param notes named numbers, such as {@code loss}, {@code largestStep}, {@code penalty}; kept in the record
 */
public record Fit(Model model, Map<String, Double> notes) {
    public Fit {
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }
}
