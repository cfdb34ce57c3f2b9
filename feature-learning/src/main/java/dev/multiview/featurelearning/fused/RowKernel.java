package dev.multiview.featurelearning.fused;

import dev.multiview.featurelearning.shared.Vectors;

/**
 * The dense layer on one sample, four of its rows at a time. A dot product is {@link #PARTS} sums, each of every
 * {@code PARTS}-th product, which are then added up in pairs.
 */
final class RowKernel {
    /** Rows that are computed together; a layer has a multiple of it. */
    static final int ROWS = 4;

    /** Sums that make a dot product; rows have a multiple of it. */
    static final int PARTS = 16;

    private RowKernel() {}

    /**
     * Computes the dot products of {@link #ROWS} rows with {@code seen}.
     *
     * @param weights rows as long as {@code seen}, of which the first begins at {@code from}
     * @param parts scratch of {@code ROWS * PARTS} values
     * @param sums receives the products from {@code at} on
     */
    static void dot(float[] weights, int from, float[] seen, float[] parts, float[] sums, int at) {
        if (Vectors.THERE) {
            VectorRows.dot(weights, from, seen, parts);
        } else {
            PlainRows.dot(weights, from, seen, parts);
        }
        for (int row = 0; row < ROWS; row++) {
            for (int half = PARTS / 2; half > 0; half /= 2) {
                for (int i = row * PARTS; i < row * PARTS + half; i++) {
                    parts[i] += parts[i + half];
                }
            }
            sums[at + row] = parts[row * PARTS];
        }
    }

    /**
     * Adds {@link #ROWS} rows' share of a sample to the gradient by the weights and to the derivative by what they saw.
     *
     * @param residual derivatives by the dot products, of which the first is at {@code at}
     * @param gradient laid out like the weights
     * @param slope as long as {@code seen}
     */
    static void back(
            float[] residual, int at, float[] weights, float[] gradient, int from, float[] seen, float[] slope) {
        if (Vectors.THERE) {
            VectorRows.back(residual, at, weights, gradient, from, seen, slope);
        } else {
            PlainRows.back(residual, at, weights, gradient, from, seen, slope);
        }
    }
}
