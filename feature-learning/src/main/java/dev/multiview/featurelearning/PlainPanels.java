package dev.multiview.featurelearning;

/** {@link PanelProduct} in plain Java, with the same bits. */
final class PlainPanels {
    /** As if a vector had so many values: that of most processors, so that panels are as wide as there. */
    static final int LENGTH = 8;

    private PlainPanels() {}

    /** See {@link PanelProduct#respond}. */
    static void respond(int width, float[] x, int xFrom, int d, float[] w, int wFrom, float[] u, int uFrom) {
        for (int row = 0; row < PanelProduct.rows(width); row++) {
            for (int j = 0; j < width; j++) {
                u[uFrom + row * width + j] = sum(x, xFrom + row * d, 1, d, w, wFrom + j, width);
            }
        }
    }

    /** See {@link PanelProduct#add}. */
    static void add(int width, float[] x, int xFrom, int d, int rows, float[] u, int uFrom, float[] g, int gFrom) {
        for (int coordinate = 0; coordinate < PanelProduct.coordinates(width); coordinate++) {
            for (int j = 0; j < width; j++) {
                g[gFrom + coordinate * width + j] += sum(x, xFrom + coordinate, d, rows, u, uFrom + j, width);
            }
        }
    }

    /** The sum of {@code steps} products of values that lie so far apart. */
    private static float sum(float[] a, int aFrom, int aStride, int steps, float[] b, int bFrom, int bStride) {
        float sum = 0;
        for (int step = 0, i = aFrom, j = bFrom; step < steps; step++, i += aStride, j += bStride) {
            sum = Math.fma(a[i], b[j], sum);
        }
        return sum;
    }
}
