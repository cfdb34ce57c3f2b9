package dev.multiview.claim;

/** The answer of an audit to a claim. */
public enum Verdict {
    /** The rule holds and every control passes. */
    SUPPORTED,
    /** The rule fails: at this preset, never "the theorem is false". */
    REFUTED,
    /** The effect is there, but a control shows it too. */
    EFFECT_WITHOUT_MECHANISM,
    /** Not decided; the reason says why: power, control, headroom or failed trials. */
    INCONCLUSIVE,
    /** Not tried, for want of its data or of trials that were not run yet; the reason says what is missing. */
    NOT_RUN,
    /** A measurement without a rule. */
    DESCRIPTIVE;

    /** Whether a rule and its controls came to an end. */
    public boolean decided() {
        return this == SUPPORTED || this == REFUTED || this == EFFECT_WITHOUT_MECHANISM;
    }

    /** Whether there was a rule to decide by. */
    public boolean judged() {
        return this != DESCRIPTIVE;
    }
}
