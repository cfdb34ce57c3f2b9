package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Patches;
import dev.multiview.data.Samples;

/**
 * Samples cut into tiles of consecutive ones, as they are: a tile of T samples is the matrix {@code [T P, d]}, one row a patch.
 *
 * <p>Whoever reads a tile may read {@link PanelProduct#SPARE} rows and coordinates beyond its end; what stands there is a
 * number and means nothing. So the last tiles, which have too little behind them, are copied.
 */
final class PatchTiles {
    private final Samples samples;
    private final Patches shape;
    private final int largest;
    /** The last tiles once more, with enough behind them. */
    private final float[] tail;

    /** The first tile that lies in the copy. */
    private final int copied;

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
        int spare = PanelProduct.SPARE * (shape.dimension() + 1);
        int alone = Math.max(samples.values().length - spare, 0) / (largest * shape.size());
        this.copied = Math.min(alone, count());
        int from = from(copied) * shape.size();
        int values = Math.max(samples.values().length - from, 0);
        this.tail = new float[values + spare];
        System.arraycopy(samples.values(), from, tail, 0, values);
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

    /** Holds tile {@code b}, {@code [sample][patch][coordinate]}, from {@link #start} on; only to be read. */
    float[] values(int b) {
        return b < copied ? samples.values() : tail;
    }

    /** Where tile {@code b} begins in {@link #values}. */
    int start(int b) {
        return (from(b) - (b < copied ? 0 : from(copied))) * shape.size();
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
