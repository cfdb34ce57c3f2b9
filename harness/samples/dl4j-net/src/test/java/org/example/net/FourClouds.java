package org.example.net;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.random.SeedPath;
import java.util.Map;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Four Gaussian clouds at the corners of a square, those across from each other of one class. */
record FourClouds(double spread) implements DataSpec {
    @Override
    public String name() {
        return "four-clouds";
    }

    @Override
    public String canonical() {
        return "four-clouds-1(spread=" + spread + ")"; // everything the samples depend on, and a version
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.TEST, 500);
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        Samples training = samples(seed.child("training"), 200); // a stream of its own for every purpose
        Samples validation = samples(seed.child("validation"), 200);
        Map<Split, Samples> tests = Map.of(Split.TEST, samples(seed.child("test"), 500));
        return DataDraw.of(Features.none(2), training, validation, tests);
    }

    private Samples samples(SeedPath seed, int count) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(seed.generator());
        float[] values = new float[2 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            int corner = i % 4;
            labels[i] = corner == 1 || corner == 2 ? 1 : 0;
            values[2 * i] = (float) (2 * (corner % 2) - 1 + spread * gaussian.sample());
            values[2 * i + 1] = (float) (2 * (corner / 2) - 1 + spread * gaussian.sample());
        }
        return Samples.withoutViews(new InputShape.Patches(1, 2), values, labels, 2);
    }
}
