package dev.multiview.featurelearning;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import java.nio.FloatBuffer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/** Loss and gradient of nets on mini-batches of a training set, by DL4J's layers. For one thread; holds native memory. */
final class GraphNetGradient implements NesterovDescent.Objective, AutoCloseable {
    private final ComputationGraph graph;
    private final FlatParameters layout;
    private final FloatBuffer parameters;
    private final FloatBuffer gradients;
    private final SampleBatch samples;

    /**
     * The objective of fitting {@code targets}.
     *
     * @param batch samples in every mini-batch
     * @throws IllegalArgumentException if the targets do not fit the samples
     */
    GraphNetGradient(GraphNetShape shape, Samples training, Targets targets, int batch, Augmentation augmentation) {
        DistillationLoss loss = new DistillationLoss(CrossEntropy.of(training, targets));
        samples = new SampleBatch(shape, training, batch, augmentation);
        graph = new ComputationGraph(shape.forTraining(DataType.FLOAT, loss));
        graph.init();
        graph.initGradientsView();
        layout = FlatParameters.of(graph, shape);
        parameters = NativeFloats.of(graph.params());
        gradients = NativeFloats.of(graph.getFlattenedGradients());
    }

    @Override
    public double evaluate(float[] weights, int[] batch, float[] gradient) {
        layout.write(weights, parameters);
        samples.fill(batch);
        graph.setInput(0, samples.inputs());
        graph.setLabel(0, samples.indices());
        graph.computeGradientAndScore();
        // DL4J sums over the mini-batch.
        layout.read(gradients, 1f / batch.length, gradient);
        return graph.score();
    }

    /** Frees what is known to be this fit's; the thread's workspaces stay for the next one. */
    @Override
    public void close() {
        graph.params().close();
        graph.getFlattenedGradients().close();
        samples.close();
    }
}
