package dev.multiview.papers.menon2021;

import java.util.Set;
import java.util.TreeSet;

/** Names of the notes of {@link BayesTeacherMeasurement}, which says what they mean: for its measurement and for claims. */
final class NoteNames {
    static final String VARIANCE_VIOLATION = "varianceViolation";
    static final String VARIANCE_RATIO = "varianceRatio";
    static final String DRAWN_RATIO = "drawnRatio";
    static final String BOUND_VIOLATION = "boundViolation";
    static final String BOUND_RATIO = "boundRatio";

    /** From the Bayes teacher, at 0, to drawn labels. */
    static final int QUARTERS = 4;

    private NoteNames() {}

    static String risk(int quarter) {
        return "risk" + quarter;
    }

    static Set<String> all() {
        Set<String> names =
                new TreeSet<>(Set.of(VARIANCE_VIOLATION, VARIANCE_RATIO, DRAWN_RATIO, BOUND_VIOLATION, BOUND_RATIO));
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            names.add(risk(quarter));
        }
        return names;
    }
}
