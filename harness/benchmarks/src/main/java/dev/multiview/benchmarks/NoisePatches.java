package dev.multiview.benchmarks;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;

/** Bags of patches that are noise: what is in them has no influence on time. */
final class NoisePatches {
    private NoisePatches() {}

    /** Samples with their labels by turns. */
    static Samples samples(int count, int patches, int dimension, int classes, SeedPath seed) {
        UniformRandomProvider random = seed.child("samples").generator();
        float[] values = new float[count * patches * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        int[] labels = new int[count];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % classes;
        }
        ViewLabels views = new ViewLabels(new byte[count], new short[count * patches], patches);
        return new Samples(new InputShape.Patches(patches, dimension), values, labels, classes, views);
    }
}
