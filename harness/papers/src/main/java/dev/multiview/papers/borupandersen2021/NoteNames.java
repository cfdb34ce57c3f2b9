package dev.multiview.papers.borupandersen2021;

import dev.multiview.baselines.measurement.ChosenWeights;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of the notes of {@link GroundTruthMeasurement}, which says what they mean: for its measurement and for claims. Those of
 * chosen weights are {@link ChosenWeights}' own.
 */
final class NoteNames {
    static final String LIMIT_GAP = "limitGap";
    static final String COLLAPSE_VIOLATION = "collapseViolation";
    static final String FILTER_VIOLATION = "filterViolation";
    static final String LEFT_WITHOUT = "leftWithout";
    static final String RISK_FIRST = "risk1";
    static final String RISK_BEST = "riskBest";
    static final String RISK_LIMIT = "riskLimit";

    private NoteNames() {}

    static Set<String> all() {
        Set<String> names = new TreeSet<>(ChosenWeights.notes(GroundTruthMeasurement.CHOSEN));
        names.addAll(Set.of(
                LIMIT_GAP, COLLAPSE_VIOLATION, FILTER_VIOLATION, LEFT_WITHOUT, RISK_FIRST, RISK_BEST, RISK_LIMIT));
        return names;
    }
}
