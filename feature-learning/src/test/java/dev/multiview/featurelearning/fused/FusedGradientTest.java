package dev.multiview.featurelearning.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FusedGradientTest {
    private static final SeedPath SEED = SeedPath.root(1033);
    private static final int CLASSES = 3;
    private static final int[] BATCH = {4, 1, 3};
    private static final Samples SAMPLES = noise(new Image(1, 10, 13));

    /** Along the gradient the loss changes by its squared length: all parameters are checked at once. */
    @ParameterizedTest
    @CsvSource({"1,SUM", "2,SUM", "2,MEAN"})
    void theGradientIsThatOfFiniteDifferences(int members, JointReading reading) {
        FusedShape shape =
                FusedShape.of(new FusedKind.Small(spec(), FusedKind.Small.Form.NET), SAMPLES, members, reading);
        FusedGradient objective = objective(shape);
        float[] weights = weights(shape);
        float[] gradient = new float[weights.length];
        objective.evaluate(weights, BATCH, gradient);
        double squares = 0;
        for (float g : gradient) {
            squares += g * g;
        }
        double step = 1e-2 / Math.sqrt(squares);
        double difference =
                (moved(objective, weights, gradient, step) - moved(objective, weights, gradient, -step)) / (2 * step);
        assertThat(difference).isCloseTo(squares, within(0.01 * squares));
    }

    /** One parameter of each kind at a time, the largest derivative among them. */
    @Test
    void singleDerivativesAreThoseOfFiniteDifferences() {
        FusedShape shape =
                FusedShape.of(new FusedKind.Small(spec(), FusedKind.Small.Form.NET), SAMPLES, 1, JointReading.SUM);
        FusedGradient objective = objective(shape);
        float[] weights = weights(shape);
        float[] gradient = new float[weights.length];
        objective.evaluate(weights, BATCH, gradient);
        Stage top = Stage.of(spec(), (Image) SAMPLES.shape()).get(1);
        int dense = top.biasesAt() + top.filters();
        int[] ends = {
            0, top.weightsAt() - 4, top.weightsAt(), top.biasesAt(), dense, weights.length - CLASSES, weights.length
        };
        for (int kind = 0; kind + 1 < ends.length; kind++) {
            int largest = IntStream.range(ends[kind], ends[kind + 1])
                    .reduce((a, b) -> Math.abs(gradient[b]) > Math.abs(gradient[a]) ? b : a)
                    .orElseThrow();
            float[] one = new float[weights.length];
            one[largest] = 1;
            double difference = (moved(objective, weights, one, 1e-3) - moved(objective, weights, one, -1e-3)) / 2e-3;
            assertThat(difference).as("parameter " + largest).isCloseTo(gradient[largest], within(2e-3));
            assertThat(Math.abs(gradient[largest])).isGreaterThan(0.01f);
        }
    }

    @Test
    void evaluatingTwiceGivesTheSameBits() {
        FusedShape shape =
                FusedShape.of(new FusedKind.Small(spec(), FusedKind.Small.Form.NET), SAMPLES, 2, JointReading.SUM);
        FusedGradient objective = objective(shape);
        float[] first = new float[weights(shape).length];
        float[] second = new float[first.length];
        double loss = objective.evaluate(weights(shape), BATCH, first);
        objective.evaluate(new float[first.length], new int[] {0, 2}, second);
        assertThat(objective.evaluate(weights(shape), BATCH, second)).isEqualTo(loss);
        assertThat(second).containsExactly(first);
    }

    @Test
    void theModelAnswersWithTheLogitsThatTheLossSaw() {
        FusedShape shape =
                FusedShape.of(new FusedKind.Small(spec(), FusedKind.Small.Form.NET), SAMPLES, 2, JointReading.MEAN);
        float[] weights = weights(shape);
        float[] logits =
                new FusedModel(shape, new float[0], weights).predict(SAMPLES).values();
        float[] chosen = new float[BATCH.length * CLASSES];
        for (int b = 0; b < BATCH.length; b++) {
            System.arraycopy(logits, BATCH[b] * CLASSES, chosen, b * CLASSES, CLASSES);
        }
        double expected = CrossEntropy.of(SAMPLES, new Targets.HardLabels()).batchResidual(BATCH, chosen);
        double loss = objective(shape).evaluate(weights, BATCH, new float[weights.length]);
        assertThat(loss).isCloseTo(expected, within(1e-12));
    }

    private static double moved(FusedGradient objective, float[] weights, float[] direction, double step) {
        float[] at = weights.clone();
        for (int i = 0; i < at.length; i++) {
            at[i] += (float) (step * direction[i]);
        }
        return objective.evaluate(at, BATCH, new float[at.length]);
    }

    private static ConvNetSpec spec() {
        return new ConvNetSpec(List.of(4, 6), ConvNetSpec.SMALL.descent());
    }

    private static FusedGradient objective(FusedShape shape) {
        return new FusedGradient(shape, new float[0], SAMPLES, new Targets.HardLabels(), Augmentation.NONE);
    }

    private static float[] weights(FusedShape shape) {
        float[] weights =
                shape.initialWeights(List.of(SEED.child("a"), SEED.child("b")).subList(0, shape.members()));
        for (int i = 0; i < weights.length; i++) {
            weights[i] += weights[i] == 0 ? 0.05f * (i % 4) : 0;
        }
        return weights;
    }

    private static Samples noise(Image shape) {
        UniformRandomProvider random = SEED.child("noise").generator();
        float[] values = new float[6 * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return Samples.withoutViews(shape, values, new int[] {0, 1, 2, 0, 1, 2}, CLASSES);
    }
}
