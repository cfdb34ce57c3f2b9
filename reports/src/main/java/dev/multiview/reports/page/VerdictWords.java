package dev.multiview.reports.page;

import dev.multiview.claim.Verdict;
import dev.multiview.reports.format.NumberFormats;

/**
 * The words, the sign and the style of a verdict. The sign differs by shape, so that verdicts can be told apart without
 * colours.
 *
 * @param verdict the verdict
 */
record VerdictWords(Verdict verdict) {

    /** The word on a tile, such as {@code Supported}. */
    String word() {
        return NumberFormats.heading(text());
    }

    /** The word within a sentence. */
    String text() {
        return switch (verdict) {
            case SUPPORTED -> "supported";
            case REFUTED -> "refuted";
            case EFFECT_WITHOUT_MECHANISM -> "effect without mechanism";
            case INCONCLUSIVE -> "open";
            case NOT_RUN -> "not run";
            case DESCRIPTIVE -> "only described";
        };
    }

    /** What it means, as one sentence. */
    String meaning() {
        return switch (verdict) {
            case SUPPORTED -> "The rule holds and every control passes, at this setting.";
            case REFUTED -> "The rule fails at this setting. That says nothing of a theorem.";
            case EFFECT_WITHOUT_MECHANISM ->
                "The effect is there, but a control without the stated cause shows it too.";
            case INCONCLUSIVE -> "Not decided: the interval, or a control, allows both answers.";
            case NOT_RUN -> "Not tried, for want of its data or of trials.";
            case DESCRIPTIVE -> "Measured and shown. No rule judges it.";
        };
    }

    String sign() {
        return switch (verdict) {
            case SUPPORTED -> "✓";
            case REFUTED -> "✕";
            case EFFECT_WITHOUT_MECHANISM -> "◐";
            case INCONCLUSIVE -> "?";
            case NOT_RUN -> "∅";
            case DESCRIPTIVE -> "·";
        };
    }

    /** Its name in the style sheet and in the filter. */
    String style() {
        return switch (verdict) {
            case SUPPORTED -> "supported";
            case REFUTED -> "refuted";
            case EFFECT_WITHOUT_MECHANISM -> "unexplained";
            case INCONCLUSIVE -> "open";
            case NOT_RUN -> "not-run";
            case DESCRIPTIVE -> "described";
        };
    }
}
