package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.Model;
import java.nio.DoubleBuffer;

/** Features that are fixed before training. */
interface FeatureMap {

    /** One group of features per class, or 1 if all classes share them. */
    int groups();

    /** Features in each group. */
    int features();

    /**
     * Prepares the features of {@code count} samples from index {@code from} on.
     *
     * @param memory where working space is taken from; it must stay open as long as the block is used
     */
    Block load(NativeMemory memory, Samples samples, int from, int count);

    /**
     * The linear model on these features.
     *
     * @param classes number of classes, a multiple of the groups
     * @param weights per group of features: features x columns, column after column
     * @param intercepts per group: one per column
     */
    default Model model(int classes, double[][] weights, double[][] intercepts) {
        return new RidgeModel(this, classes, weights, intercepts);
    }

    /** The features of some samples, written out group by group because all groups together are large. */
    @FunctionalInterface
    interface Block {
        /** Writes one group: a features x count matrix, one column per sample. */
        void write(int group, DoubleBuffer out);
    }
}
