package dev.multiview.papers.phuonglampert2019;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of the notes of {@link ProjectionMeasurement}, which says what they mean: for its measurement and for claims. */
final class NoteNames {
    /** Inputs as they are. */
    static final String ROUND = "round";

    /** Inputs near one direction. */
    static final String LONG = "long";

    /** Inputs in a net's tangent kernel. */
    static final String TANGENT = "tangent";

    /** Samples of the students whose risk is measured. */
    static final List<Integer> SAMPLES = List.of(1, ProjectionMeasurement.FEW);

    static final String PROJECTION_GAP = "projectionGap";
    static final String TEACHER_GAP = "teacherGap";
    static final String RISK_ENOUGH = "riskEnough";
    static final String SAMPLE_VIOLATION = "sampleViolation";
    static final String TANGENT_BOUND = TANGENT + "Bound";

    private NoteNames() {}

    static String cosineViolation(String inputs) {
        return inputs + "CosineViolation";
    }

    static String risk(String inputs, int samples) {
        return inputs + "Risk" + samples;
    }

    static String bound(String inputs, int samples) {
        return inputs + "Bound" + samples;
    }

    static String exceeded(String inputs, int samples) {
        return inputs + "Exceeded" + samples;
    }

    static Set<String> all() {
        Set<String> names =
                new TreeSet<>(Set.of(PROJECTION_GAP, TEACHER_GAP, RISK_ENOUGH, SAMPLE_VIOLATION, TANGENT_BOUND));
        for (String inputs : List.of(ROUND, LONG, TANGENT)) {
            names.add(cosineViolation(inputs));
        }
        for (String inputs : List.of(ROUND, LONG)) {
            for (int samples : SAMPLES) {
                names.addAll(Set.of(risk(inputs, samples), bound(inputs, samples), exceeded(inputs, samples)));
            }
        }
        return names;
    }
}
