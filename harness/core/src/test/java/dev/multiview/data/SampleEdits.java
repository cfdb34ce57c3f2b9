package dev.multiview.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts faults into draws. */
final class SampleEdits {
    private SampleEdits() {}

    /** The samples of the given indices, in that order. */
    static Samples select(Samples samples, List<Integer> indices) {
        int size = samples.shape().size();
        int patches = samples.views().patches();
        float[] values = new float[indices.size() * size];
        int[] labels = new int[indices.size()];
        byte[] mainView = new byte[indices.size()];
        short[] featureOfPatch = new short[indices.size() * patches];
        for (int to = 0; to < labels.length; to++) {
            int from = indices.get(to);
            System.arraycopy(samples.values(), from * size, values, to * size, size);
            labels[to] = samples.labels()[from];
            mainView[to] = samples.views().mainView()[from];
            System.arraycopy(samples.views().featureOfPatch(), from * patches, featureOfPatch, to * patches, patches);
        }
        ViewLabels views = new ViewLabels(mainView, featureOfPatch, patches);
        return new Samples(samples.shape(), values, labels, samples.classes(), views);
    }

    /** The draw with one of its sets replaced. */
    static DataDraw with(DataDraw draw, Split split, Samples samples) {
        Map<Split, Samples> tests = new EnumMap<>(draw.tests());
        Samples training = split == Split.TRAINING ? samples : draw.training();
        Samples validation = split == Split.VALIDATION ? samples : draw.validation();
        tests.computeIfPresent(split, (key, old) -> samples);
        return new DataDraw(training, validation, tests, draw.features(), draw.digest());
    }

    /** Swaps patches, values and view labels alike, so that nothing but the places betrays it. */
    static void moveOwnFeaturesToTheFrontOfEverySecondSample(Samples samples, MultiViewSpec spec) {
        for (int i = 0; i < samples.count(); i += 2) {
            int free = 0;
            for (int p = 0; p < spec.patches(); p++) {
                int f = samples.views().feature(i, p);
                if (f >= 0 && f / spec.views() == samples.labels()[i]) {
                    swapPatches(samples, i * spec.patches() + p, i * spec.patches() + free++, spec.dimension());
                }
            }
        }
    }

    private static void swapPatches(Samples samples, int one, int other, int dimension) {
        short[] features = samples.views().featureOfPatch();
        short feature = features[one];
        features[one] = features[other];
        features[other] = feature;
        for (int j = 0; j < dimension; j++) {
            float value = samples.values()[one * dimension + j];
            samples.values()[one * dimension + j] = samples.values()[other * dimension + j];
            samples.values()[other * dimension + j] = value;
        }
    }
}
