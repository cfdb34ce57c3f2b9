package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Draws one set of samples of a {@link MultiViewSpec}. Samples are drawn one after the other from one stream, so a
 * longer set begins with the shorter one of the same seed.
 */
final class SampleDraw {
    private final MultiViewSpec spec;
    private final Features features;
    private final MinorLaw law;
    private final int singleViewCount;

    private final UniformRandomProvider random;
    private final ContinuousSampler gaussian;
    private final float[] values;
    private final int[] labels;
    private final byte[] mainView;
    private final short[] featureOfPatch;
    /** All patch places of the sample in hand, in the order in which they are taken. */
    private final int[] places;
    /** Minor features of the sample in hand. */
    private final int[] minors;

    /**
     * A draw of {@code count} samples, the first {@code singleViewCount} of them single-view.
     *
     * @param law minor features of this set
     * @param seed path of this set alone
     */
    SampleDraw(MultiViewSpec spec, Features features, MinorLaw law, int count, int singleViewCount, SeedPath seed) {
        this.spec = spec;
        this.features = features;
        this.law = law;
        this.singleViewCount = singleViewCount;
        random = seed.generator();
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        values = new float[count * spec.patches() * spec.dimension()];
        labels = new int[count];
        mainView = new byte[count];
        featureOfPatch = new short[count * spec.patches()];
        places = IntStream.range(0, spec.patches()).toArray();
        minors = new int[spec.otherFeatures()];
    }

    /** Draws the samples; to be called once. */
    Samples samples() {
        Arrays.fill(featureOfPatch, (short) -1);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % spec.classes();
            mainView[i] = i < singleViewCount ? (byte) random.nextInt(spec.views()) : -1;
            // Stored trials hold draws in which noise comes first; a background of its own needs to know the features.
            if (spec.uniformNoise()) {
                addNoise(i);
                addFeatures(i);
            } else {
                addFeatures(i);
                addNoise(i);
            }
        }
        ViewLabels views = new ViewLabels(mainView, featureOfPatch, spec.patches());
        InputShape shape = new InputShape.Patches(spec.patches(), spec.dimension());
        return new Samples(shape, values, labels, spec.classes(), views);
    }

    private void addNoise(int i) {
        for (int patch = i * spec.patches(); patch < (i + 1) * spec.patches(); patch++) {
            double deviation = featureOfPatch[patch] < 0 ? spec.background() : spec.noise();
            if (deviation > 0) {
                for (int j = patch * spec.dimension(); j < (patch + 1) * spec.dimension(); j++) {
                    values[j] += (float) (deviation * gaussian.sample());
                }
            }
        }
        if (spec.featureNoise() > 0) {
            for (int p = 0; p < spec.patches(); p++) {
                for (int f = 0; f < features.count(); f++) {
                    add(spec.featureNoise() * random.nextDouble(), f, i * spec.patches() + p);
                }
            }
        }
    }

    private void addFeatures(int i) {
        shuffle(places, places.length);
        int taken = 0;
        for (int view = 0; view < spec.views(); view++) {
            taken = show(i, labels[i] * spec.views() + view, spec.weights().own(view, mainView[i]), taken);
        }
        int count = drawMinors(labels[i]);
        // Shuffled, so that which minors are dropped for want of room does not depend on their class.
        shuffle(minors, count);
        Range range = spec.weights().minor(mainView[i] >= 0);
        for (int m = 0; m < count; m++) {
            taken = show(i, minors[m], range, taken);
        }
    }

    /** Fills {@link #minors} from its start and returns how many there are. */
    private int drawMinors(int label) {
        if (law instanceof MinorLaw.Independent independent) {
            double probability = independent.frequency() / spec.classes();
            int count = 0;
            for (int other = 0; other < minors.length; other++) {
                if (random.nextDouble() < probability) {
                    minors[count++] = otherFeature(other, label);
                }
            }
            return count;
        }
        minors[0] = otherFeature(random.nextInt(minors.length), label);
        return 1;
    }

    /** The {@code index}-th feature when those of class {@code label} are skipped. */
    private int otherFeature(int index, int label) {
        return index < label * spec.views() ? index : index + spec.views();
    }

    /** Adds feature {@code f} to the next free places, if it is to be shown and finds room; returns places taken. */
    private int show(int i, int f, Range range, int taken) {
        int end = taken + spec.patchesPerFeature();
        if (range.absent() || end > places.length) {
            return taken;
        }
        double weight = range.at(random.nextDouble()) / spec.patchesPerFeature();
        for (int place = taken; place < end; place++) {
            int patch = i * spec.patches() + places[place];
            featureOfPatch[patch] = (short) f;
            add(weight, f, patch);
        }
        return end;
    }

    private void add(double weight, int f, int patch) {
        float[] vectors = features.vectors();
        int from = f * spec.dimension();
        int to = patch * spec.dimension();
        float w = (float) weight;
        for (int j = 0; j < spec.dimension(); j++) {
            values[to + j] += w * vectors[from + j];
        }
    }

    private void shuffle(int[] array, int length) {
        for (int last = length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int swapped = array[last];
            array[last] = array[other];
            array[other] = swapped;
        }
    }
}
