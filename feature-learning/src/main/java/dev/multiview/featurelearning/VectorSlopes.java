package dev.multiview.featurelearning;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * {@link PanelProduct#add} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so.
 *
 * <p>As in {@link VectorResponses} all sums of a block live in registers, {@code c12} being coordinate 1 and vector 2. Blocks
 * are a little smaller here: with one coordinate more, C2 of Java 17 keeps sums in memory and takes twice the time.
 */
final class VectorSlopes {
    private VectorSlopes() {}

    /** One vector of filters, eight coordinates. */
    static void narrow(float[] x, int xFrom, int d, int rows, float[] u, int uFrom, float[] g, int gFrom) {
        FloatVector c00 = FloatVector.zero(LANES);
        FloatVector c10 = c00;
        FloatVector c20 = c00;
        FloatVector c30 = c00;
        FloatVector c40 = c00;
        FloatVector c50 = c00;
        FloatVector c60 = c00;
        FloatVector c70 = c00;
        for (int step = 0, row = xFrom, at = uFrom; step < rows; step++, row += d, at += LENGTH) {
            FloatVector b0 = FloatVector.fromArray(LANES, u, at);
            c00 = FloatVector.broadcast(LANES, x[row]).fma(b0, c00);
            c10 = FloatVector.broadcast(LANES, x[row + 1]).fma(b0, c10);
            c20 = FloatVector.broadcast(LANES, x[row + 2]).fma(b0, c20);
            c30 = FloatVector.broadcast(LANES, x[row + 3]).fma(b0, c30);
            c40 = FloatVector.broadcast(LANES, x[row + 4]).fma(b0, c40);
            c50 = FloatVector.broadcast(LANES, x[row + 5]).fma(b0, c50);
            c60 = FloatVector.broadcast(LANES, x[row + 6]).fma(b0, c60);
            c70 = FloatVector.broadcast(LANES, x[row + 7]).fma(b0, c70);
        }
        addTo(g, gFrom, c00);
        addTo(g, gFrom + LENGTH, c10);
        addTo(g, gFrom + 2 * LENGTH, c20);
        addTo(g, gFrom + 3 * LENGTH, c30);
        addTo(g, gFrom + 4 * LENGTH, c40);
        addTo(g, gFrom + 5 * LENGTH, c50);
        addTo(g, gFrom + 6 * LENGTH, c60);
        addTo(g, gFrom + 7 * LENGTH, c70);
    }

    /** Two vectors of filters, five coordinates. */
    static void middle(float[] x, int xFrom, int d, int rows, float[] u, int uFrom, float[] g, int gFrom) {
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
        for (int step = 0, row = xFrom, at = uFrom; step < rows; step++, row += d, at += 2 * LENGTH) {
            FloatVector b0 = FloatVector.fromArray(LANES, u, at);
            FloatVector b1 = FloatVector.fromArray(LANES, u, at + LENGTH);
            FloatVector a = FloatVector.broadcast(LANES, x[row]);
            c00 = a.fma(b0, c00);
            c01 = a.fma(b1, c01);
            a = FloatVector.broadcast(LANES, x[row + 1]);
            c10 = a.fma(b0, c10);
            c11 = a.fma(b1, c11);
            a = FloatVector.broadcast(LANES, x[row + 2]);
            c20 = a.fma(b0, c20);
            c21 = a.fma(b1, c21);
            a = FloatVector.broadcast(LANES, x[row + 3]);
            c30 = a.fma(b0, c30);
            c31 = a.fma(b1, c31);
            a = FloatVector.broadcast(LANES, x[row + 4]);
            c40 = a.fma(b0, c40);
            c41 = a.fma(b1, c41);
        }
        addTo(g, gFrom, c00);
        addTo(g, gFrom + LENGTH, c01);
        addTo(g, gFrom + 2 * LENGTH, c10);
        addTo(g, gFrom + 3 * LENGTH, c11);
        addTo(g, gFrom + 4 * LENGTH, c20);
        addTo(g, gFrom + 5 * LENGTH, c21);
        addTo(g, gFrom + 6 * LENGTH, c30);
        addTo(g, gFrom + 7 * LENGTH, c31);
        addTo(g, gFrom + 8 * LENGTH, c40);
        addTo(g, gFrom + 9 * LENGTH, c41);
    }

    /** Three vectors of filters, three coordinates. */
    static void wide(float[] x, int xFrom, int d, int rows, float[] u, int uFrom, float[] g, int gFrom) {
        FloatVector c00 = FloatVector.zero(LANES);
        FloatVector c01 = c00;
        FloatVector c02 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c12 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c22 = c00;
        for (int step = 0, row = xFrom, at = uFrom; step < rows; step++, row += d, at += 3 * LENGTH) {
            FloatVector b0 = FloatVector.fromArray(LANES, u, at);
            FloatVector b1 = FloatVector.fromArray(LANES, u, at + LENGTH);
            FloatVector b2 = FloatVector.fromArray(LANES, u, at + 2 * LENGTH);
            FloatVector a = FloatVector.broadcast(LANES, x[row]);
            c00 = a.fma(b0, c00);
            c01 = a.fma(b1, c01);
            c02 = a.fma(b2, c02);
            a = FloatVector.broadcast(LANES, x[row + 1]);
            c10 = a.fma(b0, c10);
            c11 = a.fma(b1, c11);
            c12 = a.fma(b2, c12);
            a = FloatVector.broadcast(LANES, x[row + 2]);
            c20 = a.fma(b0, c20);
            c21 = a.fma(b1, c21);
            c22 = a.fma(b2, c22);
        }
        addTo(g, gFrom, c00);
        addTo(g, gFrom + LENGTH, c01);
        addTo(g, gFrom + 2 * LENGTH, c02);
        addTo(g, gFrom + 3 * LENGTH, c10);
        addTo(g, gFrom + 4 * LENGTH, c11);
        addTo(g, gFrom + 5 * LENGTH, c12);
        addTo(g, gFrom + 6 * LENGTH, c20);
        addTo(g, gFrom + 7 * LENGTH, c21);
        addTo(g, gFrom + 8 * LENGTH, c22);
    }

    private static void addTo(float[] g, int at, FloatVector sum) {
        FloatVector.fromArray(LANES, g, at).add(sum).intoArray(g, at);
    }
}
