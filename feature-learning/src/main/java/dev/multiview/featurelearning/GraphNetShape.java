package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A description of what is computed: the logits of one net, or the sum or mean of those of several, on samples of one
 * shape.
 *
 * <p>The parameter vector holds the nets one after the other, each laid out as its {@link Architecture} says.
 *
 * @param architecture the kind of net
 * @param input shape of a sample
 * @param classes number of logits
 * @param members number of nets
 * @param reading how their logits combine
 */
record GraphNetShape(Architecture architecture, InputShape input, int classes, int members, JointReading reading) {
    static final String INPUT = "sample";
    static final String LOSS = "loss";

    /** Lengths of the axes of {@code count} samples: {@code [position][channel][row][column]} or {@code [position][value]}. */
    long[] axes(int count) {
        long[] axes = architecture.inputType(input).getShape(true);
        axes[0] = count;
        return axes;
    }

    float[] initialWeights(List<SeedPath> seeds) {
        float[] weights = new float[0];
        for (int i = 0; i < seeds.size(); i++) {
            float[] net = architecture.initialWeights(seeds.get(i), input, classes);
            if (i == 0) {
                weights = new float[net.length * seeds.size()];
            }
            System.arraycopy(net, 0, weights, i * net.length, net.length);
        }
        return weights;
    }

    /** Names of the layers that have parameters, in the order of the parameter vector. */
    List<String> layers() {
        List<String> layers = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            for (String layer : architecture.layers()) {
                layers.add(prefix(i) + layer);
            }
        }
        return layers;
    }

    /** A graph whose only output is the logits. */
    ComputationGraphConfiguration forPrediction(DataType precision) {
        GraphBuilder graph = builder(precision);
        String logits = addNets(graph);
        return graph.setOutputs(logits).validateOutputLayerConfig(false).build();
    }

    /** A graph that ends in a loss. */
    ComputationGraphConfiguration forTraining(DataType precision, ILossFunction loss) {
        GraphBuilder graph = builder(precision);
        String logits = addNets(graph);
        LossLayer end = new LossLayer.Builder().lossFunction(loss).build();
        // Its builder refuses a size, and without one DL4J warns in every fit.
        end.setNOut(classes);
        return graph.addLayer(LOSS, end, logits).setOutputs(LOSS).build();
    }

    private GraphBuilder builder(DataType precision) {
        // Zero weights, because any other start would draw from ND4J's shared generator; ours are put in afterwards.
        return new NeuralNetConfiguration.Builder()
                .dataType(precision)
                .weightInit(WeightInit.ZERO)
                .activation(Activation.IDENTITY)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs(INPUT)
                .setInputTypes(architecture.inputType(input));
    }

    private String addNets(GraphBuilder graph) {
        String[] logits = new String[members];
        for (int i = 0; i < members; i++) {
            logits[i] = architecture.addTo(graph, prefix(i), INPUT, classes);
        }
        if (members == 1) {
            return logits[0];
        }
        ElementWiseVertex.Op combination =
                reading == JointReading.MEAN ? ElementWiseVertex.Op.Average : ElementWiseVertex.Op.Add;
        graph.addVertex("combined", new ElementWiseVertex(combination), logits);
        return "combined";
    }

    private static String prefix(int member) {
        return "net" + member + "-";
    }
}
