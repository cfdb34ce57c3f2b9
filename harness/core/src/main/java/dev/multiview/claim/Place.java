package dev.multiview.claim;

import java.util.Optional;

/**
 * A place at which a statement is said to hold.
 *
 * @param words what a title begins with, up to the colon
 * @param preset name of the preset, or empty if it is at none
 */
public record Place(String words, Optional<String> preset) {

    /** The preset of that name. */
    public static Place preset(String name) {
        return new Place("At preset " + name, Optional.of(name));
    }

    /** The same place, described further. */
    public Place and(String further) {
        return new Place(words + " " + further, preset);
    }

    /** A place that no preset describes, such as "On the toy of 11 points". */
    public static Place of(String words) {
        return new Place(words, Optional.empty());
    }
}
