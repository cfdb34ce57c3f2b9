package dev.multiview.metric;

import dev.multiview.model.Logits;

/** A loss of a predictor on labelled samples; smaller is better, so that a gain is single minus procedure. */
public interface Metric {

    /** The name in files, such as {@code error}. */
    String name();

    /** The metric of {@code logits} against {@code labels}, of equal length. */
    double of(Logits logits, int[] labels);
}
