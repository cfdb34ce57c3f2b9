package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.fused.VectorLanes.LANES;
import static dev.multiview.featurelearning.fused.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link GreyKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so. All nine taps of the filters at hand stay in registers.
 */
final class VectorGrey {
    private VectorGrey() {}

    /** See {@link GreyKernel#forward}. */
    static void forward(Stage stage, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        for (int filter = 0; filter < stage.lanes(); filter += LENGTH) {
            forward(stage, filter, x, weights, biases, out, which);
        }
    }

    private static void forward(
            Stage stage, int filter, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        int pitch = stage.pitch();
        int lanes = stage.lanes();
        int rows = stage.rows();
        int columns = stage.columns();
        FloatVector w0 = FloatVector.fromArray(LANES, weights, filter);
        FloatVector w1 = FloatVector.fromArray(LANES, weights, filter + lanes);
        FloatVector w2 = FloatVector.fromArray(LANES, weights, filter + 2 * lanes);
        FloatVector w3 = FloatVector.fromArray(LANES, weights, filter + 3 * lanes);
        FloatVector w4 = FloatVector.fromArray(LANES, weights, filter + 4 * lanes);
        FloatVector w5 = FloatVector.fromArray(LANES, weights, filter + 5 * lanes);
        FloatVector w6 = FloatVector.fromArray(LANES, weights, filter + 6 * lanes);
        FloatVector w7 = FloatVector.fromArray(LANES, weights, filter + 7 * lanes);
        FloatVector w8 = FloatVector.fromArray(LANES, weights, filter + 8 * lanes);
        FloatVector bias = FloatVector.fromArray(LANES, biases, filter);
        for (int r = 0; r < rows; r++) {
            int at = stage.outputAt() + r * stage.outputPitch() + filter;
            int note = r * columns * lanes + filter;
            int left = Stage.POOL * r * pitch;
            for (int c = 0; c < columns; c++, left += Stage.POOL, at += lanes, note += lanes) {
                int i = left;
                FloatVector pixel = FloatVector.broadcast(LANES, x[i]);
                FloatVector z0 = pixel.fma(w0, bias);
                pixel = FloatVector.broadcast(LANES, x[i + 1]);
                z0 = pixel.fma(w1, z0);
                FloatVector z1 = pixel.fma(w0, bias);
                pixel = FloatVector.broadcast(LANES, x[i + 2]);
                z0 = pixel.fma(w2, z0);
                z1 = pixel.fma(w1, z1);
                pixel = FloatVector.broadcast(LANES, x[i + 3]);
                z1 = pixel.fma(w2, z1);
                i += pitch;
                pixel = FloatVector.broadcast(LANES, x[i]);
                z0 = pixel.fma(w3, z0);
                FloatVector z2 = pixel.fma(w0, bias);
                pixel = FloatVector.broadcast(LANES, x[i + 1]);
                z0 = pixel.fma(w4, z0);
                z1 = pixel.fma(w3, z1);
                z2 = pixel.fma(w1, z2);
                FloatVector z3 = pixel.fma(w0, bias);
                pixel = FloatVector.broadcast(LANES, x[i + 2]);
                z0 = pixel.fma(w5, z0);
                z1 = pixel.fma(w4, z1);
                z2 = pixel.fma(w2, z2);
                z3 = pixel.fma(w1, z3);
                pixel = FloatVector.broadcast(LANES, x[i + 3]);
                z1 = pixel.fma(w5, z1);
                z3 = pixel.fma(w2, z3);
                i += pitch;
                pixel = FloatVector.broadcast(LANES, x[i]);
                z0 = pixel.fma(w6, z0);
                z2 = pixel.fma(w3, z2);
                pixel = FloatVector.broadcast(LANES, x[i + 1]);
                z0 = pixel.fma(w7, z0);
                z1 = pixel.fma(w6, z1);
                z2 = pixel.fma(w4, z2);
                z3 = pixel.fma(w3, z3);
                pixel = FloatVector.broadcast(LANES, x[i + 2]);
                z0 = pixel.fma(w8, z0);
                z1 = pixel.fma(w7, z1);
                z2 = pixel.fma(w5, z2);
                z3 = pixel.fma(w4, z3);
                pixel = FloatVector.broadcast(LANES, x[i + 3]);
                z1 = pixel.fma(w8, z1);
                z3 = pixel.fma(w5, z3);
                i += pitch;
                pixel = FloatVector.broadcast(LANES, x[i]);
                z2 = pixel.fma(w6, z2);
                pixel = FloatVector.broadcast(LANES, x[i + 1]);
                z2 = pixel.fma(w7, z2);
                z3 = pixel.fma(w6, z3);
                pixel = FloatVector.broadcast(LANES, x[i + 2]);
                z2 = pixel.fma(w8, z2);
                z3 = pixel.fma(w7, z3);
                pixel = FloatVector.broadcast(LANES, x[i + 3]);
                z3 = pixel.fma(w8, z3);
                VectorLanes.pool(z0, z1, z2, z3, out, at, which, note);
            }
        }
    }

    /** See {@link GreyKernel#backward}. */
    static void backward(
            Stage stage, float[] x, float[] slope, float[] which, float[] gradient, float[] biasGradient) {
        for (int filter = 0; filter < stage.lanes(); filter += LENGTH) {
            backward(stage, filter, x, slope, which, gradient, biasGradient);
        }
    }

    private static void backward(
            Stage stage,
            int filter,
            float[] x,
            float[] slope,
            float[] which,
            float[] gradient,
            float[] biasGradient) {
        int pitch = stage.pitch();
        int lanes = stage.lanes();
        int rows = stage.rows();
        int columns = stage.columns();
        FloatVector bias = FloatVector.zero(LANES);
        FloatVector g0 = bias;
        FloatVector g1 = bias;
        FloatVector g2 = bias;
        FloatVector g3 = bias;
        FloatVector g4 = bias;
        FloatVector g5 = bias;
        FloatVector g6 = bias;
        FloatVector g7 = bias;
        FloatVector g8 = bias;
        for (int r = 0; r < rows; r++) {
            int at = stage.outputAt() + r * stage.outputPitch() + filter;
            int note = r * columns * lanes + filter;
            int left = Stage.POOL * r * pitch;
            for (int c = 0; c < columns; c++, left += Stage.POOL, at += lanes, note += lanes) {
                FloatVector d = FloatVector.fromArray(LANES, slope, at);
                FloatVector largest = FloatVector.fromArray(LANES, which, note);
                bias = bias.add(d.blend(0, largest.compare(VectorOperators.LT, 0)));
                for (int q = 0; q < Stage.POOL * Stage.POOL; q++) {
                    FloatVector part = d.blend(0, largest.compare(VectorOperators.NE, q));
                    int i = left + (q >> 1) * pitch + (q & 1);
                    g0 = part.fma(FloatVector.broadcast(LANES, x[i]), g0);
                    g1 = part.fma(FloatVector.broadcast(LANES, x[i + 1]), g1);
                    g2 = part.fma(FloatVector.broadcast(LANES, x[i + 2]), g2);
                    i += pitch;
                    g3 = part.fma(FloatVector.broadcast(LANES, x[i]), g3);
                    g4 = part.fma(FloatVector.broadcast(LANES, x[i + 1]), g4);
                    g5 = part.fma(FloatVector.broadcast(LANES, x[i + 2]), g5);
                    i += pitch;
                    g6 = part.fma(FloatVector.broadcast(LANES, x[i]), g6);
                    g7 = part.fma(FloatVector.broadcast(LANES, x[i + 1]), g7);
                    g8 = part.fma(FloatVector.broadcast(LANES, x[i + 2]), g8);
                }
            }
        }
        add(bias, biasGradient, filter);
        add(g0, gradient, filter);
        add(g1, gradient, filter + lanes);
        add(g2, gradient, filter + 2 * lanes);
        add(g3, gradient, filter + 3 * lanes);
        add(g4, gradient, filter + 4 * lanes);
        add(g5, gradient, filter + 5 * lanes);
        add(g6, gradient, filter + 6 * lanes);
        add(g7, gradient, filter + 7 * lanes);
        add(g8, gradient, filter + 8 * lanes);
    }

    private static void add(FloatVector sum, float[] total, int at) {
        FloatVector.fromArray(LANES, total, at).add(sum).intoArray(total, at);
    }
}
