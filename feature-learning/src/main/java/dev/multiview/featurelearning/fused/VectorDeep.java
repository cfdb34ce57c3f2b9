package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import dev.multiview.model.ConvNetSpec;
import jdk.incubator.vector.FloatVector;

/**
 * {@link DeepKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so. Eight sums stay in registers on the way up, with three rows
 * of weights; the nine taps of a filter on the way down.
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

    /** See {@link DeepKernel#addToWeights}. */
    static void addToWeights(Stage stage, int filter, OpenSquares open, float[] x, float[] gradient) {
        int stored = stage.stored();
        int pitch = stage.pitch();
        int count = open.count();
        int[] corners = open.corners;
        float[] slopes = open.slopes;
        for (int channel = 0; channel < stored; channel += LENGTH) {
            int at = filter * stage.taps() + channel;
            FloatVector g0 = FloatVector.zero(LANES);
            FloatVector g1 = FloatVector.zero(LANES);
            FloatVector g2 = FloatVector.zero(LANES);
            FloatVector g3 = FloatVector.zero(LANES);
            FloatVector g4 = FloatVector.zero(LANES);
            FloatVector g5 = FloatVector.zero(LANES);
            FloatVector g6 = FloatVector.zero(LANES);
            FloatVector g7 = FloatVector.zero(LANES);
            FloatVector g8 = FloatVector.zero(LANES);
            for (int n = 0; n < count; n++) {
                FloatVector d = FloatVector.broadcast(LANES, slopes[n]);
                int i = corners[n] + channel;
                g0 = d.fma(FloatVector.fromArray(LANES, x, i), g0);
                g1 = d.fma(FloatVector.fromArray(LANES, x, i + stored), g1);
                g2 = d.fma(FloatVector.fromArray(LANES, x, i + 2 * stored), g2);
                i += pitch;
                g3 = d.fma(FloatVector.fromArray(LANES, x, i), g3);
                g4 = d.fma(FloatVector.fromArray(LANES, x, i + stored), g4);
                g5 = d.fma(FloatVector.fromArray(LANES, x, i + 2 * stored), g5);
                i += pitch;
                g6 = d.fma(FloatVector.fromArray(LANES, x, i), g6);
                g7 = d.fma(FloatVector.fromArray(LANES, x, i + stored), g7);
                g8 = d.fma(FloatVector.fromArray(LANES, x, i + 2 * stored), g8);
            }
            add(g0, gradient, at);
            add(g1, gradient, at + stored);
            add(g2, gradient, at + 2 * stored);
            add(g3, gradient, at + 3 * stored);
            add(g4, gradient, at + 4 * stored);
            add(g5, gradient, at + 5 * stored);
            add(g6, gradient, at + 6 * stored);
            add(g7, gradient, at + 7 * stored);
            add(g8, gradient, at + 8 * stored);
        }
    }

    /** See {@link DeepKernel#addToInput}. */
    static void addToInput(Stage stage, int filter, OpenSquares open, float[] weights, float[] slope) {
        int stored = stage.stored();
        int pitch = stage.pitch();
        int count = open.count();
        int[] corners = open.corners;
        float[] slopes = open.slopes;
        for (int channel = 0; channel < stored; channel += LENGTH) {
            int at = filter * stage.taps() + channel;
            FloatVector w0 = FloatVector.fromArray(LANES, weights, at);
            FloatVector w1 = FloatVector.fromArray(LANES, weights, at + stored);
            FloatVector w2 = FloatVector.fromArray(LANES, weights, at + 2 * stored);
            FloatVector w3 = FloatVector.fromArray(LANES, weights, at + 3 * stored);
            FloatVector w4 = FloatVector.fromArray(LANES, weights, at + 4 * stored);
            FloatVector w5 = FloatVector.fromArray(LANES, weights, at + 5 * stored);
            FloatVector w6 = FloatVector.fromArray(LANES, weights, at + 6 * stored);
            FloatVector w7 = FloatVector.fromArray(LANES, weights, at + 7 * stored);
            FloatVector w8 = FloatVector.fromArray(LANES, weights, at + 8 * stored);
            for (int n = 0; n < count; n++) {
                FloatVector d = FloatVector.broadcast(LANES, slopes[n]);
                int i = corners[n] + channel;
                addProduct(d, w0, slope, i);
                addProduct(d, w1, slope, i + stored);
                addProduct(d, w2, slope, i + 2 * stored);
                i += pitch;
                addProduct(d, w3, slope, i);
                addProduct(d, w4, slope, i + stored);
                addProduct(d, w5, slope, i + 2 * stored);
                i += pitch;
                addProduct(d, w6, slope, i);
                addProduct(d, w7, slope, i + stored);
                addProduct(d, w8, slope, i + 2 * stored);
            }
        }
    }

    private static void add(FloatVector sum, float[] total, int at) {
        FloatVector.fromArray(LANES, total, at).add(sum).intoArray(total, at);
    }

    private static void addProduct(FloatVector d, FloatVector weight, float[] total, int at) {
        d.fma(weight, FloatVector.fromArray(LANES, total, at)).intoArray(total, at);
    }
}
