package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.data.InputShape.Image;
import dev.multiview.featurelearning.shared.Images;
import dev.multiview.model.NesterovDescent;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;

/**
 * ResNet-8 (arXiv 1512.03385, section 4.2, with n = 1) without batch norm and with a flatten head: a 3x3 convolution to
 * 16 channels, three residual blocks of two 3x3 convolutions with 16, 32 and 64 channels, and one dense layer on the
 * flattened map, so that the halves of a two-view image can be told apart. The second and third block halve the map and
 * carry their input past by a 1x1 convolution at stride 2.
 *
 * <p>What batch norm did for training is left to initialisation: the second convolution of every block starts at zero, so
 * each block is its shortcut at first and signals neither grow nor shrink with depth (arXiv 1901.09321). All other
 * convolutions, each followed by ReLU, are normal with variance 2 / fan-in, the dense layer with 1 / fan-in, biases zero.
 *
 * @param descent how it is trained
 */
record ResNet8(NesterovDescent descent) implements ConvNet {
    private static final int[] STAGES = {16, 32, 64};
    private static final int KERNEL = 3;
    private static final String STEM = "stem";
    private static final String DENSE = "dense";

    /** A convolution and the gain of its initial weights, whose variance is {@code gain / fan-in}. */
    private record Convolution(String name, int kernel, int stride, int in, int out, double gain) {}

    @Override
    public String canonical() {
        return "resnet-8,channels=[16, 32, 64],norm=none,init=he-zero-branch,descent=" + descent.canonical();
    }

    @Override
    public List<String> layers() {
        List<String> layers = new ArrayList<>();
        convolutions(1).forEach(convolution -> layers.add(convolution.name()));
        layers.add(DENSE);
        return layers;
    }

    @Override
    public float[] initialWeights(SeedPath seed, InputShape input, int classes) {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("init").generator());
        Image image = Images.shape(input);
        List<Convolution> convolutions = convolutions(image.channels());
        int flattened = flattened(image);
        int count = classes * (flattened + 1);
        for (Convolution c : convolutions) {
            count += c.out() * (c.in() * c.kernel() * c.kernel() + 1);
        }
        float[] weights = new float[count];
        int next = 0;
        for (Convolution c : convolutions) {
            int fanIn = c.in() * c.kernel() * c.kernel();
            next = fill(weights, next, c.out() * fanIn, Math.sqrt(c.gain() / fanIn), gaussian) + c.out();
        }
        fill(weights, next, classes * flattened, Math.sqrt(1.0 / flattened), gaussian);
        return weights;
    }

    @Override
    public String addTo(GraphBuilder graph, String prefix, String input, int classes) {
        List<Convolution> convolutions = convolutions(1);
        String below = relu(graph, prefix + STEM, add(graph, prefix, convolutions.get(0), input));
        int next = 1;
        for (int stage = 0; stage < STAGES.length; stage++) {
            Convolution first = convolutions.get(next++);
            Convolution second = convolutions.get(next++);
            String inside = relu(graph, prefix + first.name(), add(graph, prefix, first, below));
            String branch = add(graph, prefix, second, inside);
            String shortcut = stage == 0 ? below : add(graph, prefix, convolutions.get(next++), below);
            String sum = prefix + "sum" + stage;
            graph.addVertex(sum, new ElementWiseVertex(ElementWiseVertex.Op.Add), branch, shortcut);
            below = relu(graph, sum, sum);
        }
        graph.addLayer(prefix + DENSE, GraphLayers.dense(classes), below);
        return prefix + DENSE;
    }

    /** All convolutions in the order of the parameter vector. */
    private static List<Convolution> convolutions(int imageChannels) {
        List<Convolution> all = new ArrayList<>();
        all.add(new Convolution(STEM, KERNEL, 1, imageChannels, STAGES[0], 2));
        int in = STAGES[0];
        for (int stage = 0; stage < STAGES.length; stage++) {
            int out = STAGES[stage];
            int stride = stage == 0 ? 1 : 2;
            all.add(new Convolution("block" + stage + "a", KERNEL, stride, in, out, 2));
            all.add(new Convolution("block" + stage + "b", KERNEL, 1, out, out, 0));
            if (stage > 0) {
                all.add(new Convolution("shortcut" + stage, 1, stride, in, out, 2));
            }
            in = out;
        }
        return all;
    }

    /** Values that the dense layer sees: two convolutions at stride 2 halve the map and round up. */
    private static int flattened(Image input) {
        int height = (input.height() + 3) / 4;
        int width = (input.width() + 3) / 4;
        return STAGES[STAGES.length - 1] * height * width;
    }

    private static String add(GraphBuilder graph, String prefix, Convolution c, String below) {
        graph.addLayer(prefix + c.name(), GraphLayers.convolution(c.kernel(), c.stride(), c.out()), below);
        return prefix + c.name();
    }

    private static String relu(GraphBuilder graph, String name, String below) {
        graph.addLayer(name + "-relu", GraphLayers.relu(), below);
        return name + "-relu";
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
