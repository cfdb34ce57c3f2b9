package dev.multiview.featurelearning.fused;

import dev.multiview.featurelearning.shared.Vectors;

/**
 * A convolution of maps with many channels, with pooling and ReLU. It works on the four responses of a square for two
 * vectors of filters at a time.
 */
final class DeepKernel {
    private DeepKernel() {}

    /**
     * Computes the output and the notes of all squares, as {@link GreyKernel#forward} does.
     *
     * @param x the input map with its border
     * @param weights {@code [column of the tap][channel][row of the tap][filter]}
     */
    static void forward(Stage stage, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        if (Vectors.THERE) {
            VectorDeep.forward(stage, x, weights, biases, out, which);
        } else {
            PlainDeep.forward(stage, x, weights, biases, out, which);
        }
    }
}
