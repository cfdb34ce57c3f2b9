package dev.multiview.featurelearning.fused;

import dev.multiview.featurelearning.shared.Vectors;
import dev.multiview.model.ConvNetSpec;

/**
 * The way down through a convolution, 3x3 but for {@link #addToCentres}, by the {@link OpenResponses} of one filter: a
 * response that is shut costs nothing.
 * Inputs are maps {@code [row][column][channel]} with a border of one position.
 */
final class OpenKernel {
    /** Values from one row of a grey picture's taps to the next: the three, and some that mean nothing. */
    static final int ROW = 8;

    /** Positions that a response sees. */
    static final int TAPS = ConvNetSpec.KERNEL * ConvNetSpec.KERNEL;

    /** Sums that make a dot product, each of every {@code PARTS}-th channel; they are then added up in pairs. */
    static final int PARTS = 8;

    private OpenKernel() {}

    /**
     * Computes one filter's open responses to a grey picture.
     *
     * @param pitch values from one row of the picture to the next
     * @param weights three rows of {@link #ROW}, of which the three taps are other than zero
     * @param x the picture with its border, and {@link #ROW} values more
     * @param parts receives {@link #PARTS} sums a response
     */
    static void dots(int pitch, OpenResponses open, float[] weights, float[] x, float[] parts) {
        if (Vectors.THERE) {
            VectorDots.dots(pitch, open, weights, x, parts);
        } else {
            PlainDots.dots(pitch, open, weights, x, parts);
        }
    }

    /**
     * Adds one filter's open responses to a map.
     *
     * @param stored as in {@link #addToWeights}, and {@code pitch} too
     * @param weights laid out like the gradient
     * @param parts {@link #PARTS} sums a response
     */
    static void addDots(
            int stored, int pitch, int filter, OpenResponses open, float[] weights, float[] x, float[] parts) {
        if (Vectors.THERE) {
            VectorDots.addDots(stored, pitch, filter, open, weights, x, parts);
        } else {
            PlainDots.addDots(stored, pitch, filter, open, weights, x, parts);
        }
    }

    /**
     * Computes one filter's share of a grey picture in the gradient by its weights.
     *
     * @param pitch values from one row of the picture to the next
     * @param x the picture with its border, and {@link #ROW} values more
     * @param sums receives three rows of {@link #ROW}
     */
    static void share(int pitch, OpenResponses open, float[] x, float[] sums) {
        if (Vectors.THERE) {
            VectorOpen.share(pitch, open, x, sums);
        } else {
            PlainOpen.share(pitch, open, x, sums);
        }
    }

    /**
     * Adds one filter's share of a sample to the gradient by the weights.
     *
     * @param stored channels of the input with their padding, whole vectors of eight
     * @param pitch values from one row of the input to the next
     * @param gradient {@code [filter][row of the tap][column of the tap][channel]}
     */
    static void addToWeights(int stored, int pitch, int filter, OpenResponses open, float[] x, float[] gradient) {
        if (Vectors.THERE) {
            VectorOpen.addToWeights(stored, pitch, filter, open, x, gradient);
        } else {
            PlainOpen.addToWeights(stored, pitch, filter, open, x, gradient);
        }
    }

    /**
     * Adds one filter's share to the derivative by the input.
     *
     * @param stored as in {@link #addToWeights}, and {@code pitch} too
     * @param weights laid out like the gradient
     * @param slope derivative by the input, laid out like it; values on the border mean nothing
     */
    static void addToInput(int stored, int pitch, int filter, OpenResponses open, float[] weights, float[] slope) {
        if (Vectors.THERE) {
            VectorOpen.addToInput(stored, pitch, filter, open, weights, slope);
        } else {
            PlainOpen.addToInput(stored, pitch, filter, open, weights, slope);
        }
    }

    /**
     * Adds one filter's share of a sample to the gradient by the weights of a 1x1 convolution.
     *
     * @param stored channels of the input, a multiple of 16
     * @param gradient {@code [filter][channel]}
     */
    static void addToCentres(int stored, int filter, OpenResponses open, float[] x, float[] gradient) {
        if (Vectors.THERE) {
            VectorOpen.addToCentres(stored, filter, open, x, gradient);
        } else {
            PlainOpen.addToCentres(stored, filter, open, x, gradient);
        }
    }
}
