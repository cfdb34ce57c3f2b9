package dev.multiview.exit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that a mistyped one was probably meant to be. */
public final class NearestWord {
    /** So many letters may be wrong in a word however short it is. */
    private static final int SMALLEST_LIMIT = 3;

    private NearestWord() {}

    /** The nearest of {@code names}; empty if none is so near that the word can be a misspelling of it. */
    public static Optional<String> of(String word, Collection<String> names) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        // A suggestion farther off than that sends its user astray.
        int farthest = Math.max(SMALLEST_LIMIT, word.length() / 3);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance.apply(word, name)))
                .filter(name -> distance.apply(word, name) <= farthest);
    }
}
