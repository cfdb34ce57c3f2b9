package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.featurelearning.shared.Images;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.featurelearning.shared.ResNet8Spec.Block;
import dev.multiview.featurelearning.shared.ResNet8Spec.Convolution;
import dev.multiview.model.NesterovDescent;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;

/**
 * The net of {@link ResNet8Spec} in DL4J layers.
 *
 * @param spec the net, which the fused one shares
 */
record ResNet8(ResNet8Spec spec) implements ConvNet {
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
        spec.convolutions(1).forEach(convolution -> layers.add(convolution.name()));
        layers.add(DENSE);
        return layers;
    }

    @Override
    public float[] initialWeights(SeedPath seed, InputShape input, int classes) {
        return spec.initialWeights(seed, Images.shape(input), classes);
    }

    @Override
    public String addTo(GraphBuilder graph, String prefix, String input, int classes) {
        Convolution stem = spec.stem(1);
        String below = relu(graph, prefix + stem.name(), add(graph, prefix, stem, input));
        for (Block block : spec.blocks()) {
            below = add(graph, prefix, block, below);
        }
        graph.addLayer(prefix + DENSE, GraphLayers.dense(classes), below);
        return prefix + DENSE;
    }

    private static String add(GraphBuilder graph, String prefix, Block block, String below) {
        String inside = relu(graph, prefix + block.first().name(), add(graph, prefix, block.first(), below));
        String branch = add(graph, prefix, block.second(), inside);
        String shortcut =
                block.shortcut().map(past -> add(graph, prefix, past, below)).orElse(below);
        String sum = prefix + block.second().name() + "-sum";
        graph.addVertex(sum, new ElementWiseVertex(ElementWiseVertex.Op.Add), branch, shortcut);
        return relu(graph, sum, sum);
    }

    private static String add(GraphBuilder graph, String prefix, Convolution c, String below) {
        graph.addLayer(prefix + c.name(), GraphLayers.convolution(c.kernel(), c.stride(), c.out()), below);
        return prefix + c.name();
    }

    private static String relu(GraphBuilder graph, String name, String below) {
        graph.addLayer(name + "-relu", GraphLayers.relu(), below);
        return name + "-relu";
    }
}
