package dev.multiview.procedure;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.data.ViewLabels;
import dev.multiview.random.SeedPath;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** Two classes told apart by the sign of one noisy coordinate. */
record TinyData(String name) implements DataSpec {
    @Override
    public String canonical() {
        return "tiny(" + name + ")";
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.SINGLE_VIEW, 40, Split.MULTI_VIEW, 20);
    }

    @Override
    public double singleViewShare() {
        return 0.25;
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        return new DataDraw(
                samples(seed.child("training"), 30),
                samples(seed.child("validation"), 10),
                Map.of(
                        Split.SINGLE_VIEW, samples(seed.child("single-view"), 40),
                        Split.MULTI_VIEW, samples(seed.child("multi-view"), 20)),
                new Features(2, 1, 2, new float[] {1, 0, 0, 1}),
                seed.text());
    }

    private static Samples samples(SeedPath seed, int count) {
        UniformRandomProvider random = seed.generator();
        float[] values = new float[count * 2];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 2;
            values[2 * i] = (float) ((labels[i] == 0 ? 1 : -1) * 0.3 + random.nextDouble() - 0.5);
            values[2 * i + 1] = (float) random.nextDouble();
        }
        return new Samples(
                new InputShape.Patches(1, 2), values, labels, 2, new ViewLabels(new byte[count], new short[count], 1));
    }
}
