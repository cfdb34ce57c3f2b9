package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Patches;
import dev.multiview.data.Samples;

/**
 * Samples cut into tiles and transposed for the matrix product: a tile of T samples is the column-major matrix
 * {@code [P T, d]} whose column j holds coordinate j of patch 0 of all its samples, then of patch 1, and so on. With
 * the sample index fastest, pooling over patches and filters is a sum of contiguous rows.
 *
 * <p>Transposing costs about one epoch of a narrow net, once per fit.
 */
final class PatchTiles {
    /** Coordinates copied together: one cache line of a sample. */
    private static final int LINE = 16;

    private final Samples samples;
    private final Patches shape;
    private final int largest;
    private final float[] block;

    /**
     * Tiles of {@code size} samples; the last may be smaller.
     *
     * @throws IllegalArgumentException if the samples are no patches, or a value is not finite
     */
    PatchTiles(Samples samples, int size) {
        this.samples = samples;
        this.shape = patches(samples);
        this.largest = Math.max(Math.min(size, samples.count()), 1);
        this.block = new float[LINE * largest];
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

    /** Number of samples in all tiles. */
    int samples() {
        return samples.count();
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

    /** Writes tile {@code b} to the start of {@code out}. */
    void write(int b, NativeMatrix out) {
        int tile = size(b);
        for (int p = 0; p < shape.patches(); p++) {
            for (int first = 0; first < shape.dimension(); first += LINE) {
                int length = Math.min(LINE, shape.dimension() - first);
                for (int t = 0; t < tile; t++) {
                    int source = (from(b) + t) * shape.size() + p * shape.dimension() + first;
                    for (int j = 0; j < length; j++) {
                        block[j * tile + t] = samples.values()[source + j];
                    }
                }
                for (int j = 0; j < length; j++) {
                    out.values().put(((first + j) * shape.patches() + p) * tile, block, j * tile, tile);
                }
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
