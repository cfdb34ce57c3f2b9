package dev.multiview.featurelearning;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/** {@link PanelProduct} on the processor's vectors; only to be touched where {@link dev.multiview.featurelearning.shared.Vectors#THERE} says so. */
final class VectorPanels {
    private static final int PANEL = 2 * LENGTH;
    private static final int NARROW = LENGTH;

    private VectorPanels() {}

    /** See {@link PanelProduct#add}. */
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

    /** See {@link PanelProduct#addNarrow}. */
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
