package dev.multiview.data;

/**
 * Which feature was put where, for every sample of a set. Arrays are owned: callers do not modify them.
 *
 * @param mainView per sample: the one strong view of a single-view sample, or -1 for a multi-view sample
 * @param featureOfPatch per sample and patch ({@code sample * patches + patch}): the feature {@code class *
 *     views + view} that the patch shows, or -1 for pure noise
 * @param patches patches per sample
 */
public record ViewLabels(byte[] mainView, short[] featureOfPatch, int patches) {

    /** Whether sample {@code i} shows one strong view only. */
    public boolean singleView(int i) {
        return mainView[i] >= 0;
    }

    /** The feature that patch {@code p} of sample {@code i} shows, or -1. */
    public int feature(int i, int p) {
        return featureOfPatch[i * patches + p];
    }
}
