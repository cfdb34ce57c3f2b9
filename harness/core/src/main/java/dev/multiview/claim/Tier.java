package dev.multiview.claim;

import java.util.Locale;

/** The levels of what an audit may cost. */
public enum Tier {
    /** Below 90 seconds: every path is run, little is decided. */
    SMOKE,
    /** Below 12 minutes for the headline suite on two cores. */
    STANDARD,
    /** As long as it takes. */
    FULL;

    /** The name in options and files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The tier called {@code text}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Tier of(String text) {
        for (Tier tier : values()) {
            if (tier.label().equals(text)) {
                return tier;
            }
        }
        throw new IllegalArgumentException("Tier '" + text + "' is unknown; choose smoke, standard or full");
    }
}
