package dev.multiview.featurelearning.shared;

import dev.multiview.data.InputShape.Image;
import dev.multiview.model.NesterovDescent;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A description of ResNet-8 (arXiv 1512.03385, section 4.2, with n = 1) without batch norm and with a flatten head: a 3x3
 * convolution to 16 channels, three residual blocks of two 3x3 convolutions with 16, 32 and 64 channels, and one dense layer
 * on the flattened map, so that the halves of a two-view image can be told apart. The second and third block halve the map
 * and carry their input past by a 1x1 convolution at stride 2. Padding is half the kernel on all four sides, so a map of odd
 * size is halved and rounded up.
 *
 * <p>What batch norm did for training is left to initialisation: the second convolution of every block starts at zero, so
 * each block is its shortcut at first and signals neither grow nor shrink with depth (arXiv 1901.09321). All other
 * convolutions, each followed by ReLU, are normal with variance 2 / fan-in, the dense layer with 1 / fan-in, biases zero.
 *
 * <p>All parameters form one vector: for each of {@link #convolutions} its weights {@code [out][in][row][column]}, then its
 * biases; then the dense weights {@code [class][channel][row][column]}, then its biases.
 *
 * @param descent how it is trained
 */
public record ResNet8Spec(NesterovDescent descent) {
    private static final List<Integer> CHANNELS = List.of(16, 32, 64);
    private static final int KERNEL = 3;

    /**
     * A convolution.
     *
     * @param name what it is called within the net
     * @param kernel rows and columns of its filters, 3 or 1
     * @param stride step from one response to the next, 1 or 2
     * @param in input channels
     * @param out output channels
     * @param gain its initial weights have variance {@code gain / fan-in}
     */
    public record Convolution(String name, int kernel, int stride, int in, int out, double gain) {
        int fanIn() {
            return in * kernel * kernel;
        }
    }

    /**
     * A residual block: {@code ReLU(second(ReLU(first(x))) + shortcut(x))}.
     *
     * @param shortcut empty where the input itself is added
     */
    public record Block(Convolution first, Convolution second, Optional<Convolution> shortcut) {}

    /** All hyperparameters on one line, those of the descent included. */
    public String canonical() {
        return "resnet-8,channels=" + CHANNELS + ",norm=none,init=he-zero-branch,descent=" + descent.canonical();
    }

    /** The first convolution, which sees pictures. */
    public Convolution stem(int imageChannels) {
        return new Convolution("stem", KERNEL, 1, imageChannels, CHANNELS.get(0), 2);
    }

    /** The blocks above it, the lowest first. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int in = CHANNELS.get(0);
        for (int i = 0; i < CHANNELS.size(); i++) {
            int out = CHANNELS.get(i);
            int stride = i == 0 ? 1 : 2;
            blocks.add(new Block(
                    new Convolution("block" + i + "a", KERNEL, stride, in, out, 2),
                    new Convolution("block" + i + "b", KERNEL, 1, out, out, 0),
                    stride == 1
                            ? Optional.empty()
                            : Optional.of(new Convolution("shortcut" + i, 1, stride, in, out, 2))));
            in = out;
        }
        return blocks;
    }

    /** All convolutions in the order of the parameter vector. */
    public List<Convolution> convolutions(int imageChannels) {
        List<Convolution> all = new ArrayList<>();
        all.add(stem(imageChannels));
        for (Block block : blocks()) {
            all.add(block.first());
            all.add(block.second());
            block.shortcut().ifPresent(all::add);
        }
        return all;
    }

    /** Number of parameters for images of shape {@code input}. */
    public int parameters(Image input, int classes) {
        int count = classes * (flattened(input) + 1);
        for (Convolution c : convolutions(input.channels())) {
            count += c.out() * (c.fanIn() + 1);
        }
        return count;
    }

    /** W0 of the net seeded at {@code seed}, drawn from its child path {@code init}. */
    public float[] initialWeights(SeedPath seed, Image input, int classes) {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("init").generator());
        float[] weights = new float[parameters(input, classes)];
        int next = 0;
        for (Convolution c : convolutions(input.channels())) {
            next = fill(weights, next, c.out() * c.fanIn(), Math.sqrt(c.gain() / c.fanIn()), gaussian) + c.out();
        }
        int flattened = flattened(input);
        fill(weights, next, classes * flattened, Math.sqrt(1.0 / flattened), gaussian);
        return weights;
    }

    /** Values that the dense layer sees: two convolutions at stride 2 halve the map and round up. */
    private static int flattened(Image input) {
        int height = (input.height() + 3) / 4;
        int width = (input.width() + 3) / 4;
        return CHANNELS.get(CHANNELS.size() - 1) * height * width;
    }

    private static int fill(
            float[] weights, int from, int count, double scale, ZigguratSampler.NormalizedGaussian gaussian) {
        for (int i = from; i < from + count; i++) {
            // Zero is added so that a scale of zero leaves no negative zeros.
            weights[i] = (float) (scale * gaussian.sample()) + 0f;
        }
        return from + count;
    }
}
