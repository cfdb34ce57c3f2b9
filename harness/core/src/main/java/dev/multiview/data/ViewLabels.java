package dev.multiview.data;

import java.util.Arrays;

/**
 * A record of which feature was put where, for every sample of a set. Arrays are owned: callers do not modify them.
 *
 * @param mainView per sample: the one strong view of a single-view sample, or -1 for a multi-view sample
 * @param featureOfPatch per sample and patch ({@code sample * patches + patch}): the feature {@code class *
 *     views + view} that the patch shows, or -1 for pure noise
 * @param patches patches per sample
 */
public record ViewLabels(byte[] mainView, short[] featureOfPatch, int patches) {

    /** Labels of samples that show no feature anywhere. */
    static ViewLabels none(int count, int patches) {
        byte[] mainView = new byte[count];
        short[] featureOfPatch = new short[count * patches];
        Arrays.fill(mainView, (byte) -1);
        Arrays.fill(featureOfPatch, (short) -1);
        return new ViewLabels(mainView, featureOfPatch, patches);
    }

    /** Whether sample {@code i} shows one strong view only. */
    public boolean singleView(int i) {
        return mainView[i] >= 0;
    }

    /** The feature that patch {@code p} of sample {@code i} shows, or -1. */
    public int feature(int i, int p) {
        return featureOfPatch[i * patches + p];
    }

    /** The labels of samples {@code indices}, in that order. */
    ViewLabels select(int[] indices) {
        byte[] main = new byte[indices.length];
        int perSample = featureOfPatch.length / Math.max(1, mainView.length);
        short[] features = new short[indices.length * perSample];
        for (int i = 0; i < indices.length; i++) {
            main[i] = mainView[indices[i]];
            System.arraycopy(featureOfPatch, indices[i] * perSample, features, i * perSample, perSample);
        }
        return new ViewLabels(main, features, patches);
    }
}
