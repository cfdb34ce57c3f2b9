package dev.multiview.examples;

// readme: data set
import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.random.SeedPath;
import java.util.Map;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Three Gaussian blobs in the plane, their centres one apart. */
record Blobs(double spread) implements DataSpec {
    @Override
    public String name() {
        return "blobs";
    }

    @Override
    public String canonical() {
        return "blobs-1(spread=" + spread + ")"; // everything the samples depend on, and a version
    }

    @Override
    public int classes() {
        return 3;
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.TEST, 300);
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        Samples training = samples(seed.child("training"), 30); // a stream of its own for every purpose
        Samples validation = samples(seed.child("validation"), 30);
        Map<Split, Samples> tests = Map.of(Split.TEST, samples(seed.child("test"), 300));
        return DataDraw.of(Features.none(3), training, validation, tests);
    }

    private Samples samples(SeedPath seed, int count) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(seed.generator());
        float[] values = new float[2 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 3;
            values[2 * i] = (float) (Math.cos(labels[i] * 2.1) + spread * gaussian.sample());
            values[2 * i + 1] = (float) (Math.sin(labels[i] * 2.1) + spread * gaussian.sample());
        }
        return Samples.withoutViews(new InputShape.Patches(1, 2), values, labels, 3);
    }
}
// end
