package dev.multiview.featurelearning;

import dev.multiview.model.NesterovDescent;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;

/**
 * A dense residual net: a linear map of the input to a stream h of {@code width} values, blocks {@code h + V relu(W h +
 * b) + c}, and a linear map of the stream to the logits. As in {@link ResNet8}, V starts at zero, so that each block is
 * its shortcut at first (arXiv 1901.09321); W has variance 2 / fan-in, the other two maps 1 / fan-in.
 *
 * @param width values of the stream, and units inside a block
 * @param blocks residual blocks
 * @param descent how it is trained
 */
record DenseResNet(int width, int blocks, NesterovDescent descent) implements DenseStack {
    private static final String STEM = "stem";
    private static final String LOGITS = "logits";

    DenseResNet {
        if (width < 1 || blocks < 1) {
            throw new IllegalArgumentException(
                    "Width " + width + " and blocks " + blocks + " of a residual net must both be 1 or more");
        }
    }

    @Override
    public String family() {
        return "residual-net";
    }

    @Override
    public String canonical() {
        return "width=" + width + ",blocks=" + blocks + ",init=he-zero-branch,descent=" + descent.canonical();
    }

    @Override
    public List<Dense> stack(int size, int classes) {
        List<Dense> stack = new ArrayList<>();
        stack.add(new Dense(STEM, size, width, 1));
        for (int b = 0; b < blocks; b++) {
            stack.add(new Dense(inner(b), width, width, 2));
            stack.add(new Dense(outer(b), width, width, 0));
        }
        stack.add(new Dense(LOGITS, width, classes, 1));
        return stack;
    }

    @Override
    public String addTo(GraphBuilder graph, String prefix, String input, int classes) {
        graph.addLayer(prefix + STEM, GraphLayers.dense(width), input);
        String stream = prefix + STEM;
        for (int b = 0; b < blocks; b++) {
            String inner = prefix + inner(b);
            String outer = prefix + outer(b);
            graph.addLayer(inner, GraphLayers.dense(width), stream);
            graph.addLayer(inner + "-relu", GraphLayers.relu(), inner);
            graph.addLayer(outer, GraphLayers.dense(width), inner + "-relu");
            graph.addVertex(outer + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), stream, outer);
            stream = outer + "-sum";
        }
        graph.addLayer(prefix + LOGITS, GraphLayers.dense(classes), stream);
        return prefix + LOGITS;
    }

    private static String inner(int block) {
        return "block" + block + "a";
    }

    private static String outer(int block) {
        return "block" + block + "b";
    }
}
