package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;

/** Noise patches, one of which shows coordinate {@code label} of its sample; every fourth sample counts as single-view. */
final class ToyPatches {
    private ToyPatches() {}

    static Samples samples(int count, int patches, int dimension, int classes) {
        UniformRandomProvider random = SeedPath.root(11).child("toy", count).generator();
        float[] values = new float[count * patches * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        int[] labels = new int[count];
        byte[] mainView = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            values[(i * patches + random.nextInt(patches)) * dimension + labels[i]] += 1.5f;
            mainView[i] = (byte) (i % 4 == 3 ? 0 : -1);
        }
        return of(patches, dimension, values, labels, classes, mainView);
    }

    static Samples of(int patches, int dimension, float[] values, int[] labels, int classes, byte[] mainView) {
        return new Samples(
                new InputShape.Patches(patches, dimension),
                values,
                labels,
                classes,
                new ViewLabels(mainView, new short[labels.length * patches], patches));
    }

    static TrainingTask task(Samples training, Targets targets, SeedPath seed, int steps) {
        return new TrainingTask(training, training, targets, seed, steps);
    }
}
