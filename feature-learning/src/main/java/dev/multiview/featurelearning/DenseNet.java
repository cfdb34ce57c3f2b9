package dev.multiview.featurelearning;

import dev.multiview.model.NesterovDescent;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/**
 * A fully connected ReLU net. Initial weights before a ReLU have variance 2 / fan-in, those of the logits 1 / fan-in.
 *
 * @param hidden units of each hidden layer
 * @param descent how it is trained
 */
record DenseNet(List<Integer> hidden, NesterovDescent descent) implements DenseStack {
    private static final String LOGITS = "logits";

    DenseNet {
        hidden = List.copyOf(hidden);
        if (hidden.stream().anyMatch(units -> units < 1)) {
            throw new IllegalArgumentException("Hidden layers " + hidden + " must each have 1 unit or more");
        }
    }

    @Override
    public String family() {
        return "dense-net";
    }

    @Override
    public String canonical() {
        return "hidden=" + hidden + ",init=he,descent=" + descent.canonical();
    }

    @Override
    public List<Dense> stack(int size, int classes) {
        List<Dense> stack = new ArrayList<>();
        int in = size;
        for (int i = 0; i < hidden.size(); i++) {
            stack.add(new Dense("hidden" + i, in, hidden.get(i), 2));
            in = hidden.get(i);
        }
        stack.add(new Dense(LOGITS, in, classes, 1));
        return stack;
    }

    @Override
    public String addTo(GraphBuilder graph, String prefix, String input, int classes) {
        String below = input;
        for (int i = 0; i < hidden.size(); i++) {
            String layer = prefix + "hidden" + i;
            graph.addLayer(layer, GraphLayers.dense(hidden.get(i)), below);
            graph.addLayer(layer + "-relu", GraphLayers.relu(), layer);
            below = layer + "-relu";
        }
        graph.addLayer(prefix + LOGITS, GraphLayers.dense(classes), below);
        return prefix + LOGITS;
    }
}
