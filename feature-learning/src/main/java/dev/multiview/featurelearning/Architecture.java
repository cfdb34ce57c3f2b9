package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Image;
import dev.multiview.model.MiniBatchDescent;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/**
 * One kind of conv net: its layers, their initial weights and how it is trained.
 *
 * <p>All parameters form one vector. For each of {@link #layers} in order it holds the weights, then the biases: {@code
 * [out][in][row][column]} for a convolution, {@code [class][channel][row][column]} for the dense layer.
 */
interface Architecture {

    /** All hyperparameters on one line, those of the descent included. */
    String canonical();

    MiniBatchDescent descent();

    /** Names of the layers that have parameters, in the order of the vector. */
    List<String> layers();

    /**
     * W0 of the net seeded at {@code seed}, drawn from its child path {@code init}.
     *
     * @throws IllegalArgumentException if the image is too small for the net
     */
    float[] initialWeights(SeedPath seed, Image input, int classes);

    /**
     * Adds one net to a graph.
     *
     * @param graph the graph, with an input of the image's shape
     * @param prefix put before the name of each layer
     * @param input name of the graph's input
     * @param classes number of logits
     * @return name of the vertex whose activations are the logits
     */
    String addTo(GraphBuilder graph, String prefix, String input, int classes);
}
