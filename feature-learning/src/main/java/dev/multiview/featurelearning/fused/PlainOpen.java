package dev.multiview.featurelearning.fused;

import dev.multiview.model.ConvNetSpec;

/** {@link OpenKernel} in plain Java, with the same bits. */
final class PlainOpen {
    private PlainOpen() {}

    /** See {@link OpenKernel#share}. */
    static void share(int pitch, OpenResponses open, float[] x, float[] sums) {
        for (int row = 0; row < ConvNetSpec.KERNEL; row++) {
            for (int column = 0; column < ConvNetSpec.KERNEL; column++) {
                float sum = 0;
                for (int n = 0; n < open.count(); n++) {
                    sum = Math.fma(open.slopes[n], x[open.corners[n] + row * pitch + column], sum);
                }
                sums[row * OpenKernel.ROW + column] = sum;
            }
        }
    }

    /** See {@link OpenKernel#addToWeights}. */
    static void addToWeights(int stored, int pitch, int filter, OpenResponses open, float[] x, float[] gradient) {
        int steps = ConvNetSpec.KERNEL * stored;
        for (int tap = 0; tap < OpenKernel.TAPS * stored; tap++) {
            int from = tap / steps * pitch + tap % steps;
            float sum = 0;
            for (int n = 0; n < open.count(); n++) {
                sum = Math.fma(open.slopes[n], x[open.corners[n] + from], sum);
            }
            gradient[filter * OpenKernel.TAPS * stored + tap] += sum;
        }
    }

    /** See {@link OpenKernel#addToInput}. */
    static void addToInput(int stored, int pitch, int filter, OpenResponses open, float[] weights, float[] slope) {
        int steps = ConvNetSpec.KERNEL * stored;
        for (int n = 0; n < open.count(); n++) {
            for (int tap = 0; tap < OpenKernel.TAPS * stored; tap++) {
                int at = open.corners[n] + tap / steps * pitch + tap % steps;
                slope[at] = Math.fma(open.slopes[n], weights[filter * OpenKernel.TAPS * stored + tap], slope[at]);
            }
        }
    }

    /** See {@link OpenKernel#addToCentres}. */
    static void addToCentres(int stored, int filter, OpenResponses open, float[] x, float[] gradient) {
        for (int channel = 0; channel < stored; channel++) {
            float sum = 0;
            for (int n = 0; n < open.count(); n++) {
                sum = Math.fma(open.slopes[n], x[open.corners[n] + channel], sum);
            }
            gradient[filter * stored + channel] += sum;
        }
    }
}
