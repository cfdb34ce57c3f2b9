package dev.multiview.featurelearning.fused;

import dev.multiview.featurelearning.shared.Vectors;

/**
 * A convolution of maps with many channels, with pooling and ReLU. On the way up it works on the four responses of a
 * square for two vectors of filters at a time. On the way down it goes through the {@link OpenSquares} of one filter.
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

    /**
     * Adds one filter's share of a sample to the gradient by the weights.
     *
     * @param gradient {@code [filter][row of the tap][column of the tap][channel]}
     */
    static void addToWeights(Stage stage, int filter, OpenSquares open, float[] x, float[] gradient) {
        if (Vectors.THERE) {
            VectorDeep.addToWeights(stage, filter, open, x, gradient);
        } else {
            PlainDeep.addToWeights(stage, filter, open, x, gradient);
        }
    }

    /**
     * Adds one filter's share to the derivative by the input.
     *
     * @param weights laid out like the gradient
     * @param slope derivative by the input, laid out like it; values on the border mean nothing
     */
    static void addToInput(Stage stage, int filter, OpenSquares open, float[] weights, float[] slope) {
        if (Vectors.THERE) {
            VectorDeep.addToInput(stage, filter, open, weights, slope);
        } else {
            PlainDeep.addToInput(stage, filter, open, weights, slope);
        }
    }
}
