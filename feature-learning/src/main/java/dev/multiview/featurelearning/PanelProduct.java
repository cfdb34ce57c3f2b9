package dev.multiview.featurelearning;

import dev.multiview.featurelearning.shared.VectorLanes;
import dev.multiview.featurelearning.shared.Vectors;

/**
 * The two matrix products of a patch net in single precision, a block of sums at a time: {@code U = X W} on the way up and
 * {@code G += X^T U} on the way down, with X the patches {@code [row][coordinate]}.
 *
 * <p>Of X one value after the other is read, and multiplied by those of many filters at once. So the training set stays as it
 * is: it is neither copied nor transposed, and nets that train side by side read the same memory. W, U and G have their
 * filters side by side, cut to panels as {@link FilterPanels} says.
 *
 * <p>Every value is one sum in a fixed order with fused multiply-add, whatever the length of the machine's vectors is, so
 * results have the same bits on all machines, and in a JVM without the module for vectors.
 */
final class PanelProduct {
    private static final int LENGTH = Vectors.THERE ? VectorLanes.LENGTH : PlainPanels.LENGTH;

    /** Filters of a narrow panel, the unit of all. */
    static final int NARROW = LENGTH;

    /** Filters of an ordinary panel. */
    static final int PANEL = 2 * LENGTH;

    /** Filters of a wide panel. */
    static final int WIDE = 3 * LENGTH;

    /** What the last block may have too much: so many rows and coordinates are read and written beyond the end. */
    static final int SPARE = 7;

    private PanelProduct() {}

    /** Rows of U that {@link #respond} computes in a panel of {@code width} filters. */
    static int rows(int width) {
        return width == WIDE ? 4 : 6;
    }

    /** Coordinates of G that {@link #add} adds to in a panel of {@code width} filters. */
    static int coordinates(int width) {
        if (width == NARROW) {
            return 8;
        }
        return width == PANEL ? 5 : 3;
    }

    /**
     * Computes a block of {@link #rows} rows of U in one panel.
     *
     * @param width filters of the panel
     * @param x holds X; the block's first row begins at {@code xFrom}, the next one d later
     * @param d coordinates
     * @param w holds the panel of W, {@code [coordinate][filter]}, from {@code wFrom} on
     * @param u gets the block, {@code [row][filter]}, from {@code uFrom} on
     */
    static void respond(int width, float[] x, int xFrom, int d, float[] w, int wFrom, float[] u, int uFrom) {
        if (!Vectors.THERE) {
            PlainPanels.respond(width, x, xFrom, d, w, wFrom, u, uFrom);
        } else if (width == PANEL) {
            VectorResponses.middle(x, xFrom, d, w, wFrom, u, uFrom);
        } else if (width == WIDE) {
            VectorResponses.wide(x, xFrom, d, w, wFrom, u, uFrom);
        } else {
            VectorResponses.narrow(x, xFrom, d, w, wFrom, u, uFrom);
        }
    }

    /**
     * Adds to a block of {@link #coordinates} coordinates of G in one panel.
     *
     * @param width filters of the panel
     * @param x holds X; the block's first coordinate in the first row is at {@code xFrom}, that in the next row d later
     * @param d coordinates
     * @param rows rows that are summed
     * @param u holds the panel of U, {@code [row][filter]}, from {@code uFrom} on
     * @param g gets the block, {@code [coordinate][filter]}, from {@code gFrom} on
     */
    static void add(int width, float[] x, int xFrom, int d, int rows, float[] u, int uFrom, float[] g, int gFrom) {
        if (!Vectors.THERE) {
            PlainPanels.add(width, x, xFrom, d, rows, u, uFrom, g, gFrom);
        } else if (width == PANEL) {
            VectorSlopes.middle(x, xFrom, d, rows, u, uFrom, g, gFrom);
        } else if (width == WIDE) {
            VectorSlopes.wide(x, xFrom, d, rows, u, uFrom, g, gFrom);
        } else {
            VectorSlopes.narrow(x, xFrom, d, rows, u, uFrom, g, gFrom);
        }
    }
}
