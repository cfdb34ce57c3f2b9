package dev.multiview.featurelearning;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * {@link PanelProduct#respond} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so.
 *
 * <p>All sums of a block live in registers, {@code c12} being row 1 and vector 2. There are so many that none waits for
 * another and, but in a narrow panel, no value is read less than twice. With the values at hand they just fit the sixteen
 * vector registers of a processor without AVX-512.
 */
final class VectorResponses {
    private VectorResponses() {}

    /** One vector of filters, six rows. */
    static void narrow(float[] x, int xFrom, int d, float[] w, int wFrom, float[] u, int uFrom) {
        int row1 = xFrom + d;
        int row2 = row1 + d;
        int row3 = row2 + d;
        int row4 = row3 + d;
        int row5 = row4 + d;
        FloatVector c00 = FloatVector.zero(LANES);
        FloatVector c10 = c00;
        FloatVector c20 = c00;
        FloatVector c30 = c00;
        FloatVector c40 = c00;
        FloatVector c50 = c00;
        for (int step = 0, at = wFrom; step < d; step++, at += LENGTH) {
            FloatVector b0 = FloatVector.fromArray(LANES, w, at);
            c00 = FloatVector.broadcast(LANES, x[xFrom + step]).fma(b0, c00);
            c10 = FloatVector.broadcast(LANES, x[row1 + step]).fma(b0, c10);
            c20 = FloatVector.broadcast(LANES, x[row2 + step]).fma(b0, c20);
            c30 = FloatVector.broadcast(LANES, x[row3 + step]).fma(b0, c30);
            c40 = FloatVector.broadcast(LANES, x[row4 + step]).fma(b0, c40);
            c50 = FloatVector.broadcast(LANES, x[row5 + step]).fma(b0, c50);
        }
        c00.intoArray(u, uFrom);
        c10.intoArray(u, uFrom + LENGTH);
        c20.intoArray(u, uFrom + 2 * LENGTH);
        c30.intoArray(u, uFrom + 3 * LENGTH);
        c40.intoArray(u, uFrom + 4 * LENGTH);
        c50.intoArray(u, uFrom + 5 * LENGTH);
    }

    /** Two vectors of filters, six rows. */
    static void middle(float[] x, int xFrom, int d, float[] w, int wFrom, float[] u, int uFrom) {
        int row1 = xFrom + d;
        int row2 = row1 + d;
        int row3 = row2 + d;
        int row4 = row3 + d;
        int row5 = row4 + d;
        FloatVector c00 = FloatVector.zero(LANES);
        FloatVector c01 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c30 = c00;
        FloatVector c31 = c00;
        FloatVector c40 = c00;
        FloatVector c41 = c00;
        FloatVector c50 = c00;
        FloatVector c51 = c00;
        for (int step = 0, at = wFrom; step < d; step++, at += 2 * LENGTH) {
            FloatVector b0 = FloatVector.fromArray(LANES, w, at);
            FloatVector b1 = FloatVector.fromArray(LANES, w, at + LENGTH);
            FloatVector a = FloatVector.broadcast(LANES, x[xFrom + step]);
            c00 = a.fma(b0, c00);
            c01 = a.fma(b1, c01);
            a = FloatVector.broadcast(LANES, x[row1 + step]);
            c10 = a.fma(b0, c10);
            c11 = a.fma(b1, c11);
            a = FloatVector.broadcast(LANES, x[row2 + step]);
            c20 = a.fma(b0, c20);
            c21 = a.fma(b1, c21);
            a = FloatVector.broadcast(LANES, x[row3 + step]);
            c30 = a.fma(b0, c30);
            c31 = a.fma(b1, c31);
            a = FloatVector.broadcast(LANES, x[row4 + step]);
            c40 = a.fma(b0, c40);
            c41 = a.fma(b1, c41);
            a = FloatVector.broadcast(LANES, x[row5 + step]);
            c50 = a.fma(b0, c50);
            c51 = a.fma(b1, c51);
        }
        c00.intoArray(u, uFrom);
        c01.intoArray(u, uFrom + LENGTH);
        c10.intoArray(u, uFrom + 2 * LENGTH);
        c11.intoArray(u, uFrom + 3 * LENGTH);
        c20.intoArray(u, uFrom + 4 * LENGTH);
        c21.intoArray(u, uFrom + 5 * LENGTH);
        c30.intoArray(u, uFrom + 6 * LENGTH);
        c31.intoArray(u, uFrom + 7 * LENGTH);
        c40.intoArray(u, uFrom + 8 * LENGTH);
        c41.intoArray(u, uFrom + 9 * LENGTH);
        c50.intoArray(u, uFrom + 10 * LENGTH);
        c51.intoArray(u, uFrom + 11 * LENGTH);
    }

    /** Three vectors of filters, four rows. */
    static void wide(float[] x, int xFrom, int d, float[] w, int wFrom, float[] u, int uFrom) {
        int row1 = xFrom + d;
        int row2 = row1 + d;
        int row3 = row2 + d;
        FloatVector c00 = FloatVector.zero(LANES);
        FloatVector c01 = c00;
        FloatVector c02 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c12 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c22 = c00;
        FloatVector c30 = c00;
        FloatVector c31 = c00;
        FloatVector c32 = c00;
        for (int step = 0, at = wFrom; step < d; step++, at += 3 * LENGTH) {
            FloatVector b0 = FloatVector.fromArray(LANES, w, at);
            FloatVector b1 = FloatVector.fromArray(LANES, w, at + LENGTH);
            FloatVector b2 = FloatVector.fromArray(LANES, w, at + 2 * LENGTH);
            FloatVector a = FloatVector.broadcast(LANES, x[xFrom + step]);
            c00 = a.fma(b0, c00);
            c01 = a.fma(b1, c01);
            c02 = a.fma(b2, c02);
            a = FloatVector.broadcast(LANES, x[row1 + step]);
            c10 = a.fma(b0, c10);
            c11 = a.fma(b1, c11);
            c12 = a.fma(b2, c12);
            a = FloatVector.broadcast(LANES, x[row2 + step]);
            c20 = a.fma(b0, c20);
            c21 = a.fma(b1, c21);
            c22 = a.fma(b2, c22);
            a = FloatVector.broadcast(LANES, x[row3 + step]);
            c30 = a.fma(b0, c30);
            c31 = a.fma(b1, c31);
            c32 = a.fma(b2, c32);
        }
        c00.intoArray(u, uFrom);
        c01.intoArray(u, uFrom + LENGTH);
        c02.intoArray(u, uFrom + 2 * LENGTH);
        c10.intoArray(u, uFrom + 3 * LENGTH);
        c11.intoArray(u, uFrom + 4 * LENGTH);
        c12.intoArray(u, uFrom + 5 * LENGTH);
        c20.intoArray(u, uFrom + 6 * LENGTH);
        c21.intoArray(u, uFrom + 7 * LENGTH);
        c22.intoArray(u, uFrom + 8 * LENGTH);
        c30.intoArray(u, uFrom + 9 * LENGTH);
        c31.intoArray(u, uFrom + 10 * LENGTH);
        c32.intoArray(u, uFrom + 11 * LENGTH);
    }
}
