package dev.multiview.reports.allure;

import dev.multiview.claim.Judgement;
import io.qameta.allure.model.Status;
import org.jspecify.annotations.Nullable;

/** Verdicts in Allure's words, which cannot be changed; the verdict's own name stands in title, message, tag and badge. */
final class Statuses {
    /** What Allure calls a result without a status. */
    static final String UNKNOWN = "unknown";

    private Statuses() {}

    /**
     * The status of a claim, or null, which Allure shows as unknown. Passed is what is supported and nothing else. A
     * refuted claim is red because it is the finding that one looks for, not because the build is broken: no CI should
     * derive its colour from here. An undecided one is unknown, and broken is only what the harness could not measure.
     * What is never judged is skipped, as what was not run.
     */
    static @Nullable Status of(Judgement judgement) {
        if (judgement.unmeasured()) {
            return Status.BROKEN;
        }
        return switch (judgement.verdict()) {
            case SUPPORTED -> Status.PASSED;
            case REFUTED, EFFECT_WITHOUT_MECHANISM -> Status.FAILED;
            case INCONCLUSIVE -> null;
            case NOT_RUN, DESCRIPTIVE -> Status.SKIPPED;
        };
    }

    /** The status in Allure's files. */
    static String label(Judgement judgement) {
        Status status = of(judgement);
        return status == null ? UNKNOWN : status.value();
    }
}
