package dev.multiview.quantity;

import java.util.Locale;

/**
 * The ground that a claim about a limit rests on at finite size. Theorems let the number of classes or the width go to
 * infinity; no verdict is one about the limit itself.
 */
public enum Evidence {
    /** An error or a gain at the claim's preset. */
    LEVEL("the level at this preset"),
    /** How an error or a gain moves along an axis; shown, never extrapolated. */
    TREND("the trend along an axis, of which this is a point or the order"),
    /** Which views the models own, whatever their errors are. */
    MECHANISM("the mechanism: which views the models hold");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    /** The basis in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a verdict rests on, for people. */
    public String words() {
        return words;
    }
}
