package dev.multiview.featurelearning;

import dev.multiview.featurelearning.shared.VectorLanes;
import dev.multiview.featurelearning.shared.Vectors;

/**
 * {@code C += A X} in single precision, with few rows in A and C and a very wide X that is multiplied hundreds of times:
 * X comes packed, once, as panels, each a narrow matrix whose rows are contiguous.
 *
 * <p>A library packs X anew in every product; with the 40 filters of a net that costs as much as the product itself.
 * Measured at the size of {@code k10-n2000} (d 200, 22000 rows, 40 filters) on one core of an EPYC with AVX-512: 9 ms
 * for both products of a pass, against 14.7 ms of OpenBLAS.
 *
 * <p>Every value of C is one sum in the order of X's rows, whatever the length of the machine's vectors is, so results
 * are the same on all machines that have fused multiply-add, and in a JVM without the module for vectors.
 */
final class PanelProduct {
    private static final int LENGTH = Vectors.THERE ? VectorLanes.LENGTH : PlainPanels.LENGTH;

    /** Columns of a panel. */
    static final int PANEL = 2 * LENGTH;

    /** Columns of a narrow panel, for the end of a matrix. */
    static final int NARROW = LENGTH;

    /** Rows of A and C that are computed together; both have a multiple of it. */
    static final int ROWS = 4;

    private PanelProduct() {}

    /** The least multiple of {@code unit} that is at least {@code count}. */
    static int padded(int count, int unit) {
        return (count + unit - 1) / unit * unit;
    }

    /**
     * Adds the product of {@link #ROWS} rows of A with one panel to {@link #ROWS} rows of C.
     *
     * @param a holds A; row i begins at {@code aFrom + i * aStride}
     * @param x holds the panel, {@code steps} rows of {@link #PANEL} values, from {@code xFrom} on
     * @param c holds C; row i begins at {@code cFrom + i * cStride}
     */
    static void add(
            float[] a, int aFrom, int aStride, float[] x, int xFrom, int steps, float[] c, int cFrom, int cStride) {
        if (Vectors.THERE) {
            VectorPanels.add(a, aFrom, aStride, x, xFrom, steps, c, cFrom, cStride);
        } else {
            PlainPanels.add(PANEL, a, aFrom, aStride, x, xFrom, steps, c, cFrom, cStride);
        }
    }

    /** The same with a panel of {@link #NARROW} columns. */
    static void addNarrow(
            float[] a, int aFrom, int aStride, float[] x, int xFrom, int steps, float[] c, int cFrom, int cStride) {
        if (Vectors.THERE) {
            VectorPanels.addNarrow(a, aFrom, aStride, x, xFrom, steps, c, cFrom, cStride);
        } else {
            PlainPanels.add(NARROW, a, aFrom, aStride, x, xFrom, steps, c, cFrom, cStride);
        }
    }
}
