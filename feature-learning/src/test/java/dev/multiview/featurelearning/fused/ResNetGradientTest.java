package dev.multiview.featurelearning.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.featurelearning.shared.ResNet8Spec.Convolution;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResNetGradientTest {
    private static final SeedPath SEED = SeedPath.root(1039);
    private static final int CLASSES = 3;
    private static final int[] BATCH = {4, 1, 3};
    private static final Samples SAMPLES = noise(new Image(1, 9, 14));
    private static final ResNet8Spec SPEC = new ResNet8Spec(new NesterovDescent(10, 0.02, 0.9));

    /** Along the gradient the loss changes by its squared length: all parameters are checked at once. */
    @ParameterizedTest
    @CsvSource({"1,SUM", "2,SUM", "2,MEAN"})
    void theGradientIsThatOfFiniteDifferences(int members, JointReading reading) {
        FusedShape shape = FusedShape.of(new FusedKind.Residual(SPEC), SAMPLES, members, reading);
        float[] weights = weights(shape);
        float[] gradient = new float[weights.length];
        FusedGradient objective = objective(shape);
        objective.evaluate(weights, BATCH, gradient);
        assertSlope(objective, weights, gradient, gradient, 0.02);
    }

    /** The weights of one layer at a time, and its biases. */
    @Test
    void everyLayerHasTheGradientOfFiniteDifferences() {
        FusedShape shape = FusedShape.of(new FusedKind.Residual(SPEC), SAMPLES, 1, JointReading.SUM);
        float[] weights = weights(shape);
        float[] gradient = new float[weights.length];
        FusedGradient objective = objective(shape);
        objective.evaluate(weights, BATCH, gradient);
        List<Integer> ends = new ArrayList<>(List.of(0));
        int next = 0;
        for (Convolution c : SPEC.convolutions(1)) {
            ends.add(next += c.out() * c.in() * c.kernel() * c.kernel());
            ends.add(next += c.out());
        }
        ends.add(weights.length - CLASSES);
        ends.add(weights.length);
        for (int i = 0; i + 1 < ends.size(); i++) {
            float[] part = new float[weights.length];
            System.arraycopy(gradient, ends.get(i), part, ends.get(i), ends.get(i + 1) - ends.get(i));
            assertSlope(objective, weights, gradient, part, 0.05);
        }
    }

    @Test
    void evaluatingTwiceGivesTheSameBits() {
        FusedShape shape = FusedShape.of(new FusedKind.Residual(SPEC), SAMPLES, 2, JointReading.SUM);
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
        FusedShape shape = FusedShape.of(new FusedKind.Residual(SPEC), SAMPLES, 2, JointReading.MEAN);
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

    private static void assertSlope(
            FusedGradient objective, float[] weights, float[] gradient, float[] direction, double tolerance) {
        double product = 0;
        double squares = 0;
        for (int i = 0; i < gradient.length; i++) {
            product += gradient[i] * direction[i];
            squares += direction[i] * direction[i];
        }
        assertThat(squares).isPositive();
        double step = 1e-3 / Math.sqrt(squares);
        double difference =
                (moved(objective, weights, direction, step) - moved(objective, weights, direction, -step)) / (2 * step);
        assertThat(difference).isCloseTo(product, within(tolerance * product));
    }

    private static double moved(FusedGradient objective, float[] weights, float[] direction, double step) {
        float[] at = weights.clone();
        for (int i = 0; i < at.length; i++) {
            at[i] += (float) (step * direction[i]);
        }
        return objective.evaluate(at, BATCH, new float[at.length]);
    }

    private static FusedGradient objective(FusedShape shape) {
        return new FusedGradient(shape, new float[0], SAMPLES, new Targets.HardLabels(), Augmentation.NONE);
    }

    /** Initial weights with branches and biases that are not zero, so that their place is seen. */
    private static float[] weights(FusedShape shape) {
        float[] weights = shape.initialWeights(IntStream.range(0, shape.members())
                .mapToObj(i -> SEED.child("member", i))
                .toList());
        for (int i = 0; i < weights.length; i++) {
            weights[i] += weights[i] == 0 ? 0.05f * (i * 7 % 5 - 2) : 0;
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
