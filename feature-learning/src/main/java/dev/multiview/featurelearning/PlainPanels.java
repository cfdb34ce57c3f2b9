package dev.multiview.featurelearning;

import java.util.Arrays;

/** {@link PanelProduct} in plain Java, with the same bits. */
final class PlainPanels {
    /** As if a vector had so many values: that of most processors, so that panels are as wide as there. */
    static final int LENGTH = 8;

    private PlainPanels() {}

    /** See {@link PanelProduct#add}; the panel has {@code width} columns. */
    static void add(
            int width,
            float[] a,
            int aFrom,
            int aStride,
            float[] x,
            int xFrom,
            int steps,
            float[] c,
            int cFrom,
            int cStride) {
        float[] sums = new float[width];
        for (int row = 0; row < PanelProduct.ROWS; row++) {
            Arrays.fill(sums, 0);
            for (int step = 0, at = xFrom; step < steps; step++, at += width) {
                float factor = a[aFrom + row * aStride + step];
                for (int j = 0; j < width; j++) {
                    sums[j] = Math.fma(factor, x[at + j], sums[j]);
                }
            }
            for (int j = 0; j < width; j++) {
                c[cFrom + row * cStride + j] += sums[j];
            }
        }
    }
}
