package dev.multiview.featurelearning.fused;

import dev.multiview.featurelearning.shared.Vectors;
import java.util.Arrays;

/**
 * The product of rows, which may overlap, with a matrix: a convolution once its taps lie side by side. It works on {@link
 * #ROWS} rows and two vectors of columns at a time.
 */
final class ProductKernel {
    /** Rows that are computed together. */
    static final int ROWS = 6;

    /** Columns that lie side by side in the packed matrix. */
    static final int PANEL = 16;

    private ProductKernel() {}

    /** Where the rows begin, filled up to a multiple of {@link #ROWS} by the last one. */
    static int[] rows(int[] starts) {
        int[] rows = Arrays.copyOf(starts, Stage.padded(starts.length, ROWS));
        Arrays.fill(rows, starts.length, rows.length, starts[starts.length - 1]);
        return rows;
    }

    /** Where in the packed matrix {@code [panel][step][column]} an entry lies. */
    static int packed(int steps, int step, int column) {
        return (column / PANEL * steps + step) * PANEL + column % PANEL;
    }

    /**
     * Computes a product. Each entry is one sum: the bias, then the products from the first step to the last.
     *
     * @param starts where each row begins in {@code x}, as {@link #rows} gives it
     * @param steps length of a row
     * @param matrix {@code steps} times the columns, see {@link #packed}
     * @param biases start of each column's sums; there are as many columns, a multiple of {@link #PANEL}
     * @param out {@code [row][column]}
     */
    static void multiply(int[] starts, float[] x, int steps, float[] matrix, float[] biases, float[] out) {
        if (Vectors.THERE) {
            VectorProduct.multiply(starts, x, steps, matrix, biases, out);
        } else {
            PlainProduct.multiply(starts, x, steps, matrix, biases, out);
        }
    }
}
