package dev.multiview.data;

/**
 * The kind of function that names the classes of {@link GaussianTargets}: the arg max of k scores of a random net,
 * drawn afresh for every draw. The kinds are those of arXiv 2012.09816, experiments on Gaussian-like data; their sizes
 * are ours.
 */
public sealed interface TargetFunction {

    /** Short name for files and titles, such as {@code fc2}. */
    String label();

    /** The complete description for a data set's canonical form. */
    default String canonical() {
        return toString();
    }

    /** Scores {@code U x} with orthonormal rows U: of N(0, I) inputs all classes are equally frequent. */
    record Linear() implements TargetFunction {
        @Override
        public String label() {
            return "linear";
        }

        @Override
        public String toString() {
            return "linear";
        }
    }

    /**
     * A fully connected ReLU net.
     *
     * @param layers layers of weights, 2 or 3: one or two hidden layers
     * @param width units of a hidden layer
     */
    record FullyConnected(int layers, int width) implements TargetFunction {
        public FullyConnected {
            if (layers < 2 || layers > 3) {
                throw new IllegalArgumentException("Layers " + layers + " of a fully connected target are outside"
                        + " 2..3; one layer is a linear target");
            }
            checkSize("Width", width);
        }

        @Override
        public String label() {
            return "fc" + layers;
        }

        @Override
        public String toString() {
            return "fully-connected(layers=" + layers + ",width=" + width + ")";
        }
    }

    /**
     * A dense residual net: a linear map to {@code width}, blocks {@code h + V relu(W h)}, a linear read-out.
     *
     * @param blocks residual blocks
     * @param width coordinates of the stream h, and units inside a block
     */
    record Residual(int blocks, int width) implements TargetFunction {
        public Residual {
            checkSize("Blocks", blocks);
            checkSize("Width", width);
        }

        @Override
        public String label() {
            return "residual";
        }

        @Override
        public String toString() {
            return "residual(blocks=" + blocks + ",width=" + width + ")";
        }
    }

    /**
     * One circular convolution over the coordinates of x, ReLU, and a linear read-out of the whole map.
     *
     * @param kernel neighbouring coordinates that a filter sees
     * @param channels filters
     */
    record Convolutional(int kernel, int channels) implements TargetFunction {
        public Convolutional {
            checkSize("Kernel", kernel);
            checkSize("Channels", channels);
        }

        @Override
        public String label() {
            return "conv";
        }

        @Override
        public String toString() {
            return "convolutional(kernel=" + kernel + ",channels=" + channels + ")";
        }
    }

    private static void checkSize(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " " + value + " of a target function is below 1");
        }
    }
}
