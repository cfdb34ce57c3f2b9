package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.CrossEntropy;
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
import org.junit.jupiter.params.provider.ValueSource;

class LinearTwinObjectiveTest {
    private static final PatchNetSpec SPEC = new PatchNetSpec(2, 3, 1.5, 1, new StepSize.Constant(1));

    /** More samples than one tile holds, and not a multiple of a tile. */
    private final Samples samples = Bags.draw("samples", 300, 3, 4, 8);

    private final FilterBank bank = FilterBank.initial(SPEC, Start.DRAWN, List.of(SeedPath.root(1)), 3, 8);

    private LinearTwinObjective objective(NativeMemory memory, double outputScale) {
        return objective(memory, outputScale, OutputScale.fixed());
    }

    private LinearTwinObjective objective(NativeMemory memory, double outputScale, OutputScale trained) {
        CrossEntropy loss = CrossEntropy.of(samples, new Targets.HardLabels());
        return new LinearTwinObjective(memory, SmoothedRelu.of(SPEC), bank, samples, loss, outputScale, trained);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.2})
    void theGradientIsTheDifferenceQuotientOfTheLoss(double outputScale) {
        try (NativeMemory memory = new NativeMemory()) {
            LinearTwinObjective objective = objective(memory, outputScale);
            float[] gradient = new float[bank.weights().length];
            float[] discarded = new float[gradient.length];
            objective.evaluate(bank.weights().clone(), gradient);
            for (int j = 0; j < gradient.length; j++) {
                float h = 1 / 64f;
                float[] above = bank.weights().clone();
                float[] below = bank.weights().clone();
                above[j] += h;
                below[j] -= h;
                double rise = objective.evaluate(above, discarded) - objective.evaluate(below, discarded);
                assertThat((double) gradient[j]).isCloseTo(rise / ((double) above[j] - below[j]), within(2e-5));
            }
        }
    }

    /** A mean of one member times a factor f is a sum with outputs divided by 1 / f. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.4, 2.5})
    void theSlopeByTheTrainedFactorIsTheDifferenceQuotientOfTheLoss(double at) {
        float[] moved = FilterBank.initial(SPEC, Start.DRAWN, List.of(SeedPath.root(7)), 3, 8)
                .weights();
        OutputScale scale = OutputScale.learnt(new StepSize.Constant(1));
        scale.add(new float[] {(float) (1 - at)}, new float[] {1}, 1);
        scale.descend();
        try (NativeMemory memory = new NativeMemory()) {
            LinearTwinObjective objective = objective(memory, 0.5, scale);
            float[] gradient = new float[moved.length];
            float[] expected = new float[moved.length];
            double loss = objective.evaluate(moved, gradient);
            double h = 1 / 128.0;
            double above = objective(memory, 0.5 * (at + h)).evaluate(moved, expected);
            double below = objective(memory, 0.5 * (at - h)).evaluate(moved, expected);
            assertThat(scale.gradient()).isCloseTo((above - below) / (2 * h), within(2e-5 + 2e-4 * Math.abs(above)));
            assertThat(objective(memory, 0.5 * at).evaluate(moved, expected)).isCloseTo(loss, within(1e-6));
            for (int i = 0; i < gradient.length; i++) {
                assertThat(gradient[i]).isCloseTo(expected[i], within(1e-6f));
            }
            objective.stepBeside();
            assertThat(scale.value()).isCloseTo(at - scale.gradient(), within(1e-6));
        }
    }

    @Test
    void twoEvaluationsAtTheSameWeightsGiveTheSameBits() {
        try (NativeMemory memory = new NativeMemory()) {
            LinearTwinObjective objective = objective(memory, 1);
            float[] first = new float[bank.weights().length];
            float[] second = new float[first.length];
            double loss = objective.evaluate(bank.weights(), first);
            assertThat(objective.evaluate(bank.weights(), second)).isEqualTo(loss);
            assertThat(second).containsExactly(first);
        }
    }

    @Test
    void outputsAtTheInitialWeightsAreTheNets() {
        ReferenceNet net = new ReferenceNet(SPEC, 3, 2, samples);
        double[] expected = net.outputs(ReferenceNet.widened(bank.weights()));
        try (NativeMemory memory = new NativeMemory()) {
            Logits logits = objective(memory, 1).logits(bank.weights());
            for (int i = 0; i < expected.length; i++) {
                assertThat((double) logits.values()[i]).isCloseTo(expected[i], within(1e-5));
            }
        }
    }

    @Test
    void scalesAreMeanSquaresOfFeaturesAndInitialOutputs() {
        ReferenceNet net = new ReferenceNet(SPEC, 3, 2, samples);
        double[] weights = ReferenceNet.widened(bank.weights());
        double features = 0;
        double outputs = 0;
        for (int i = 0; i < samples.count(); i++) {
            for (int c = 0; c < 3; c++) {
                outputs += Math.pow(net.output(weights, i, c), 2) / (3 * samples.count());
                for (int j = 0; j < bank.features(); j++) {
                    features += Math.pow(net.differenceQuotient(weights, i, c, j), 2) / (3 * samples.count());
                }
            }
        }
        try (NativeMemory memory = new NativeMemory()) {
            LinearTwinObjective objective = objective(memory, 0.5);
            assertThat(objective.featureScale()).isCloseTo(features / 4, within(1e-6));
            assertThat(objective.initialLogitScale()).isCloseTo(Math.sqrt(outputs) / 2, within(1e-6));
        }
    }
}
