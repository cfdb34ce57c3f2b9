package dev.multiview.claim;

import dev.multiview.quantity.Quantity;

/**
 * A comparison that must come out right before a claim may be believed. It passes by its rule (an effect or an
 * equivalence), never by "not significant".
 *
 * @param id short name within the claim, such as {@code one-view}
 * @param title what the control shows, as a sentence
 * @param quantity usually the paired difference of treatment and control
 * @param rule when it passes
 * @param kind what a failure means
 */
public record Control(String id, String title, Quantity quantity, Rule rule, Kind kind) {

    /** The kinds of controls, by what follows from one that does not pass. */
    public enum Kind {
        /** The control shows the effect too, so the effect is not evidence of the paper's mechanism. */
        MECHANISM,
        /** The experiment itself is not sound, so nothing follows. */
        VALIDITY
    }
}
