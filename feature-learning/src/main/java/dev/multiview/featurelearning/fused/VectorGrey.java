package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * {@link GreyKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so. All nine taps of the filters at
 * hand stay in registers.
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
            int first = Stage.POOL * r * pitch;
            for (int c = 0; c < columns; c++, first += Stage.POOL, at += lanes, note += lanes) {
                int second = first + pitch;
                int third = second + pitch;
                int fourth = third + pitch;
                FloatVector pixel = FloatVector.broadcast(LANES, x[first]);
                FloatVector z0 = pixel.fma(w0, bias);
                pixel = FloatVector.broadcast(LANES, x[second]);
                z0 = pixel.fma(w1, z0);
                FloatVector z2 = pixel.fma(w0, bias);
                pixel = FloatVector.broadcast(LANES, x[third]);
                z0 = pixel.fma(w2, z0);
                z2 = pixel.fma(w1, z2);
                pixel = FloatVector.broadcast(LANES, x[fourth]);
                z2 = pixel.fma(w2, z2);
                pixel = FloatVector.broadcast(LANES, x[first + 1]);
                z0 = pixel.fma(w3, z0);
                FloatVector z1 = pixel.fma(w0, bias);
                pixel = FloatVector.broadcast(LANES, x[second + 1]);
                z0 = pixel.fma(w4, z0);
                z1 = pixel.fma(w1, z1);
                z2 = pixel.fma(w3, z2);
                FloatVector z3 = pixel.fma(w0, bias);
                pixel = FloatVector.broadcast(LANES, x[third + 1]);
                z0 = pixel.fma(w5, z0);
                z1 = pixel.fma(w2, z1);
                z2 = pixel.fma(w4, z2);
                z3 = pixel.fma(w1, z3);
                pixel = FloatVector.broadcast(LANES, x[fourth + 1]);
                z2 = pixel.fma(w5, z2);
                z3 = pixel.fma(w2, z3);
                pixel = FloatVector.broadcast(LANES, x[first + 2]);
                z0 = pixel.fma(w6, z0);
                z1 = pixel.fma(w3, z1);
                pixel = FloatVector.broadcast(LANES, x[second + 2]);
                z0 = pixel.fma(w7, z0);
                z1 = pixel.fma(w4, z1);
                z2 = pixel.fma(w6, z2);
                z3 = pixel.fma(w3, z3);
                pixel = FloatVector.broadcast(LANES, x[third + 2]);
                z0 = pixel.fma(w8, z0);
                z1 = pixel.fma(w5, z1);
                z2 = pixel.fma(w7, z2);
                z3 = pixel.fma(w4, z3);
                pixel = FloatVector.broadcast(LANES, x[fourth + 2]);
                z2 = pixel.fma(w8, z2);
                z3 = pixel.fma(w5, z3);
                pixel = FloatVector.broadcast(LANES, x[first + 3]);
                z1 = pixel.fma(w6, z1);
                pixel = FloatVector.broadcast(LANES, x[second + 3]);
                z1 = pixel.fma(w7, z1);
                z3 = pixel.fma(w6, z3);
                pixel = FloatVector.broadcast(LANES, x[third + 3]);
                z1 = pixel.fma(w8, z1);
                z3 = pixel.fma(w7, z3);
                pixel = FloatVector.broadcast(LANES, x[fourth + 3]);
                z3 = pixel.fma(w8, z3);
                VectorPooling.pool(z0, z1, z2, z3, out, at, which, note);
            }
        }
    }
}
