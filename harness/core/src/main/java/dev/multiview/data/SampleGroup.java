package dev.multiview.data;

import java.util.stream.IntStream;

/**
 * The multi-view or the single-view samples of one set: the largest parts of a draw whose samples are alike.
 *
 * @param name for messages, such as {@code single-view samples of training}
 * @param samples the whole set
 * @param singleView which of the two parts
 */
record SampleGroup(String name, Samples samples, boolean singleView) {

    static SampleGroup of(Split split, Samples samples, boolean singleView) {
        String kind = singleView ? "single-view" : "multi-view";
        return new SampleGroup(kind + " samples of " + split.label(), samples, singleView);
    }

    /** Indices of the group's samples. */
    int[] members() {
        return IntStream.range(0, samples.count())
                .filter(i -> samples.views().singleView(i) == singleView)
                .toArray();
    }
}
