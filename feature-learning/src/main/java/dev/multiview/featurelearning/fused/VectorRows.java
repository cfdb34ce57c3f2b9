package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * {@link RowKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so.
 */
final class VectorRows {
    private VectorRows() {}

    /** See {@link RowKernel#dot}; leaves the parts. */
    static void dot(float[] weights, int from, float[] seen, float[] parts) {
        int length = seen.length;
        int second = from + length;
        int third = second + length;
        int fourth = third + length;
        for (int part = 0; part < RowKernel.PARTS; part += LENGTH) {
            FloatVector s0 = FloatVector.zero(LANES);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int i = part; i < length; i += RowKernel.PARTS) {
                FloatVector value = FloatVector.fromArray(LANES, seen, i);
                s0 = FloatVector.fromArray(LANES, weights, from + i).fma(value, s0);
                s1 = FloatVector.fromArray(LANES, weights, second + i).fma(value, s1);
                s2 = FloatVector.fromArray(LANES, weights, third + i).fma(value, s2);
                s3 = FloatVector.fromArray(LANES, weights, fourth + i).fma(value, s3);
            }
            s0.intoArray(parts, part);
            s1.intoArray(parts, part + RowKernel.PARTS);
            s2.intoArray(parts, part + 2 * RowKernel.PARTS);
            s3.intoArray(parts, part + 3 * RowKernel.PARTS);
        }
    }

    /** See {@link RowKernel#back}. */
    static void back(
            float[] residual, int at, float[] weights, float[] gradient, int from, float[] seen, float[] slope) {
        int length = seen.length;
        int second = from + length;
        int third = second + length;
        int fourth = third + length;
        FloatVector r0 = FloatVector.broadcast(LANES, residual[at]);
        FloatVector r1 = FloatVector.broadcast(LANES, residual[at + 1]);
        FloatVector r2 = FloatVector.broadcast(LANES, residual[at + 2]);
        FloatVector r3 = FloatVector.broadcast(LANES, residual[at + 3]);
        for (int i = 0; i < length; i += LENGTH) {
            FloatVector value = FloatVector.fromArray(LANES, seen, i);
            addProduct(r0, value, gradient, from + i);
            addProduct(r1, value, gradient, second + i);
            addProduct(r2, value, gradient, third + i);
            addProduct(r3, value, gradient, fourth + i);
            FloatVector sum =
                    r0.fma(FloatVector.fromArray(LANES, weights, from + i), FloatVector.fromArray(LANES, slope, i));
            sum = r1.fma(FloatVector.fromArray(LANES, weights, second + i), sum);
            sum = r2.fma(FloatVector.fromArray(LANES, weights, third + i), sum);
            r3.fma(FloatVector.fromArray(LANES, weights, fourth + i), sum).intoArray(slope, i);
        }
    }

    private static void addProduct(FloatVector factor, FloatVector value, float[] total, int at) {
        factor.fma(value, FloatVector.fromArray(LANES, total, at)).intoArray(total, at);
    }
}
