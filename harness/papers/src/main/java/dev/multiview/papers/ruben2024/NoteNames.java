package dev.multiview.papers.ruben2024;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the notes of {@link FeatureBudgetMeasurement}, which says what they mean: for its measurement and for claims. */
final class NoteNames {
    /** How many members share the features. */
    static final List<Integer> MEMBERS = List.of(1, 2, 4, 8);

    private NoteNames() {}

    static String tuned(int members) {
        return "tuned" + members;
    }

    static String bare(int members) {
        return "bare" + members;
    }

    static String penalty(int members) {
        return "penalty" + members;
    }

    static Set<String> all() {
        return MEMBERS.stream()
                .flatMap(members -> Stream.of(tuned(members), bare(members), penalty(members)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
