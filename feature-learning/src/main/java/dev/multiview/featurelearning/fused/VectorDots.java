package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * The dot products of {@link OpenKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so. As on the way down, the nine taps of a filter stay in
 * registers, for a vector of channels at a time.
 */
final class VectorDots {
    private VectorDots() {}

    /** See {@link OpenKernel#dots}. */
    static void dots(int pitch, OpenResponses open, float[] weights, float[] x, float[] parts) {
        int count = open.count();
        int[] corners = open.corners;
        FloatVector zero = FloatVector.zero(LANES);
        FloatVector top = FloatVector.fromArray(LANES, weights, 0);
        FloatVector middle = FloatVector.fromArray(LANES, weights, OpenKernel.ROW);
        FloatVector bottom = FloatVector.fromArray(LANES, weights, 2 * OpenKernel.ROW);
        for (int n = 0; n < count; n++) {
            int i = corners[n];
            FloatVector sum = top.fma(FloatVector.fromArray(LANES, x, i), zero);
            sum = middle.fma(FloatVector.fromArray(LANES, x, i + pitch), sum);
            bottom.fma(FloatVector.fromArray(LANES, x, i + 2 * pitch), sum).intoArray(parts, n * OpenKernel.PARTS);
        }
    }

    /** See {@link OpenKernel#addDots}. */
    static void addDots(
            int stored, int pitch, int filter, OpenResponses open, float[] weights, float[] x, float[] parts) {
        int count = open.count();
        int[] corners = open.corners;
        for (int channel = 0; channel < stored; channel += LENGTH) {
            int at = filter * OpenKernel.TAPS * stored + channel;
            int part = channel % OpenKernel.PARTS;
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
                int to = n * OpenKernel.PARTS + part;
                int i = corners[n] + channel;
                FloatVector sum = FloatVector.fromArray(LANES, parts, to);
                sum = w0.fma(FloatVector.fromArray(LANES, x, i), sum);
                sum = w1.fma(FloatVector.fromArray(LANES, x, i + stored), sum);
                sum = w2.fma(FloatVector.fromArray(LANES, x, i + 2 * stored), sum);
                i += pitch;
                sum = w3.fma(FloatVector.fromArray(LANES, x, i), sum);
                sum = w4.fma(FloatVector.fromArray(LANES, x, i + stored), sum);
                sum = w5.fma(FloatVector.fromArray(LANES, x, i + 2 * stored), sum);
                i += pitch;
                sum = w6.fma(FloatVector.fromArray(LANES, x, i), sum);
                sum = w7.fma(FloatVector.fromArray(LANES, x, i + stored), sum);
                w8.fma(FloatVector.fromArray(LANES, x, i + 2 * stored), sum).intoArray(parts, to);
            }
        }
    }
}
