package dev.multiview.papers.dern2024;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of the notes of {@link InfiniteEnsembleMeasurement}, which says what they mean: for its measurement and for claims. A name
 * is a sort of members and what is noted of it.
 */
final class NoteNames {
    static final String RELU = "relu";
    static final String PROCESS = "process";
    static final String NARROW = "narrow";

    static final String SLOPE = "Slope";
    static final String BIAS = "Bias";
    static final String RISK_MEMBER = "RiskMember";
    static final String RISK_GROUP = "RiskGroup";
    static final String RISK_ENSEMBLE = "RiskEnsemble";
    static final String RISK_INFINITE = "RiskInfinite";
    static final String RISK_WIDE = "RiskWide";

    /** Members of the means whose {@link #gap} is noted; the last are all. */
    static final List<Integer> SIZES = List.of(1, 4, 16, 64, InfiniteEnsembleMeasurement.MEMBERS);

    private NoteNames() {}

    /** What is noted of means of so many members. */
    static String gap(int members) {
        return "Gap" + members;
    }

    static String of(String sort, String what) {
        return sort + what;
    }

    static Set<String> all() {
        return Stream.of(RELU, PROCESS, NARROW)
                .flatMap(sort -> Stream.concat(
                                Stream.of(
                                        SLOPE, BIAS, RISK_MEMBER, RISK_GROUP, RISK_ENSEMBLE, RISK_INFINITE, RISK_WIDE),
                                SIZES.stream().map(NoteNames::gap))
                        .map(what -> of(sort, what)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
