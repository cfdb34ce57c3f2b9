package dev.multiview.baselines.widenet;

/**
 * The shape of a fully connected ReLU net with one output and equally wide hidden layers. Layer l is a matrix of one row a unit
 * and one column an input, column after column, with the biases as its last column; all layers one after the other are the net's
 * weights.
 *
 * @param dimension coordinates of an input, at least 1
 * @param depth hidden layers, at least 1
 * @param width units of each hidden layer, at least 1
 */
public record NetShape(int dimension, int depth, int width) {

    public NetShape {
        if (dimension < 1 || depth < 1 || width < 1) {
            throw new IllegalArgumentException("Dimension " + dimension + ", depth " + depth + " and width " + width
                    + " of a net must each be at least 1");
        }
    }

    /** The number of weights and biases. */
    public int parameters() {
        return from(depth + 1);
    }

    /** Inputs of a layer without the one that is always 1. */
    int inputs(int layer) {
        return layer == 0 ? dimension : width;
    }

    int outputs(int layer) {
        return layer == depth ? 1 : width;
    }

    /** Where the weights of a layer begin; layer depth + 1 begins where all weights end. */
    int from(int layer) {
        int from = 0;
        for (int l = 0; l < layer; l++) {
            from += outputs(l) * (inputs(l) + 1);
        }
        return from;
    }
}
