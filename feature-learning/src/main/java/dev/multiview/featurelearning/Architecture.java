package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.model.NesterovDescent;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * One kind of net: its layers, their initial weights and how it is trained.
 *
 * <p>All parameters form one vector. For each of {@link #layers} in order it holds the weights, then the biases: {@code
 * [out][in][row][column]} for a convolution, {@code [out][in]} for a dense layer, whose inputs come from a map as {@code
 * [channel][row][column]}.
 */
interface Architecture {

    /** The word that learners of such nets begin their canonical form with, such as {@code conv-net}. */
    String family();

    /** All hyperparameters on one line, those of the descent included. */
    String canonical();

    NesterovDescent descent();

    /**
     * How samples enter the net.
     *
     * @throws IllegalArgumentException if the net cannot learn from samples of this shape
     */
    InputType inputType(InputShape input);

    /** Names of the layers that have parameters, in the order of the vector. */
    List<String> layers();

    /**
     * W0 of the net seeded at {@code seed}, drawn from its child path {@code init}.
     *
     * @throws IllegalArgumentException if the net cannot learn from samples of this shape
     */
    float[] initialWeights(SeedPath seed, InputShape input, int classes);

    /**
     * Adds one net to a graph.
     *
     * @param graph the graph, with an input of {@link #inputType}
     * @param prefix put before the name of each layer
     * @param input name of the graph's input
     * @param classes number of logits
     * @return name of the vertex whose activations are the logits
     */
    String addTo(GraphBuilder graph, String prefix, String input, int classes);
}
