package dev.multiview.featurelearning.shared;

import java.nio.FloatBuffer;

/** A rule that changes a training image each time that a net sees it. */
@FunctionalInterface
public interface Augmentation {

    /** Every image as it is. */
    Augmentation NONE = (values, from, length, target) -> target.put(values, from, length);

    /**
     * Writes one image at the target's position and moves it on.
     *
     * @param values pixels of all images
     * @param from index of the image's first pixel
     * @param length pixels of an image
     */
    void write(float[] values, int from, int length, FloatBuffer target);
}
