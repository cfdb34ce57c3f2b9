package dev.multiview.published;

/** The answer of a check to a row of a published table: the verdicts of audits, and one that only a table can get. */
public enum Answer {
    /** The table's own numbers show what it says. */
    SUPPORTED,
    /** The table's own numbers contradict what it says. */
    REFUTED,
    /** They allow both. */
    INCONCLUSIVE,
    /** The table does not say enough to tell; the reason names what is missing. */
    UNDERSPECIFIED
}
