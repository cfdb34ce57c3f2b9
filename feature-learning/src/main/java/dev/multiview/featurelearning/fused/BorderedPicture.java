package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import java.nio.FloatBuffer;

/**
 * A picture in the layout that the first convolution reads: {@code [row][column][channel]} with a border of zeros, channels
 * padded as {@link Stage#stored} says, and the values after it that {@link OpenKernel#share} reads.
 */
final class BorderedPicture {
    private final int channels;
    private final Plane plane;
    private final Augmentation augmentation;
    private final float[] plain;
    private final FloatBuffer plainBuffer;
    private final float[] values;

    /** A blank one. */
    BorderedPicture(Image shape, Augmentation augmentation) {
        this.channels = shape.channels();
        this.plane = new Plane(shape.height(), shape.width(), Stage.stored(channels), 1);
        this.augmentation = augmentation;
        this.plain = new float[shape.size()];
        this.plainBuffer = FloatBuffer.wrap(plain);
        this.values = new float[plane.size() + OpenKernel.ROW];
    }

    /** Shows a sample and returns the picture, which the next call changes. */
    float[] show(Samples samples, int sample) {
        plainBuffer.rewind();
        augmentation.write(samples.values(), sample * plain.length, plain.length, plainBuffer);
        int stored = plane.channels();
        int next = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int row = 0; row < plane.height(); row++) {
                int at = plane.at(row) + channel;
                for (int column = 0; column < plane.width(); column++, at += stored) {
                    values[at] = plain[next++];
                }
            }
        }
        return values;
    }
}
