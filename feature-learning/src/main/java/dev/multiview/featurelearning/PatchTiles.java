package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Patches;
import dev.multiview.data.Samples;
import java.util.Arrays;

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

    /** Floats that {@link #writeRows} needs for the largest tile. */
    int rowFloats() {
        return PanelProduct.padded(shape.patches() * largest, PanelProduct.PANEL) * shape.dimension();
    }

    /**
     * Writes tile {@code b} to the start of {@code out} as panels of {@link PanelProduct#PANEL} rows of the tile, all d
     * coordinates of these rows, one coordinate after the other. Rows beyond the tile are zero.
     */
    void writeRows(int b, float[] out) {
        int tile = size(b);
        int d = shape.dimension();
        int rows = shape.patches() * tile;
        Arrays.fill(out, rows / PanelProduct.PANEL * PanelProduct.PANEL * d, out.length, 0);
        for (int row = 0; row < rows; row++) {
            int source = source(b, row);
            int target = row / PanelProduct.PANEL * PanelProduct.PANEL * d + row % PanelProduct.PANEL;
            for (int j = 0; j < d; j++) {
                out[target + j * PanelProduct.PANEL] = samples.values()[source + j];
            }
        }
    }

    /**
     * Tile {@code b} as panels of {@link PanelProduct#PANEL} coordinates, all rows of the tile, one after the other; the last
     * panel is a narrow one if that is wide enough. Coordinates beyond d are zero.
     */
    float[] coordinates(int b) {
        int d = shape.dimension();
        int rows = shape.patches() * size(b);
        float[] out = new float[rows * PanelProduct.padded(d, PanelProduct.NARROW)];
        for (int row = 0; row < rows; row++) {
            int source = source(b, row);
            for (int j = 0; j < d; j += PanelProduct.PANEL) {
                int width = d - j > PanelProduct.NARROW ? PanelProduct.PANEL : PanelProduct.NARROW;
                System.arraycopy(samples.values(), source + j, out, j * rows + row * width, Math.min(width, d - j));
            }
        }
        return out;
    }

    /** Where a row of tile {@code b} begins among the values of all samples. */
    private int source(int b, int row) {
        int tile = size(b);
        return (from(b) + row % tile) * shape.size() + row / tile * shape.dimension();
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
