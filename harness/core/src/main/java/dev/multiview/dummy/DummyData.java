package dev.multiview.dummy;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.data.ViewLabels;
import dev.multiview.provenance.Sha256;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** Two classes, told apart by the sign of one noisy coordinate, in a data set that takes no time. */
record DummyData() implements DataSpec {
    private static final int SAMPLES = 40;
    /** With uniform noise of width one, a share of 0.2 of the samples is on the wrong side. */
    private static final double CENTRE = 0.3;

    @Override
    public String name() {
        return "dummy";
    }

    @Override
    public String canonical() {
        return "dummy-1";
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.MULTI_VIEW, SAMPLES);
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        Samples training = samples(seed.child("training"));
        return new DataDraw(
                training,
                samples(seed.child("validation")),
                Map.of(Split.MULTI_VIEW, samples(seed.child("multi-view"))),
                new Features(2, 1, 1, new float[] {1, -1}),
                Sha256.hex(Arrays.toString(training.values())));
    }

    private static Samples samples(SeedPath seed) {
        UniformRandomProvider random = seed.generator();
        float[] values = new float[SAMPLES];
        int[] labels = new int[SAMPLES];
        short[] features = new short[SAMPLES];
        byte[] multiView = new byte[SAMPLES];
        Arrays.fill(multiView, (byte) -1);
        for (int i = 0; i < SAMPLES; i++) {
            labels[i] = i % 2;
            features[i] = (short) labels[i];
            values[i] = (float) ((labels[i] == 0 ? CENTRE : -CENTRE) + random.nextDouble() - 0.5);
        }
        return new Samples(new InputShape.Patches(1, 1), values, labels, 2, new ViewLabels(multiView, features, 1));
    }
}
