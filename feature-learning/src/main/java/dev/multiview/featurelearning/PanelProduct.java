package dev.multiview.featurelearning;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code C += A X} in single precision, with few rows in A and C and a very wide X that is multiplied hundreds of times:
 * X comes packed, once, as panels, each a narrow matrix whose rows are contiguous.
 *
 * <p>A library packs X anew in every product; with the 40 filters of a net that costs as much as the product itself.
 * Measured at the size of {@code k10-n2000} (d 200, 22000 rows, 40 filters) on one core of an EPYC with AVX-512: 9 ms
 * for both products of a pass, against 14.7 ms of OpenBLAS.
 *
 * <p>Every value of C is one sum in the order of X's rows, whatever the length of the machine's vectors is, so results
 * are the same on all machines that have fused multiply-add.
 */
final class PanelProduct {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int LENGTH = LANES.length();

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
        FloatVector c00 = FloatVector.zero(LANES);
        FloatVector c01 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c30 = c00;
        FloatVector c31 = c00;
        int a1 = aFrom + aStride;
        int a2 = a1 + aStride;
        int a3 = a2 + aStride;
        for (int step = 0, at = xFrom; step < steps; step++, at += PANEL) {
            FloatVector left = FloatVector.fromArray(LANES, x, at);
            FloatVector right = FloatVector.fromArray(LANES, x, at + LENGTH);
            FloatVector factor = FloatVector.broadcast(LANES, a[aFrom + step]);
            c00 = factor.fma(left, c00);
            c01 = factor.fma(right, c01);
            factor = FloatVector.broadcast(LANES, a[a1 + step]);
            c10 = factor.fma(left, c10);
            c11 = factor.fma(right, c11);
            factor = FloatVector.broadcast(LANES, a[a2 + step]);
            c20 = factor.fma(left, c20);
            c21 = factor.fma(right, c21);
            factor = FloatVector.broadcast(LANES, a[a3 + step]);
            c30 = factor.fma(left, c30);
            c31 = factor.fma(right, c31);
        }
        store(c00, c, cFrom);
        store(c01, c, cFrom + LENGTH);
        store(c10, c, cFrom + cStride);
        store(c11, c, cFrom + cStride + LENGTH);
        store(c20, c, cFrom + 2 * cStride);
        store(c21, c, cFrom + 2 * cStride + LENGTH);
        store(c30, c, cFrom + 3 * cStride);
        store(c31, c, cFrom + 3 * cStride + LENGTH);
    }

    /** The same with a panel of {@link #NARROW} columns. */
    static void addNarrow(
            float[] a, int aFrom, int aStride, float[] x, int xFrom, int steps, float[] c, int cFrom, int cStride) {
        FloatVector c0 = FloatVector.zero(LANES);
        FloatVector c1 = c0;
        FloatVector c2 = c0;
        FloatVector c3 = c0;
        int a1 = aFrom + aStride;
        int a2 = a1 + aStride;
        int a3 = a2 + aStride;
        for (int step = 0, at = xFrom; step < steps; step++, at += NARROW) {
            FloatVector columns = FloatVector.fromArray(LANES, x, at);
            c0 = FloatVector.broadcast(LANES, a[aFrom + step]).fma(columns, c0);
            c1 = FloatVector.broadcast(LANES, a[a1 + step]).fma(columns, c1);
            c2 = FloatVector.broadcast(LANES, a[a2 + step]).fma(columns, c2);
            c3 = FloatVector.broadcast(LANES, a[a3 + step]).fma(columns, c3);
        }
        store(c0, c, cFrom);
        store(c1, c, cFrom + cStride);
        store(c2, c, cFrom + 2 * cStride);
        store(c3, c, cFrom + 3 * cStride);
    }

    private static void store(FloatVector sum, float[] c, int at) {
        FloatVector.fromArray(LANES, c, at).add(sum).intoArray(c, at);
    }
}
