package dev.multiview.featurelearning.fused;

import dev.multiview.featurelearning.shared.Vectors;

/**
 * The convolution of a grey picture, with pooling and ReLU. Sixteen pixels give the four responses of a square, so each is
 * read once for all filters of a vector.
 *
 * <p>Which of the four is largest is noted as 0 to 3, row by row, the first of equal ones; -1 if the ReLU is shut.
 */
final class GreyKernel {
    private GreyKernel() {}

    /**
     * Computes the output and the notes of all squares.
     *
     * @param x the picture with its border
     * @param weights {@code [column of the tap][row of the tap][filter]}
     * @param biases one for each filter
     * @param out the stage's output; its border is left alone
     * @param which notes, {@code [square][filter]}
     */
    static void forward(Stage stage, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        if (Vectors.THERE) {
            VectorGrey.forward(stage, x, weights, biases, out, which);
        } else {
            PlainGrey.forward(stage, x, weights, biases, out, which);
        }
    }
}
