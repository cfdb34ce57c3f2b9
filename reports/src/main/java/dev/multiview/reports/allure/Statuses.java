package dev.multiview.reports.allure;

import dev.multiview.claim.Judgement;
import io.qameta.allure.model.Status;

/** Verdicts in Allure's words, which cannot be changed; the verdict's own name stands in message, tag and badge. */
final class Statuses {
    private Statuses() {}

    /**
     * The status of a claim. A refuted claim is red because it is the finding that one looks for, not because the
     * build is broken: no CI should derive its colour from here.
     */
    static Status of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case SUPPORTED, DESCRIPTIVE -> Status.PASSED;
            case REFUTED, EFFECT_WITHOUT_MECHANISM -> Status.FAILED;
            case INCONCLUSIVE -> Status.BROKEN;
            case NOT_RUN -> Status.SKIPPED;
        };
    }
}
