package dev.multiview.featurelearning.fused;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import java.nio.FloatBuffer;

/** A picture in the layout that the first stage reads: {@code [row][column][channel]} with a border of zeros. */
final class BorderedPicture {
    private final Stage first;
    private final Augmentation augmentation;
    private final float[] plain;
    private final FloatBuffer plainBuffer;
    private final float[] values;

    /** A blank one. */
    BorderedPicture(Stage first, Augmentation augmentation) {
        this.first = first;
        this.augmentation = augmentation;
        this.plain = new float[first.channels() * first.height() * first.width()];
        this.plainBuffer = FloatBuffer.wrap(plain);
        this.values = new float[first.inputs()];
    }

    /** Shows a sample and returns the picture, which the next call changes. */
    float[] show(Samples samples, int sample) {
        plainBuffer.rewind();
        augmentation.write(samples.values(), sample * plain.length, plain.length, plainBuffer);
        int width = first.width();
        int next = 0;
        for (int channel = 0; channel < first.channels(); channel++) {
            for (int row = 0; row < first.height(); row++) {
                int at = (row + 1) * first.pitch() + first.stored() + channel;
                for (int column = 0; column < width; column++, at += first.stored()) {
                    values[at] = plain[next++];
                }
            }
        }
        return values;
    }
}
