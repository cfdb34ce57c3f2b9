package dev.multiview.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GradientDescentTest {

    /** Half the squared distance from (1, 2, 3, 4). */
    private static double bowl(float[] weights, float[] gradient) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = weights[i] - (i + 1);
            loss += 0.5 * gradient[i] * gradient[i];
        }
        return loss;
    }

    @Test
    void constantStepsContractTheBowlByOneMinusStep() throws InterruptedException {
        float[] weights = new float[4];
        Map<String, Double> notes = new GradientDescent(2, 1, 2, new StepSize.Constant(0.5))
                .minimise(GradientDescentTest::bowl, weights, 10);
        for (int i = 0; i < 4; i++) {
            assertThat((double) weights[i]).isCloseTo((i + 1) * (1 - Math.pow(0.5, 10)), within(1e-6));
        }
        assertThat(notes).containsEntry("largestStep", 0.5).containsEntry("plateauSteps", 0.0);
        assertThat(notes.get("firstLoss")).isEqualTo(15);
    }

    @Test
    void eachBlockHasAStepOfItsOwn() throws InterruptedException {
        StepSize rule = new StepSize.PlateauCrossing(0.1, 1e6, 1e-9);
        float[] both = {1, 1, 1, 1};
        new GradientDescent(2, 1, 2, rule)
                .minimise(
                        (w, g) -> {
                            g[0] = 1e-3f;
                            g[2] = 1e3f;
                            return 0;
                        },
                        both,
                        1);
        double relative = 0.1 * Math.sqrt(2);
        assertThat((double) both[0]).isCloseTo(1 - relative, within(1e-5));
        assertThat((double) both[2]).isCloseTo(1 - relative, within(1e-5));
    }

    @Test
    void plateauStepsNeverGrowAgainAndNeverFallBelowTheFloor() {
        StepSize rule = new StepSize.PlateauCrossing(0.05, 1e6, 5);
        double first = rule.next(Double.POSITIVE_INFINITY, 1e-9, 1);
        assertThat(first).isEqualTo(1e6);
        double second = rule.next(first, 1e-3, 1);
        assertThat(second).isEqualTo(50);
        assertThat(rule.next(second, 1e-9, 1)).isEqualTo(50);
        assertThat(rule.next(second, 1e9, 1)).isEqualTo(5);
        assertThat(rule.next(second, 0, 1)).isEqualTo(50);
    }

    @Test
    void theRuleForAMeanOfOneIsTheRuleAndForMoreItsAbsoluteStepsGrowWithTheirNumber() {
        for (StepSize rule : new StepSize[] {new StepSize.Constant(2), new StepSize.PlateauCrossing(0.05, 1e6, 5)}) {
            assertThat(rule.forMeanOf(1)).isEqualTo(rule);
            assertThat(rule.forMeanOf(4).next(1e-9, 1, 0)).isEqualTo(4 * rule.next(1e-9, 1, 0));
        }
    }

    @Test
    void withTheNormsOfAnAnchorTheStepDoesNotFollowTheWeights() throws InterruptedException {
        GradientDescent descent = new GradientDescent(1, 1, 2, new StepSize.PlateauCrossing(0.1, 1e6, 1e-9));
        float[] anchor = {3, 4};
        GradientDescent.Objective objective = (w, g) -> {
            g[0] = 2;
            return 0;
        };
        assertThat(descent.withNormsOf(anchor).minimise(objective, new float[2], 3))
                .containsEntry("lastStep", 0.1 * 5 / 2);
        assertThat(descent.minimise(objective, new float[2], 3)).containsEntry("lastStep", 1e-9);
    }

    /** Gradients of an output scaled by 8 are 8 times as large; steps, floor and ceiling must then be 64 times smaller. */
    @Test
    void theStepGoesWithTheInverseSquareOfTheOutputScale() {
        for (StepSize rule : new StepSize[] {new StepSize.Constant(2), new StepSize.PlateauCrossing(0.05, 1e6, 5)}) {
            StepSize scaled = rule.forOutputScale(8);
            for (double gradient : new double[] {0, 1e-9, 1e-3, 1e3}) {
                assertThat(scaled.next(Double.POSITIVE_INFINITY, 8 * gradient, 1))
                        .isEqualTo(rule.next(Double.POSITIVE_INFINITY, gradient, 1) / 64);
            }
            assertThat(rule.forOutputScale(1)).isEqualTo(rule);
        }
    }

    @Test
    void anInterruptedThreadStopsAtTheNextStep() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new GradientDescent(2, 1, 2, new StepSize.Constant(0.5))
                        .minimise(GradientDescentTest::bowl, new float[4], 10))
                .isInstanceOf(InterruptedException.class)
                .hasMessageContaining("after 0 of 10 steps");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void activationAndDerivativeOfThePatchNetAgree() {
        PatchNetSpec spec = new PatchNetSpec(4, 3, 3, 0.04, new StepSize.Constant(1));
        for (double z = -2; z < 6; z += 0.173) {
            double slope = (spec.activation(z + 1e-5) - spec.activation(z - 1e-5)) / 2e-5;
            assertThat(spec.derivative(z)).isCloseTo(slope, within(1e-8));
        }
        assertThat(spec.activation(5)).isCloseTo(5 - (1 - 1.0 / 3) * 3, within(1e-12));
    }

    @Test
    void atPowerOneTheActivationIsThePlainReluWhateverTheThreshold() {
        PatchNetSpec spec = new PatchNetSpec(4, 1, 3, 0.04, new StepSize.Constant(1));
        for (double z = 0.5; z < 6; z += 0.5) {
            assertThat(spec.activation(z)).isEqualTo(z);
            assertThat(spec.derivative(z)).isOne();
            assertThat(spec.activation(-z)).isZero();
            assertThat(spec.derivative(-z)).isZero();
        }
        assertThat(spec.derivative(0)).isZero();
        assertThatThrownBy(() -> new PatchNetSpec(4, 0, 3, 0.04, new StepSize.Constant(1)))
                .hasMessage("Activation power 0 is below 1, that of the plain ReLU");
    }
}
