package dev.multiview.papers.mobahi2020;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of the notes of {@link RegularizationMeasurement}, which says what they mean: for its measurement and for claims. A name is
 * a task and what is noted of it.
 */
final class NoteNames {
    static final String TOY = "toy";
    static final String EVEN = "even";
    static final String BUMPS = "bumps";

    static final String ROUNDS = "Rounds";
    static final String SPARSITY_VIOLATION = "SparsityViolation";
    static final String EARLY_VIOLATION = "EarlyViolation";
    static final String LATE_VIOLATION = "LateViolation";
    static final String UNEVEN_VIOLATION = "UnevenViolation";
    static final String TRACE_VIOLATION = "TraceViolation";
    static final String RISK_FIRST = "Risk1";
    static final String RISK_SECOND = "Risk2";
    static final String RISK_LAST = "RiskLast";

    /** All tasks. */
    static final List<String> TASKS = List.of(TOY, EVEN, BUMPS);

    private NoteNames() {}

    static String of(String task, String what) {
        return task + what;
    }

    static Set<String> all() {
        return TASKS.stream()
                .flatMap(task -> Stream.of(
                                ROUNDS,
                                SPARSITY_VIOLATION,
                                EARLY_VIOLATION,
                                LATE_VIOLATION,
                                UNEVEN_VIOLATION,
                                TRACE_VIOLATION,
                                RISK_FIRST,
                                RISK_SECOND,
                                RISK_LAST)
                        .map(what -> of(task, what)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
