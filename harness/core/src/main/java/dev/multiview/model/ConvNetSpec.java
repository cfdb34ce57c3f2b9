package dev.multiview.model;

import dev.multiview.data.InputShape;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The small conv net of the image claims: 3x3 convolutions (stride 1, zero padding of one pixel), each followed by ReLU
 * and 2x2 max pooling (stride 2; an odd last row or column is left out), then one dense layer on the flattened map, so
 * that the halves of a two-view image can be told apart. No batch norm. Both regimes start from this one description
 * and from its {@link #initialWeights}, so that a net and its linear twin with the same seed path have the same W0.
 *
 * <p>All parameters form one vector: for each convolution its weights {@code [out][in][row][column]}, then its biases;
 * then the dense weights {@code [class][channel][row][column]}, then its biases.
 *
 * @param channels output channels of each convolution
 * @param descent how it is trained
 */
public record ConvNetSpec(List<Integer> channels, NesterovDescent descent) {
    /** Rows and columns of every filter. */
    public static final int KERNEL = 3;

    /**
     * The net of the image claims, the same in both regimes. The rate was chosen on tuning seeds: at 0.1 the twin
     * learns more, but students scatter three times as much.
     */
    public static final ConvNetSpec SMALL = new ConvNetSpec(List.of(8, 16), new NesterovDescent(50, 0.05, 0.9));

    private static final int POOL = 2;

    public ConvNetSpec {
        channels = List.copyOf(channels);
        if (channels.isEmpty() || channels.stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException(
                    "Channels " + channels + " must name at least one convolution, each with 1 channel or more");
        }
    }

    /** All hyperparameters on one line. */
    public String canonical() {
        return "channels=" + channels + ",kernel=" + KERNEL + ",pool=max2,init=he,descent=" + descent.canonical();
    }

    /**
     * The shape after convolution and pooling {@code layer}; layer 0 is the first.
     *
     * @throws IllegalArgumentException if nothing is left of the image by then
     */
    public InputShape.Image shapeAfter(int layer, InputShape.Image input) {
        int height = input.height() >> (layer + 1);
        int width = input.width() >> (layer + 1);
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("Image of " + input.height() + " x " + input.width()
                    + " pixels is too small for " + channels.size() + " poolings by " + POOL);
        }
        return new InputShape.Image(channels.get(layer), height, width);
    }

    /** Number of parameters for images of shape {@code input}. */
    public int parameters(InputShape.Image input, int classes) {
        int count = 0;
        int in = input.channels();
        for (int out : channels) {
            count += out * in * KERNEL * KERNEL + out;
            in = out;
        }
        return count + classes * (flattened(input) + 1);
    }

    /** Values that the dense layer sees. */
    public int flattened(InputShape.Image input) {
        return shapeAfter(channels.size() - 1, input).size();
    }

    /**
     * W0 of the net seeded at {@code seed}, drawn from the child path {@code init}: normal with variance 2 / fan-in for
     * convolutions and 1 / fan-in for the dense layer, biases zero.
     */
    public float[] initialWeights(SeedPath seed, InputShape.Image input, int classes) {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("init").generator());
        float[] weights = new float[parameters(input, classes)];
        int next = 0;
        int in = input.channels();
        for (int out : channels) {
            int fanIn = in * KERNEL * KERNEL;
            next = fill(weights, next, out * fanIn, Math.sqrt(2.0 / fanIn), gaussian) + out;
            in = out;
        }
        int fanIn = flattened(input);
        fill(weights, next, classes * fanIn, Math.sqrt(1.0 / fanIn), gaussian);
        return weights;
    }

    private static int fill(
            float[] weights, int from, int count, double scale, ZigguratSampler.NormalizedGaussian gaussian) {
        for (int i = from; i < from + count; i++) {
            weights[i] = (float) (scale * gaussian.sample());
        }
        return from + count;
    }
}
