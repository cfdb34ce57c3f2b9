package dev.multiview.featurelearning.fused;

import java.util.Arrays;

/** {@link RowKernel} in plain Java, with the same bits. */
final class PlainRows {
    private PlainRows() {}

    /** See {@link RowKernel#dot}; leaves the parts. */
    static void dot(float[] weights, int from, float[] seen, float[] parts) {
        Arrays.fill(parts, 0);
        for (int row = 0; row < RowKernel.ROWS; row++) {
            int first = from + row * seen.length;
            for (int i = 0; i < seen.length; i++) {
                int part = row * RowKernel.PARTS + i % RowKernel.PARTS;
                parts[part] = Math.fma(weights[first + i], seen[i], parts[part]);
            }
        }
    }

    /** See {@link RowKernel#back}. */
    static void back(
            float[] residual, int at, float[] weights, float[] gradient, int from, float[] seen, float[] slope) {
        for (int row = 0; row < RowKernel.ROWS; row++) {
            float r = residual[at + row];
            int first = from + row * seen.length;
            for (int i = 0; i < seen.length; i++) {
                gradient[first + i] = Math.fma(r, seen[i], gradient[first + i]);
                slope[i] = Math.fma(r, weights[first + i], slope[i]);
            }
        }
    }
}
