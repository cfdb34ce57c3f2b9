package dev.multiview.featurelearning.shared;

import dev.multiview.data.InputShape;
import dev.multiview.data.InputShape.Image;

/** A check that samples are images. */
public final class Images {
    private Images() {}

    /**
     * The shape as that of images.
     *
     * @throws IllegalArgumentException if it is another
     */
    public static Image shape(InputShape shape) {
        if (shape instanceof Image image) {
            return image;
        }
        throw new IllegalArgumentException(
                "Samples of shape " + shape + " are not images; train a conv net on an image data set");
    }
}
