package dev.multiview.image;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Makes the sets that show which view a model uses out of two-view samples; pixels that are kept are kept exactly. */
final class ProbeSets {
    private final Samples from;
    private final InputShape.Image shape;
    private final float[] values;
    private final int[] labels;
    private final byte[] mainView;
    private final short[] featureOfPatch;

    private ProbeSets(Samples from) {
        this.from = from;
        shape = (InputShape.Image) from.shape();
        int count = TwoViewImages.VIEWS * from.count();
        values = new float[count * shape.size()];
        labels = new int[count];
        mainView = new byte[count];
        featureOfPatch = new short[count * TwoViewSet.PATCHES];
    }

    /**
     * Sample 2i is sample i with its left half alone, sample 2i + 1 with its right half alone. The other half is
     * background, under fresh noise if the data have noise.
     */
    static Samples occluded(Samples from, double noise, SeedPath seed) {
        ProbeSets sets = new ProbeSets(from);
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("noise").generator());
        for (int i = 0; i < sets.labels.length; i++) {
            int source = i / TwoViewImages.VIEWS;
            int shown = i % TwoViewImages.VIEWS;
            sets.label(i, from.labels()[source], shown);
            sets.copyHalf(source, i, shown);
            sets.clear(i, 1 - shown, noise, gaussian);
        }
        return sets.samples();
    }

    /**
     * Samples 2i and 2i + 1 both show the left half of sample i and the right half of a random sample of another class;
     * the first is labelled by the left half, the second by the right.
     */
    static Samples swapped(Samples from, SeedPath seed) {
        ProbeSets sets = new ProbeSets(from);
        UniformRandomProvider random = seed.child("pairs").generator();
        for (int i = 0; i < from.count(); i++) {
            int[] sources = {i, otherClass(from, i, random)};
            for (int labelled = 0; labelled < TwoViewImages.VIEWS; labelled++) {
                int to = TwoViewImages.VIEWS * i + labelled;
                sets.label(to, from.labels()[sources[labelled]], labelled);
                for (int view = 0; view < TwoViewImages.VIEWS; view++) {
                    sets.copyHalf(sources[view], to, view);
                }
            }
        }
        return sets.samples();
    }

    private static int otherClass(Samples from, int i, UniformRandomProvider random) {
        int other = random.nextInt(from.count());
        while (from.labels()[other] == from.labels()[i]) {
            other = random.nextInt(from.count());
        }
        return other;
    }

    private void label(int i, int label, int view) {
        labels[i] = label;
        mainView[i] = (byte) view;
    }

    private void copyHalf(int source, int to, int view) {
        int half = shape.width() / TwoViewImages.VIEWS;
        for (int row = 0; row < shape.height(); row++) {
            int place = row * shape.width() + view * half;
            System.arraycopy(from.values(), source * shape.size() + place, values, to * shape.size() + place, half);
        }
        for (int patch = view; patch < TwoViewSet.PATCHES; patch += TwoViewImages.VIEWS) {
            featureOfPatch[to * TwoViewSet.PATCHES + patch] =
                    (short) from.views().feature(source, patch);
        }
    }

    private void clear(int i, int view, double noise, ZigguratSampler.NormalizedGaussian gaussian) {
        int half = shape.width() / TwoViewImages.VIEWS;
        for (int patch = view; patch < TwoViewSet.PATCHES; patch += TwoViewImages.VIEWS) {
            featureOfPatch[i * TwoViewSet.PATCHES + patch] = -1;
        }
        for (int row = 0; noise > 0 && row < shape.height(); row++) {
            int place = i * shape.size() + row * shape.width() + view * half;
            for (int j = place; j < place + half; j++) {
                values[j] = (float) (noise * gaussian.sample());
            }
        }
    }

    private Samples samples() {
        return new Samples(
                shape, values, labels, from.classes(), new ViewLabels(mainView, featureOfPatch, TwoViewSet.PATCHES));
    }
}
