package dev.multiview.predictions;

import java.util.Locale;

/** The kind of numbers that a model predicted. */
public enum Kind {
    /** Unnormalised log probabilities, one a class. */
    LOGITS,
    /** Probabilities, one a class, that sum to 1. */
    PROBABILITIES,
    /** The number of one class, from 0 on. */
    LABELS;

    /** The kind in manifests and options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
