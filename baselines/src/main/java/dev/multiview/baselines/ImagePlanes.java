package dev.multiview.baselines;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import java.util.Arrays;

/**
 * A few images with a border of zero pixels around every plane, as convolutions read them.
 *
 * <p>Every image of this module enters here, so this is where numbers that are not finite are refused.
 */
final class ImagePlanes {
    private final InputShape.Image shape;
    private final int border;
    private final int bordered;
    private final float[] values;

    /**
     * Room for some images.
     *
     * @param border zero pixels on each side
     * @param capacity most images at once
     */
    ImagePlanes(InputShape.Image shape, int border, int capacity) {
        this.shape = shape;
        this.border = border;
        this.bordered = shape.channels() * (shape.height() + 2 * border) * (shape.width() + 2 * border);
        this.values = new float[capacity * bordered];
    }

    /** The shape of samples that are images. */
    static InputShape.Image shapeOf(Samples samples) {
        if (samples.shape() instanceof InputShape.Image image) {
            return image;
        }
        throw new IllegalArgumentException(
                "Samples of shape " + samples.shape() + " are not images, which is all that convolutions know");
    }

    /** Replaces the content by the samples {@code indices[from]} to {@code indices[from + count - 1]}. */
    void load(Samples samples, int[] indices, int from, int count) {
        for (int t = 0; t < count; t++) {
            load(samples, indices[from + t], t);
        }
    }

    /** {@code count} images from index {@code from} on as rows, refused where a number is not finite. */
    static double[][] rows(Samples samples, int from, int count) {
        InputShape.Image shape = shapeOf(samples);
        double[][] rows = new double[count][shape.size()];
        for (int t = 0; t < count; t++) {
            int source = (from + t) * shape.size();
            checkFinite(samples, shape, from + t, source);
            for (int j = 0; j < shape.size(); j++) {
                rows[t][j] = samples.values()[source + j];
            }
        }
        return rows;
    }

    private void load(Samples samples, int index, int t) {
        int width = shape.width();
        int pitch = width + 2 * border;
        int source = index * shape.size();
        checkFinite(samples, shape, index, source);
        int target = t * bordered;
        for (int channel = 0; channel < shape.channels(); channel++) {
            target += border * pitch + border;
            for (int row = 0; row < shape.height(); row++) {
                System.arraycopy(samples.values(), source, values, target, width);
                source += width;
                target += pitch;
            }
            target += border * pitch - border;
        }
    }

    private static void checkFinite(Samples samples, InputShape.Image shape, int index, int source) {
        for (int j = 0; j < shape.size(); j++) {
            float value = samples.values()[source + j];
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException(
                        "Value " + j + " of sample " + index + " is " + value + "; inputs must be finite numbers");
            }
        }
    }

    /** The planes of all samples loaded, one after the other. */
    float[] values() {
        return values;
    }

    /** The indices of all of {@code samples}. */
    static int[] all(Samples samples) {
        int[] indices = new int[samples.count()];
        Arrays.setAll(indices, i -> i);
        return indices;
    }
}
