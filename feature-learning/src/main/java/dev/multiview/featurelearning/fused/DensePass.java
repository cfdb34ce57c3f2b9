package dev.multiview.featurelearning.fused;

import java.util.Arrays;

/** The dense layer with its weights and its gradient, {@code [class][row][column][filter]}. For use by one thread. */
final class DensePass {
    private final Plane below;
    private final int filters;
    private final int classes;
    private final int weightsAt;
    private final int length;
    private final float[] weights;
    private final float[] biases;
    private final float[] gradient;
    private final float[] biasGradient;
    private final float[] sums;
    private final float[] parts = new float[RowKernel.ROWS * RowKernel.PARTS];

    /**
     * The layer on top of a net.
     *
     * @param below the map that the layer sees, without a border
     * @param filters channels of that map without their padding
     * @param weightsAt where in the net's parameters the layer's begin
     * @param classes number of logits
     */
    DensePass(Plane below, int filters, int weightsAt, int classes) {
        this.below = below;
        this.filters = filters;
        this.classes = classes;
        this.weightsAt = weightsAt;
        this.length = length(below);
        int rows = Stage.padded(classes, RowKernel.ROWS);
        this.weights = new float[rows * length];
        this.gradient = new float[rows * length];
        this.biases = new float[classes];
        this.biasGradient = new float[classes];
        this.sums = new float[rows];
    }

    /** Values of what the layer sees: those of the map, and zeros that fill up a dot product. */
    static int length(Plane below) {
        return Stage.padded(below.size(), RowKernel.PARTS);
    }

    /** See {@link StagePass#load}. */
    void load(float[] parameters, int net) {
        int next = net + weightsAt;
        for (int label = 0; label < classes; label++) {
            for (int filter = 0; filter < filters; filter++) {
                int at = label * length + filter;
                for (int square = 0; square < below.positions(); square++, at += below.channels()) {
                    weights[at] = parameters[next++];
                }
            }
        }
        System.arraycopy(parameters, next, biases, 0, classes);
        Arrays.fill(gradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    /**
     * Adds a sample's logits to {@code logits}.
     *
     * @param seen the map
     * @param at where the sample's logits begin
     */
    void addLogits(float[] seen, float[] logits, int at) {
        multiply(seen);
        for (int label = 0; label < classes; label++) {
            logits[at + label] += sums[label] + biases[label];
        }
    }

    /** The same without the biases: the layer's derivative along what it sees. */
    void addProducts(float[] seen, float[] logits, int at) {
        multiply(seen);
        for (int label = 0; label < classes; label++) {
            logits[at + label] += sums[label];
        }
    }

    private void multiply(float[] seen) {
        for (int row = 0; row < sums.length; row += RowKernel.ROWS) {
            RowKernel.dot(weights, row * length, seen, parts, sums, row);
        }
    }

    /**
     * Adds a sample's share to the gradient, and writes the derivative by what the layer saw.
     *
     * @param residual derivative by the logits
     * @param slope laid out like {@code seen}
     */
    void backward(float[] residual, float[] seen, float[] slope) {
        System.arraycopy(residual, 0, sums, 0, classes);
        Arrays.fill(sums, classes, sums.length, 0);
        Arrays.fill(slope, 0);
        for (int row = 0; row < sums.length; row += RowKernel.ROWS) {
            RowKernel.back(sums, row, weights, gradient, row * length, seen, slope);
        }
        for (int label = 0; label < classes; label++) {
            biasGradient[label] += residual[label];
        }
    }

    /** See {@link StagePass#store}. */
    void store(float[] target, int net, float factor) {
        int next = net + weightsAt;
        for (int label = 0; label < classes; label++) {
            for (int filter = 0; filter < filters; filter++) {
                int at = label * length + filter;
                for (int square = 0; square < below.positions(); square++, at += below.channels()) {
                    target[next++] = factor * gradient[at];
                }
            }
        }
        for (int label = 0; label < classes; label++) {
            target[next++] = factor * biasGradient[label];
        }
    }
}
