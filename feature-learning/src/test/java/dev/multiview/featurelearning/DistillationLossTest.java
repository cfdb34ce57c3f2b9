package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DistillationLossTest {
    private static final Samples SAMPLES = ToyImages.samples(9);
    private static final int[] BATCH = {7, 0, 5, 2};

    /** The rules whose term is the gradient of a function; the truncated one is a direction. */
    static Stream<Targets> targetsWithAScore() {
        return Stream.of(
                new Targets.HardLabels(),
                new Targets.Distilled(ToyImages.teacher(SAMPLES), new DistillationRule.Temperature(0.6, 3)),
                new Targets.Distilled(ToyImages.teacher(SAMPLES), new DistillationRule.Temperature(1, 1)));
    }

    @ParameterizedTest
    @MethodSource("targetsWithAScore")
    void theGradientOfTheWholeNetPassesDl4jsCheckInDoublePrecision(Targets targets) {
        SmallConvNet net = new SmallConvNet(new ConvNetSpec(List.of(2, 3), new NesterovDescent(4, 0.05, 0.9)));
        GraphNetShape shape = new GraphNetShape(net, ToyImages.SHAPE, ToyImages.CLASSES, 2, JointReading.MEAN);
        ComputationGraph graph =
                new ComputationGraph(shape.forTraining(DataType.DOUBLE, new DistillationLoss(objective(targets))));
        graph.init();
        float[] weights = shape.initialWeights(List.of(SeedPath.root(1015), SeedPath.root(1016)));
        graph.setParams(Nd4j.create(ReferenceNet.toDouble(weights), new long[] {1, weights.length}, DataType.DOUBLE));
        DataType before = Nd4j.dataType();
        // The check insists on the process-wide default, though every array here has its own type.
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        try {
            assertThat(GradientCheckUtil.checkGradients(new GradientCheckUtil.GraphConfig()
                            .net(graph)
                            .inputs(new INDArray[] {images(shape)})
                            .labels(new INDArray[] {indices()})
                            .epsilon(1e-6)
                            .maxRelError(1e-5)
                            .minAbsoluteError(1e-9)))
                    .isTrue();
        } finally {
            Nd4j.setDefaultDataTypes(before, before);
        }
    }

    @Test
    void scoreAndGradientAreThoseOfTheObjectiveInDl4jsScale() {
        Targets targets = new Targets.Distilled(
                ToyImages.teacher(SAMPLES), new DistillationRule.GatedTruncation(0.7, 1.5, 0.4, 1));
        double[] logits = {0.3, -1, 2, 0.1, 0.2, 0.3, -2, 1, 0, 5, 4, 3};
        INDArray columnMajor =
                Nd4j.create(logits, new long[] {4, 3}, DataType.DOUBLE).dup('f');
        DistillationLoss loss = new DistillationLoss(objective(targets));
        double[] residual = logits.clone();
        double mean = objective(targets).batchResidual(BATCH, residual);

        assertThat(loss.computeScore(indices(), columnMajor, Activation.IDENTITY.getActivationFunction(), null, true))
                .isEqualTo(mean);
        assertThat(loss.computeScore(indices(), columnMajor, Activation.IDENTITY.getActivationFunction(), null, false))
                .isEqualTo(4 * mean);
        INDArray gradient =
                loss.computeGradient(indices(), columnMajor, Activation.IDENTITY.getActivationFunction(), null);
        for (int b = 0; b < 4; b++) {
            for (int c = 0; c < 3; c++) {
                assertThat(gradient.getDouble(b, c)).isCloseTo(4 * residual[b * 3 + c], within(1e-15));
            }
        }
    }

    private static CrossEntropy objective(Targets targets) {
        return CrossEntropy.of(SAMPLES, targets);
    }

    private static INDArray indices() {
        return Nd4j.create(new double[] {7, 0, 5, 2}, new long[] {4, 1}, DataType.DOUBLE);
    }

    private static INDArray images(GraphNetShape shape) {
        try (SampleBatch batch = new SampleBatch(shape, SAMPLES, BATCH.length, Augmentation.NONE)) {
            batch.fill(BATCH);
            return batch.inputs().castTo(DataType.DOUBLE);
        }
    }
}
