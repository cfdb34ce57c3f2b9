package dev.multiview.featurelearning;

import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
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
    /** Inputs and responses of a tile take at most this many floats: 400 kB, less than the second-level cache of any server. */
    private static final int TILE_FLOATS = 100_000;

    /** Rows of a tile if it holds fewer floats: enough that reading and writing the gradient is a small part. */
    private static final int LARGEST_TILE_ROWS = 264;

    private static final int SMALLEST_TILE_ROWS = 48;

    /** The same net with its output multiplied. */
    PatchNetShape times(double factor) {
        return new PatchNetShape(spec, classes, dimension, members, factor * outputWeight);
    }

    /** Filters per class, L times m. */
    int filters() {
        return members * spec.width();
    }

    /** Filters of all classes. */
    int allFilters() {
        return classes * filters();
    }

    /** Samples per tile: as many as the cache holds. */
    int tile(int patches) {
        int rows = TILE_FLOATS / (dimension + allFilters());
        return Math.max(Math.min(Math.max(rows, SMALLEST_TILE_ROWS), LARGEST_TILE_ROWS) / patches, 1);
    }

    /** The members' own initial weights as one net; see {@link PatchNetSpec#initialWeights(Start, List, int, int)}. */
    float[] initialWeights(Start start, List<SeedPath> seeds) {
        return spec.initialWeights(start, seeds, classes, dimension);
    }
}
