package dev.multiview.data;

/**
 * The sample sets of a draw; the test sets are the ones that a report names. Files of predictions hold the number of a
 * set: a new one comes last.
 */
public enum Split {
    TRAINING,
    /** Drawn separately for choosing penalties; never trained on, never reported. */
    VALIDATION,
    /** Test samples whose own class shows one strong view only. */
    SINGLE_VIEW,
    /**
     * Test samples whose own class shows all its views. Generators without views that are older than {@link #TEST} keep
     * their test samples here, as seeds and digests hold the name.
     */
    MULTI_VIEW,
    /** Multi-view test samples of which one view alone is left, each sample once per view: what the probe looks at. */
    OCCLUDED,
    /**
     * Test samples whose views belong to two classes: each pair once labelled by its first view's class and once by its
     * second's, so that a model that follows one view always errs on one half.
     */
    SWAPPED,
    /** The single-view and the multi-view test set weighted by the distribution's single-view share; computed, never drawn. */
    MIXTURE,
    /** All test samples of data without views. */
    TEST;

    /** The name in files and titles, such as {@code single-view}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The samples of a test split in a sentence, such as "single-view test samples". */
    public String samples() {
        return this == TEST ? "test samples" : label() + " test samples";
    }
}
