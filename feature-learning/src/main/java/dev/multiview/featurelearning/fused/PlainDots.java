package dev.multiview.featurelearning.fused;

import dev.multiview.model.ConvNetSpec;
import java.util.Arrays;

/** The dot products of {@link OpenKernel} in plain Java, with the same bits. */
final class PlainDots {
    private PlainDots() {}

    /** See {@link OpenKernel#dots}. */
    static void dots(int pitch, OpenResponses open, float[] weights, float[] x, float[] parts) {
        Arrays.fill(parts, 0, open.count() * OpenKernel.PARTS, 0);
        for (int n = 0; n < open.count(); n++) {
            for (int column = 0; column < ConvNetSpec.KERNEL; column++) {
                float sum = 0;
                for (int row = 0; row < ConvNetSpec.KERNEL; row++) {
                    float pixel = x[open.corners[n] + row * pitch + column];
                    sum = Math.fma(weights[row * OpenKernel.ROW + column], pixel, sum);
                }
                parts[n * OpenKernel.PARTS + column] = sum;
            }
        }
    }

    /** See {@link OpenKernel#addDots}. */
    static void addDots(
            int stored, int pitch, int filter, OpenResponses open, float[] weights, float[] x, float[] parts) {
        for (int channel = 0; channel < stored; channel++) {
            for (int n = 0; n < open.count(); n++) {
                int part = n * OpenKernel.PARTS + channel % OpenKernel.PARTS;
                float sum = parts[part];
                for (int tap = 0; tap < OpenKernel.TAPS; tap++) {
                    int from = tap / ConvNetSpec.KERNEL * pitch + tap % ConvNetSpec.KERNEL * stored + channel;
                    float weight = weights[(filter * OpenKernel.TAPS + tap) * stored + channel];
                    sum = Math.fma(weight, x[open.corners[n] + from], sum);
                }
                parts[part] = sum;
            }
        }
    }
}
