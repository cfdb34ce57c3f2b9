package dev.multiview.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NesterovDescentTest {
    private static final SeedPath ORDER = SeedPath.root(1007).child("order");

    @Test
    void stepsFollowNesterovsRecursionWithARateThatFallsToZero() throws InterruptedException {
        // Loss w^2 / 2 with gradient w; one sample, so that every epoch is one step. By hand:
        NesterovDescent rule = new NesterovDescent(1, 0.5, 0.9);
        float[] w = {2};
        rule.minimise(NesterovDescentTest::square, w, 1, 3, ORDER);
        double x = 2;
        double v = 0;
        for (double rate : new double[] {0.5, 0.5 * 2 / 3, 0.5 / 3}) {
            double push = rate * x;
            v = 0.9 * v - push;
            x += 0.9 * v - push;
        }
        assertThat((double) w[0]).isCloseTo(x, within(1e-6));
    }

    @Test
    void everyEpochSeesEverySampleOnceInAnOrderOfItsOwn() throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        new NesterovDescent(4, 0.1, 0)
                .minimise(
                        (w, batch, g) -> {
                            for (int index : batch) {
                                seen.add(index);
                            }
                            return 0;
                        },
                        new float[1],
                        12,
                        2,
                        ORDER);
        assertThat(new HashSet<>(seen.subList(0, 12))).hasSize(12);
        assertThat(new HashSet<>(seen.subList(12, 24))).hasSize(12);
        assertThat(seen.subList(0, 12)).isNotEqualTo(seen.subList(12, 24));
    }

    @Test
    void theOrderIsThatOfTheGivenPathAndNothingElse() throws InterruptedException {
        assertThat(order(ORDER)).isEqualTo(order(ORDER)).isNotEqualTo(order(ORDER.child("other")));
    }

    @Test
    void samplesThatDoNotFillAMiniBatchAreLeftOut() throws InterruptedException {
        Map<String, Double> notes =
                new NesterovDescent(4, 0.1, 0).minimise(NesterovDescentTest::square, new float[] {1}, 11, 3, ORDER);
        assertThat(notes).containsEntry("updates", 6.0);
        assertThatThrownBy(() ->
                        new NesterovDescent(4, 0.1, 0).minimise(NesterovDescentTest::square, new float[1], 3, 1, ORDER))
                .hasMessage("Training set of 3 samples does not fill one mini-batch of 4");
    }

    @Test
    void aLossThatIsNoNumberEndsTheTrainingWithASentence() {
        assertThatThrownBy(() -> new NesterovDescent(1, 1e6, 0.9)
                        .minimise(NesterovDescentTest::square, new float[] {1}, 1, 200, ORDER))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("Training diverged: loss ")
                .hasMessageEndingWith("at rate 1000000.0; choose a lower rate");
    }

    @Test
    void aLossThatStaysFiniteFarAboveThatOfTheUntrainedModelHasDivergedToo() throws InterruptedException {
        NesterovDescent rule = new NesterovDescent(1, 0.2, 0.5);
        assertThatThrownBy(() -> rule.minimise(lossOf(2, 2, 21), new float[1], 1, 3, ORDER))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("Training diverged: loss 21.0 in epoch 2 of 3 is more than 10 times that of the"
                        + " untrained model, 2.0, at rate 0.2; choose a lower rate");
        // A net whose units died settles at the loss of a guess: the blow-up in between tells.
        assertThatThrownBy(() -> rule.minimise(lossOf(2, 400, 2), new float[1], 1, 3, ORDER))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("loss 400.0 in epoch 1 of 3");
        assertThat(rule.minimise(lossOf(2, 20, 1), new float[1], 1, 3, ORDER)).containsEntry("loss", 1.0);
    }

    /** An objective that has these losses one after the other, whatever the weights. */
    private static NesterovDescent.Objective lossOf(double... losses) {
        int[] call = {0};
        return (weights, batch, gradient) -> losses[call[0]++];
    }

    @Test
    void aMeanOfNetsStepsItsMembersAsFarAsOneAlone() throws InterruptedException {
        NesterovDescent rule = new NesterovDescent(1, 0.2, 0.5);
        float[] alone = {2};
        rule.minimise(NesterovDescentTest::square, alone, 1, 5, ORDER);
        float[] member = {2};
        rule.forMeanOf(4)
                .minimise(
                        (w, batch, g) -> {
                            g[0] = w[0] / 4;
                            return 0;
                        },
                        member,
                        1,
                        5,
                        ORDER);
        assertThat(member[0]).isCloseTo(alone[0], within(1e-6f));
    }

    @Test
    void badValuesAreRefusedWithTheirRule() {
        assertThatThrownBy(() -> new NesterovDescent(0, 0.1, 0)).hasMessage("Mini-batch of 0 samples is below 1");
        assertThatThrownBy(() -> new NesterovDescent(1, -0.1, 0))
                .hasMessage("Rate -0.1 is not a positive finite number");
        assertThatThrownBy(() -> new NesterovDescent(1, 0.1, 1)).hasMessage("Momentum 1.0 is outside [0, 1)");
    }

    private static List<Integer> order(SeedPath path) throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        new NesterovDescent(1, 0.1, 0)
                .minimise(
                        (w, batch, g) -> {
                            seen.add(batch[0]);
                            return 0;
                        },
                        new float[1],
                        20,
                        1,
                        path);
        return seen;
    }

    private static double square(float[] weights, int[] batch, float[] gradient) {
        gradient[0] = weights[0];
        return 0.5 * weights[0] * weights[0];
    }
}
