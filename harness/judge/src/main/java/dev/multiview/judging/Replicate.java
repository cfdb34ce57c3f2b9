package dev.multiview.judging;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The losses of one run, or of one formed ensemble, on a test set.
 *
 * @param draw which training set
 * @param group the ensemble it belongs to, or that it is; empty if nobody says
 * @param seed which training on that set; empty for an ensemble
 * @param losses one an item
 */
@SuppressWarnings("ArrayRecordComponent") // As long as a test set, and only read.
record Replicate(int draw, String group, String seed, double[] losses) {

    /**
     * The name that tells it from others of its role, such as {@code seed 3}; empty if it is an ensemble that has none.
     *
     * @param draws whether there are several draws, so that it takes the draw to tell them apart
     */
    String name(boolean draws) {
        return Stream.of(
                        draws ? "draw " + draw : "",
                        group.isEmpty() ? "" : "group " + group,
                        seed.isEmpty() ? "" : "seed " + seed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
