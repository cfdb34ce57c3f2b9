package dev.multiview.benchmarks;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;

/** Grey pictures of noise in ten classes: the time that a net takes does not depend on what it sees. */
final class NoisePictures {
    private static final int CLASSES = 10;

    private NoisePictures() {}

    /** Training on {@code count} pictures for {@code epochs} passes. */
    static TrainingTask task(int height, int width, int count, int epochs) {
        SeedPath seed = SeedPath.root(1);
        UniformRandomProvider random = seed.child("samples").generator();
        InputShape.Image shape = new InputShape.Image(1, height, width);
        float[] values = new float[count * shape.size()];
        for (int i = 0; i < values.length; i++) {
            // As dark as pictures are: a linear model steps too far on brighter ones.
            values[i] = 0.3f * random.nextFloat();
        }
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % CLASSES;
        }
        Samples samples = Samples.withoutViews(shape, values, labels, CLASSES);
        return new TrainingTask(samples, samples, new Targets.HardLabels(), seed, epochs);
    }
}
