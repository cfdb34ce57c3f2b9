package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.featurelearning.shared.Images;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.NesterovDescent;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/**
 * The net of {@link ConvNetSpec} in DL4J layers.
 *
 * <p>ReLU comes after the pooling here: the largest of four values and ReLU commute, and so do their derivatives, but a
 * pooled map is four times smaller.
 *
 * @param spec the net that both regimes share
 */
record SmallConvNet(ConvNetSpec spec) implements ConvNet {
    private static final String DENSE = "dense";

    @Override
    public String canonical() {
        return spec.canonical();
    }

    @Override
    public NesterovDescent descent() {
        return spec.descent();
    }

    @Override
    public List<String> layers() {
        List<String> layers = new ArrayList<>();
        for (int i = 0; i < spec.channels().size(); i++) {
            layers.add(convolution(i));
        }
        layers.add(DENSE);
        return layers;
    }

    @Override
    public float[] initialWeights(SeedPath seed, InputShape input, int classes) {
        return spec.initialWeights(seed, Images.shape(input), classes);
    }

    @Override
    public String addTo(GraphBuilder graph, String prefix, String input, int classes) {
        String below = input;
        for (int i = 0; i < spec.channels().size(); i++) {
            String convolution = prefix + convolution(i);
            String pooling = prefix + "pool" + i;
            String relu = prefix + "relu" + i;
            graph.addLayer(
                    convolution,
                    GraphLayers.convolution(
                            ConvNetSpec.KERNEL, 1, spec.channels().get(i)),
                    below);
            graph.addLayer(pooling, GraphLayers.maxPooling(), convolution);
            graph.addLayer(relu, GraphLayers.relu(), pooling);
            below = relu;
        }
        graph.addLayer(prefix + DENSE, GraphLayers.dense(classes), below);
        return prefix + DENSE;
    }

    private static String convolution(int index) {
        return "conv" + index;
    }
}
