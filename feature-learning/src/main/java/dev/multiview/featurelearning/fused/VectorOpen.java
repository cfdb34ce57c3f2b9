package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * {@link OpenKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so. The nine taps of a filter stay in registers, for a vector of
 * channels at a time. On grey pictures a vector is the three taps of a row, and values that are dropped.
 */
final class VectorOpen {
    private VectorOpen() {}

    /** See {@link OpenKernel#share}. */
    static void share(int pitch, OpenResponses open, float[] x, float[] sums) {
        int count = open.count();
        int[] corners = open.corners;
        float[] slopes = open.slopes;
        FloatVector top = FloatVector.zero(LANES);
        FloatVector middle = top;
        FloatVector bottom = top;
        for (int n = 0; n < count; n++) {
            FloatVector d = FloatVector.broadcast(LANES, slopes[n]);
            int i = corners[n];
            top = d.fma(FloatVector.fromArray(LANES, x, i), top);
            middle = d.fma(FloatVector.fromArray(LANES, x, i + pitch), middle);
            bottom = d.fma(FloatVector.fromArray(LANES, x, i + 2 * pitch), bottom);
        }
        top.intoArray(sums, 0);
        middle.intoArray(sums, OpenKernel.ROW);
        bottom.intoArray(sums, 2 * OpenKernel.ROW);
    }

    /** See {@link OpenKernel#addToWeights}. */
    static void addToWeights(int stored, int pitch, int filter, OpenResponses open, float[] x, float[] gradient) {
        int count = open.count();
        int[] corners = open.corners;
        float[] slopes = open.slopes;
        for (int channel = 0; channel < stored; channel += LENGTH) {
            int at = filter * OpenKernel.TAPS * stored + channel;
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

    /** See {@link OpenKernel#addToInput}. */
    static void addToInput(int stored, int pitch, int filter, OpenResponses open, float[] weights, float[] slope) {
        int count = open.count();
        int[] corners = open.corners;
        float[] slopes = open.slopes;
        for (int channel = 0; channel < stored; channel += LENGTH) {
            int at = filter * OpenKernel.TAPS * stored + channel;
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

    /** See {@link OpenKernel#addToCentres}. */
    static void addToCentres(int stored, int filter, OpenResponses open, float[] x, float[] gradient) {
        int count = open.count();
        int[] corners = open.corners;
        float[] slopes = open.slopes;
        for (int channel = 0; channel < stored; channel += 2 * LENGTH) {
            FloatVector left = FloatVector.zero(LANES);
            FloatVector right = left;
            for (int n = 0; n < count; n++) {
                FloatVector d = FloatVector.broadcast(LANES, slopes[n]);
                int i = corners[n] + channel;
                left = d.fma(FloatVector.fromArray(LANES, x, i), left);
                right = d.fma(FloatVector.fromArray(LANES, x, i + LENGTH), right);
            }
            add(left, gradient, filter * stored + channel);
            add(right, gradient, filter * stored + channel + LENGTH);
        }
    }

    private static void add(FloatVector sum, float[] total, int at) {
        FloatVector.fromArray(LANES, total, at).add(sum).intoArray(total, at);
    }

    private static void addProduct(FloatVector d, FloatVector weight, float[] total, int at) {
        d.fma(weight, FloatVector.fromArray(LANES, total, at)).intoArray(total, at);
    }
}
