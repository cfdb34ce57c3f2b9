package dev.multiview.featurelearning;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A trained net, or several of them as one. Holds no native memory between calls. */
final class GraphNetModel implements Model {
    /** Samples at a time: their maps stay in cache. */
    private static final int TILE = 100;

    private final GraphNetShape shape;
    private final float[] weights;

    /** The nets with this parameter vector; the array is owned. */
    GraphNetModel(GraphNetShape shape, float[] weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the samples are not of the shape trained on
     */
    @Override
    public Logits predict(Samples samples) {
        if (!samples.shape().equals(shape.input())) {
            throw new IllegalArgumentException("Samples of shape " + samples.shape() + " do not fit a net trained on "
                    + shape.input() + "; use samples of the draw it was trained on");
        }
        float[] logits = new float[samples.count() * shape.classes()];
        ComputationGraph graph = new ComputationGraph(shape.forPrediction(DataType.FLOAT));
        graph.init();
        try {
            FlatParameters.of(graph, shape).write(weights, NativeFloats.of(graph.params()));
            int whole = samples.count() / TILE * TILE;
            predict(graph, samples, 0, whole, TILE, logits);
            predict(graph, samples, whole, samples.count(), samples.count() - whole, logits);
        } finally {
            graph.params().close();
        }
        return new Logits(samples.count(), shape.classes(), logits);
    }

    /** Predicts the samples of a range whose length is a multiple of {@code tile}. */
    private void predict(ComputationGraph graph, Samples samples, int from, int to, int tile, float[] logits) {
        if (from == to) {
            return;
        }
        try (SampleBatch batch = new SampleBatch(shape, samples, tile, Augmentation.NONE)) {
            for (int first = from; first < to; first += tile) {
                batch.fill(IntStream.range(first, first + tile).toArray());
                INDArray output = graph.outputSingle(batch.inputs());
                float[] values = output.dup('c').data().asFloat();
                System.arraycopy(values, 0, logits, first * shape.classes(), values.length);
            }
        }
    }
}
