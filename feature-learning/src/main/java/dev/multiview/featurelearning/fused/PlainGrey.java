package dev.multiview.featurelearning.fused;

/** {@link GreyKernel} in plain Java, with the same bits. */
final class PlainGrey {
    private PlainGrey() {}

    /** See {@link GreyKernel#forward}; a picture is a map of one channel. */
    static void forward(Stage stage, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        PlainDeep.forward(stage, x, weights, biases, out, which);
    }
}
