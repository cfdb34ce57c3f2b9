package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import dev.multiview.model.ConvNetSpec;
import jdk.incubator.vector.FloatVector;

/**
 * {@link DeepKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so. Eight sums stay in registers on the way up, with three rows
 * of weights.
 */
final class VectorDeep {
    private VectorDeep() {}

    /** See {@link DeepKernel#forward}. */
    static void forward(Stage stage, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        int lanes = stage.lanes();
        for (int filter = 0; filter < lanes; filter += 2 * LENGTH) {
            for (int r = 0; r < stage.rows(); r++) {
                int at = stage.outputAt() + r * stage.outputPitch() + filter;
                int note = r * stage.columns() * lanes + filter;
                int corner = Stage.POOL * r * stage.pitch();
                for (int c = 0; c < stage.columns(); c++) {
                    square(stage, filter, x, corner, weights, biases, out, at, which, note);
                    at += lanes;
                    note += lanes;
                    corner += Stage.POOL * stage.stored();
                }
            }
        }
    }

    private static void square(
            Stage stage,
            int filter,
            float[] x,
            int corner,
            float[] weights,
            float[] biases,
            float[] out,
            int outAt,
            float[] which,
            int noteAt) {
        int stored = stage.stored();
        int lanes = stage.lanes();
        int steps = ConvNetSpec.KERNEL * stored;
        int second = corner + stage.pitch();
        int third = second + stage.pitch();
        int fourth = third + stage.pitch();
        FloatVector a0 = FloatVector.fromArray(LANES, biases, filter);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b0 = FloatVector.fromArray(LANES, biases, filter + LENGTH);
        FloatVector b1 = b0;
        FloatVector b2 = b0;
        FloatVector b3 = b0;
        // One loop: C2 of Java 17 puts sums on the heap that live through a loop within a loop.
        for (int step = 0, w = filter; step < steps; step++, w += 3 * lanes) {
            FloatVector top = FloatVector.fromArray(LANES, weights, w);
            FloatVector topB = FloatVector.fromArray(LANES, weights, w + LENGTH);
            FloatVector middle = FloatVector.fromArray(LANES, weights, w + lanes);
            FloatVector middleB = FloatVector.fromArray(LANES, weights, w + lanes + LENGTH);
            FloatVector bottom = FloatVector.fromArray(LANES, weights, w + 2 * lanes);
            FloatVector bottomB = FloatVector.fromArray(LANES, weights, w + 2 * lanes + LENGTH);
            FloatVector value = FloatVector.broadcast(LANES, x[corner + step]);
            a0 = value.fma(top, a0);
            b0 = value.fma(topB, b0);
            value = FloatVector.broadcast(LANES, x[corner + step + stored]);
            a1 = value.fma(top, a1);
            b1 = value.fma(topB, b1);
            value = FloatVector.broadcast(LANES, x[second + step]);
            a0 = value.fma(middle, a0);
            b0 = value.fma(middleB, b0);
            a2 = value.fma(top, a2);
            b2 = value.fma(topB, b2);
            value = FloatVector.broadcast(LANES, x[second + step + stored]);
            a1 = value.fma(middle, a1);
            b1 = value.fma(middleB, b1);
            a3 = value.fma(top, a3);
            b3 = value.fma(topB, b3);
            value = FloatVector.broadcast(LANES, x[third + step]);
            a0 = value.fma(bottom, a0);
            b0 = value.fma(bottomB, b0);
            a2 = value.fma(middle, a2);
            b2 = value.fma(middleB, b2);
            value = FloatVector.broadcast(LANES, x[third + step + stored]);
            a1 = value.fma(bottom, a1);
            b1 = value.fma(bottomB, b1);
            a3 = value.fma(middle, a3);
            b3 = value.fma(middleB, b3);
            value = FloatVector.broadcast(LANES, x[fourth + step]);
            a2 = value.fma(bottom, a2);
            b2 = value.fma(bottomB, b2);
            value = FloatVector.broadcast(LANES, x[fourth + step + stored]);
            a3 = value.fma(bottom, a3);
            b3 = value.fma(bottomB, b3);
        }
        VectorPooling.pool(a0, a1, a2, a3, out, outAt, which, noteAt);
        VectorPooling.pool(b0, b1, b2, b3, out, outAt + LENGTH, which, noteAt + LENGTH);
    }
}
