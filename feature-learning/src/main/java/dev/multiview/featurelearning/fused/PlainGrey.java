package dev.multiview.featurelearning.fused;

import dev.multiview.model.ConvNetSpec;

/** {@link GreyKernel} in plain Java, with the same bits. */
final class PlainGrey {
    private PlainGrey() {}

    /** See {@link GreyKernel#forward}; a picture is a map of one channel. */
    static void forward(Stage stage, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        PlainDeep.forward(stage, x, weights, biases, out, which);
    }

    /** See {@link GreyKernel#share}. */
    static void share(Stage stage, OpenSquares open, float[] x, float[] sums) {
        for (int row = 0; row < ConvNetSpec.KERNEL; row++) {
            for (int column = 0; column < ConvNetSpec.KERNEL; column++) {
                float sum = 0;
                for (int n = 0; n < open.count(); n++) {
                    sum = Math.fma(open.slopes[n], x[open.corners[n] + row * stage.pitch() + column], sum);
                }
                sums[row * GreyKernel.ROW + column] = sum;
            }
        }
    }
}
