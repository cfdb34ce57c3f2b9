package dev.multiview.featurelearning.fused;

/** {@link ProductKernel} in plain Java, with the same bits. */
final class PlainProduct {
    private PlainProduct() {}

    /** See {@link ProductKernel#multiply}. */
    static void multiply(int[] starts, float[] x, int steps, float[] matrix, float[] biases, float[] out) {
        int columns = biases.length;
        for (int row = 0; row < starts.length; row++) {
            System.arraycopy(biases, 0, out, row * columns, columns);
            for (int panel = 0; panel < columns; panel += ProductKernel.PANEL) {
                int at = row * columns + panel;
                for (int step = 0; step < steps; step++) {
                    float value = x[starts[row] + step];
                    int from = panel * steps + step * ProductKernel.PANEL;
                    for (int i = 0; i < ProductKernel.PANEL; i++) {
                        out[at + i] = Math.fma(value, matrix[from + i], out[at + i]);
                    }
                }
            }
        }
    }
}
