package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Samples;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Logits;
import dev.multiview.model.OutputScale;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
import dev.multiview.model.StepSize;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchNetGradientTest {
    private static final int CLASSES = 3;
    private static final int DIMENSION = 19;
    private static final Samples SAMPLES = ToyPatches.samples(70, 5, DIMENSION, CLASSES);
    private static final Targets LABELS = new Targets.HardLabels();

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theReferenceGradientAgreesWithFiniteDifferences(int power) {
        ReferenceNet reference = new ReferenceNet(spec(power), 2, 0.5, SAMPLES);
        double[] weights = ReferenceNet.toDouble(weights(spec(power), 1));
        double[] gradient = reference.gradient(weights);
        for (int i = 0; i < weights.length; i += 7) {
            double at = weights[i];
            weights[i] = at + 1e-5;
            double above = reference.loss(weights);
            weights[i] = at - 1e-5;
            double below = reference.loss(weights);
            weights[i] = at;
            assertThat(gradient[i]).isCloseTo((above - below) / 2e-5, within(1e-6 * largest(gradient)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,1,1", "3,1,1", "4,1,1", "5,1,1", "3,3,1", "3,3,0.3333333333333333"})
    void lossAndGradientAgreeWithTheReference(int power, int members, double outputWeight) {
        PatchNetShape net = new PatchNetShape(spec(power), CLASSES, DIMENSION, members, outputWeight);
        float[] weights = weights(spec(power), members);
        ReferenceNet reference = new ReferenceNet(spec(power), net.filters(), outputWeight, SAMPLES);
        float[] gradient = new float[weights.length];
        PatchNetGradient slope = new PatchNetGradient(net, SAMPLES, LABELS);
        double loss = slope.evaluate(weights, gradient);
        assertThat(loss).isCloseTo(reference.loss(ReferenceNet.toDouble(weights)), within(1e-6));
        double[] expected = reference.gradient(ReferenceNet.toDouble(weights));
        assertThat(ReferenceNet.relativeDifference(gradient, expected)).isLessThan(1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 33, 69, 1000})
    void theTileChangesRoundingOnly(int tile) {
        float[] weights = weights(spec(3), 1);
        float[] gradient = new float[weights.length];
        PatchNetGradient slope = new PatchNetGradient(shape(), SAMPLES, LABELS, OutputScale.fixed(), tile);
        slope.evaluate(weights, gradient);
        double[] expected = new ReferenceNet(spec(3), 2, 1, SAMPLES).gradient(ReferenceNet.toDouble(weights));
        assertThat(ReferenceNet.relativeDifference(gradient, expected)).isLessThan(1e-5);
    }

    @Test
    void evaluatingTwiceGivesTheSameBitsAndLeavesTheWeightsAlone() {
        float[] weights = weights(spec(3), 1);
        float[] before = weights.clone();
        float[] first = new float[weights.length];
        float[] second = new float[weights.length];
        PatchNetGradient slope = new PatchNetGradient(shape(), SAMPLES, LABELS, OutputScale.fixed(), 16);
        double loss = slope.evaluate(weights, first);
        assertThat(slope.evaluate(weights, second)).isEqualTo(loss);
        assertThat(second).containsExactly(first);
        assertThat(weights).containsExactly(before);
    }

    /** The loss at a factor is that of the net with its output weight multiplied by it. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.4, 2.5})
    void theSlopeByTheTrainedFactorIsTheDifferenceQuotientOfTheLoss(double at) {
        PatchNetShape net = new PatchNetShape(spec(3), CLASSES, DIMENSION, 3, 1.0 / 3);
        float[] weights = weights(spec(3), 3);
        float[] gradient = new float[weights.length];
        // One step from 1 along a known slope leads there.
        OutputScale scale = OutputScale.learnt(new StepSize.Constant(1));
        scale.add(new float[] {(float) (1 - at)}, new float[] {1}, 1);
        scale.descend();
        assertThat(scale.value()).isCloseTo(at, within(1e-6));
        PatchNetGradient slope = new PatchNetGradient(net, SAMPLES, LABELS, scale, 16);
        double loss = slope.evaluate(weights, gradient);
        double h = 1e-4;
        double[] exact = ReferenceNet.toDouble(weights);
        double above = new ReferenceNet(spec(3), net.filters(), (at + h) / 3, SAMPLES).loss(exact);
        double below = new ReferenceNet(spec(3), net.filters(), (at - h) / 3, SAMPLES).loss(exact);
        assertThat(loss).isBetween(Math.min(above, below) - 1e-5, Math.max(above, below) + 1e-5);
        assertThat(scale.gradient()).isCloseTo((above - below) / (2 * h), within(1e-4 * Math.abs(scale.gradient())));
        double[] expected = new ReferenceNet(spec(3), net.filters(), at / 3, SAMPLES).gradient(exact);
        assertThat(ReferenceNet.relativeDifference(gradient, expected)).isLessThan(1e-5);
        slope.stepBeside();
        assertThat(scale.value()).isCloseTo(at - scale.gradient(), within(1e-6));
    }

    @Test
    void theTeacherReachesTheGradient() {
        float[] weights = weights(spec(3), 1);
        float[] plain = new float[weights.length];
        float[] taught = new float[weights.length];
        float[] ownTeacher = new float[weights.length];
        Logits teacher = new Logits(70, CLASSES, new float[70 * CLASSES]);
        Logits own = new PatchNetModel(shape(), weights, weights).predict(SAMPLES);
        evaluate(LABELS, weights, plain);
        evaluate(new Targets.Distilled(teacher, new DistillationRule.Temperature(1, 2)), weights, taught);
        evaluate(new Targets.Distilled(own, new DistillationRule.Temperature(1, 2)), weights, ownTeacher);
        assertThat(taught).isNotEqualTo(plain);
        assertThat(largest(ReferenceNet.toDouble(ownTeacher)))
                .as("a net that is its own teacher has nothing to learn")
                .isLessThan(1e-6 * largest(ReferenceNet.toDouble(plain)));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aValueThatIsNotFiniteIsRefusedWithItsPlace(float value) {
        Samples broken = ToyPatches.samples(20, 4, 6, 2);
        broken.values()[(13 * 4 + 2) * 6 + 5] = value;
        assertThatThrownBy(() -> new PatchNetGradient(spec(3), broken, LABELS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Value " + value + " at sample 13, patch 2, coordinate 5 is not a finite number;"
                        + " repair or drop that sample");
    }

    private static void evaluate(Targets targets, float[] weights, float[] gradient) {
        PatchNetGradient slope = new PatchNetGradient(shape(), SAMPLES, targets);
        slope.evaluate(weights, gradient);
    }

    private static PatchNetShape shape() {
        return new PatchNetShape(spec(3), CLASSES, DIMENSION, 1, 1);
    }

    /** A scale at which responses lie below zero, in the power part and beyond the threshold. */
    private static PatchNetSpec spec(int power) {
        return new PatchNetSpec(2, power, 0.7, 0.5, new StepSize.Constant(1));
    }

    private static float[] weights(PatchNetSpec spec, int members) {
        SeedPath seed = SeedPath.root(5);
        return new PatchNetShape(spec, CLASSES, DIMENSION, members, 1)
                .initialWeights(
                        Start.DRAWN,
                        List.of(seed.child("a"), seed.child("b"), seed.child("c"))
                                .subList(0, members));
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
