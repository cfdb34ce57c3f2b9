package dev.multiview.featurelearning;

import dev.multiview.model.PatchNetSpec;
import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * Everything about a net that does not change while it trains.
 *
 * <p>L members trained jointly are one net: its output is {@code F_i = a sum_l sum_r sum_p sReLU(<w_ilr, x_p>)}, with
 * a = 1 for their sum and a = 1/L for their mean.
 *
 * @param spec activation, width and initial scale of one member
 * @param classes number of classes, k
 * @param dimension coordinates of a patch, d
 * @param members number of members combined in this net, L
 * @param outputWeight factor a on the sum over filters
 */
record PatchNetShape(PatchNetSpec spec, int classes, int dimension, int members, double outputWeight) {
    /** Inputs and responses of a tile take at most this many floats: 1 MB, the second-level cache of most servers. */
    private static final int TILE_FLOATS = 1 << 18;

    private static final int SMALLEST_TILE = 32;
    private static final int LARGEST_TILE = 256;

    /** Filters per class, L times m. */
    int filters() {
        return members * spec.width();
    }

    /** Filters of all classes. */
    int allFilters() {
        return classes * filters();
    }

    /** Samples per tile: as many as the cache holds, a multiple of the longest vector. */
    int tile(int patches) {
        int fitting = TILE_FLOATS / (patches * (dimension + allFilters())) / 16 * 16;
        return Math.min(Math.max(fitting, SMALLEST_TILE), LARGEST_TILE);
    }

    /**
     * The members' own initial weights as one net, {@code [class][filter][coordinate]}: of each class first the filters
     * of member 0, then those of member 1, and so on.
     */
    float[] initialWeights(List<SeedPath> seeds) {
        int block = spec.width() * dimension;
        float[] weights = new float[allFilters() * dimension];
        for (int l = 0; l < members; l++) {
            float[] member = spec.initialWeights(seeds.get(l), classes, dimension);
            for (int c = 0; c < classes; c++) {
                System.arraycopy(member, c * block, weights, (c * members + l) * block, block);
            }
        }
        return weights;
    }
}
