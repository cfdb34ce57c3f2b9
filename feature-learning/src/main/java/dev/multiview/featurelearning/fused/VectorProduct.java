package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * {@link ProductKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so. Twelve sums stay in registers.
 */
final class VectorProduct {
    private VectorProduct() {}

    /** See {@link ProductKernel#multiply}. */
    static void multiply(int[] starts, float[] x, int steps, float[] matrix, float[] biases, float[] out) {
        int columns = biases.length;
        for (int column = 0; column < columns; column += 2 * LENGTH) {
            for (int row = 0; row < starts.length; row += ProductKernel.ROWS) {
                block(starts, row, column, x, steps, matrix, biases, out);
            }
        }
    }

    private static void block(
            int[] starts, int row, int column, float[] x, int steps, float[] matrix, float[] biases, float[] out) {
        int i0 = starts[row];
        int i1 = starts[row + 1];
        int i2 = starts[row + 2];
        int i3 = starts[row + 3];
        int i4 = starts[row + 4];
        int i5 = starts[row + 5];
        FloatVector a0 = FloatVector.fromArray(LANES, biases, column);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector a4 = a0;
        FloatVector a5 = a0;
        FloatVector b0 = FloatVector.fromArray(LANES, biases, column + LENGTH);
        FloatVector b1 = b0;
        FloatVector b2 = b0;
        FloatVector b3 = b0;
        FloatVector b4 = b0;
        FloatVector b5 = b0;
        int at = ProductKernel.packed(steps, 0, column);
        for (int step = 0; step < steps; step++, at += ProductKernel.PANEL) {
            FloatVector left = FloatVector.fromArray(LANES, matrix, at);
            FloatVector right = FloatVector.fromArray(LANES, matrix, at + LENGTH);
            FloatVector value = FloatVector.broadcast(LANES, x[i0 + step]);
            a0 = value.fma(left, a0);
            b0 = value.fma(right, b0);
            value = FloatVector.broadcast(LANES, x[i1 + step]);
            a1 = value.fma(left, a1);
            b1 = value.fma(right, b1);
            value = FloatVector.broadcast(LANES, x[i2 + step]);
            a2 = value.fma(left, a2);
            b2 = value.fma(right, b2);
            value = FloatVector.broadcast(LANES, x[i3 + step]);
            a3 = value.fma(left, a3);
            b3 = value.fma(right, b3);
            value = FloatVector.broadcast(LANES, x[i4 + step]);
            a4 = value.fma(left, a4);
            b4 = value.fma(right, b4);
            value = FloatVector.broadcast(LANES, x[i5 + step]);
            a5 = value.fma(left, a5);
            b5 = value.fma(right, b5);
        }
        int columns = biases.length;
        int to = row * columns + column;
        a0.intoArray(out, to);
        b0.intoArray(out, to + LENGTH);
        to += columns;
        a1.intoArray(out, to);
        b1.intoArray(out, to + LENGTH);
        to += columns;
        a2.intoArray(out, to);
        b2.intoArray(out, to + LENGTH);
        to += columns;
        a3.intoArray(out, to);
        b3.intoArray(out, to + LENGTH);
        to += columns;
        a4.intoArray(out, to);
        b4.intoArray(out, to + LENGTH);
        to += columns;
        a5.intoArray(out, to);
        b5.intoArray(out, to + LENGTH);
    }
}
