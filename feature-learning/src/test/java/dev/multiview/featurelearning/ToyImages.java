package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.model.Logits;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;

/** Noise images in which a bar lies across: its slope and row tell the class. */
final class ToyImages {
    /** Odd rows and columns, so that pooling leaves some out. */
    static final Image SHAPE = new Image(1, 9, 14);

    static final int CLASSES = 3;

    private ToyImages() {}

    static Samples samples(int count) {
        UniformRandomProvider random = SeedPath.root(1011).child("toy", count).generator();
        float[] values = new float[count * SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.3f * random.nextFloat();
        }
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % CLASSES;
            for (int x = 0; x < SHAPE.width(); x++) {
                int y = labels[i] == 0 ? 2 : labels[i] == 1 ? 6 : (x + 1) / 2;
                values[(i * SHAPE.height() + y) * SHAPE.width() + x] += 0.7f;
            }
        }
        return of(SHAPE, values, labels);
    }

    static Samples of(Image shape, float[] values, int[] labels) {
        return new Samples(
                shape, values, labels, CLASSES, new ViewLabels(new byte[labels.length], new short[labels.length], 1));
    }

    /** Logits of a teacher that knows nothing. */
    static Logits teacher(Samples samples) {
        UniformRandomProvider random = SeedPath.root(1012).generator();
        float[] values = new float[samples.count() * CLASSES];
        for (int i = 0; i < values.length; i++) {
            values[i] = 4 * random.nextFloat() - 2;
        }
        return new Logits(samples.count(), CLASSES, values);
    }
}
