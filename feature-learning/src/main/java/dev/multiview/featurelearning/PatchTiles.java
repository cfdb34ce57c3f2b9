package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Patches;
import dev.multiview.data.Samples;

/**
 * Samples cut into tiles and sorted by patch: a tile of T samples is the row-major matrix {@code [P T, d]} that holds
 * patch 0 of all its samples, then patch 1 of all, and so on. Responses to it have the sample index fastest, which
 * makes pooling over patches and filters a sum of contiguous rows.
 */
final class PatchTiles {
    private final Samples samples;
    private final Patches shape;
    private final int largest;

    /**
     * Tiles of {@code size} samples; the last may be smaller.
     *
     * @throws IllegalArgumentException if the samples are no patches, or a value is not finite
     */
    PatchTiles(Samples samples, int size) {
        this.samples = samples;
        this.shape = patches(samples);
        this.largest = Math.max(Math.min(size, samples.count()), 1);
        checkFinite();
    }

    /** The shape of {@code samples}, refused if it is not a bag of patches. */
    static Patches patches(Samples samples) {
        if (samples.shape() instanceof Patches patches) {
            return patches;
        }
        throw new IllegalArgumentException("Input shape " + samples.shape()
                + " is not a bag of patches, the only shape a patch net reads; choose a learner for that shape");
    }

    /** Number of tiles. */
    int count() {
        return (samples.count() + largest - 1) / largest;
    }

    /** Number of samples in the largest tile. */
    int largest() {
        return largest;
    }

    /** Number of samples in tile {@code b}. */
    int size(int b) {
        return Math.min(largest, samples.count() - from(b));
    }

    /** Index of the first sample of tile {@code b}. */
    int from(int b) {
        return b * largest;
    }

    /** Writes tile {@code b} to the start of {@code out}: coordinates of a patch form a column there. */
    void write(int b, NativeMatrix out) {
        int tile = size(b);
        int d = shape.dimension();
        for (int t = 0; t < tile; t++) {
            for (int p = 0; p < shape.patches(); p++) {
                int source = (from(b) + t) * shape.size() + p * d;
                out.values().put((p * tile + t) * d, samples.values(), source, d);
            }
        }
    }

    /** Copies the class-major outputs of tile {@code b} to their place among the sample-major outputs of all samples. */
    void toSampleMajor(int b, float[] tileOutputs, int classes, float[] out) {
        int tile = size(b);
        for (int t = 0; t < tile; t++) {
            for (int c = 0; c < classes; c++) {
                out[(from(b) + t) * classes + c] = tileOutputs[c * tile + t];
            }
        }
    }

    private void checkFinite() {
        float[] values = samples.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                int within = i % shape.size();
                throw new IllegalArgumentException("Value " + values[i] + " at sample " + i / shape.size() + ", patch "
                        + within / shape.dimension() + ", coordinate " + within % shape.dimension()
                        + " is not a finite number; repair or drop that sample");
            }
        }
    }
}
