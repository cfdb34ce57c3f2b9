package dev.multiview.model;

/** The two ways of learning that Multiview compares. */
public enum Regime {
    /** Networks whose features move during training. */
    FEATURE_LEARNING,
    /** Models linear in features that are fixed before training. */
    LINEARIZED;

    /** The name in files and titles, such as {@code feature-learning}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
