package dev.multiview.featurelearning;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The way between the parameter vector of the {@link GraphNetShape shape} and that of DL4J.
 *
 * <p>DL4J orders layers by its own walk through the graph and puts the biases of a convolution before its weights. Within
 * a layer both agree: convolution weights are {@code [out][in][row][column]}, and dense weights, an {@code [in, out]}
 * matrix in column-major order, are {@code [out][in]} in memory. So the way is a list of blocks to copy.
 */
final class FlatParameters {
    private static final List<String> WEIGHTS_THEN_BIASES = List.of("W", "b");

    private record Block(int from, int to, int length) {}

    private final List<Block> blocks;
    private final int length;

    private FlatParameters(List<Block> blocks, int length) {
        this.blocks = blocks;
        this.length = length;
    }

    /** The way into {@code graph}, which has been initialised. */
    static FlatParameters of(ComputationGraph graph, GraphNetShape shape) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (String layer : shape.layers()) {
            for (String name : WEIGHTS_THEN_BIASES) {
                // A view of the graph's one vector; its offset says where.
                INDArray view = graph.getLayer(layer).getParam(name);
                blocks.add(new Block(from, (int) view.offset(), (int) view.length()));
                from += (int) view.length();
            }
        }
        return new FlatParameters(blocks, from);
    }

    /** Copies our vector into DL4J's. */
    void write(float[] ours, FloatBuffer theirs) {
        for (Block block : blocks) {
            theirs.put(block.to(), ours, block.from(), block.length());
        }
    }

    /** Copies DL4J's vector times {@code factor} into ours. */
    void read(FloatBuffer theirs, float factor, float[] ours) {
        for (Block block : blocks) {
            theirs.get(block.to(), ours, block.from(), block.length());
        }
        for (int i = 0; i < length; i++) {
            ours[i] *= factor;
        }
    }
}
