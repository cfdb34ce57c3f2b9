package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Split;
import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions.Outputs;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Learnt weights against the normal equations, solved by Cramer's rule. */
class StackTest {
    private static final int CLASSES = 3;

    @Property(tries = 100)
    void weightsOfTwoModelsSolveTheNormalEquations(
            @ForAll @IntRange(min = 4, max = 40) int samples, @ForAll long seed) {
        UniformRandomProvider random = SeedPath.root(seed).generator();
        Outputs one = random(random, samples);
        Outputs other = new Outputs(random(random, samples).logits(), one.labels());
        double[][] centred = {centred(one), centred(other)};
        double[] target = new double[samples * CLASSES];
        for (int i = 0; i < target.length; i++) {
            target[i] = (one.labels()[i / CLASSES] == i % CLASSES ? 1 : 0) - 1.0 / CLASSES;
        }
        double a = dot(centred[0], centred[0]);
        double b = dot(centred[0], centred[1]);
        double d = dot(centred[1], centred[1]);
        double e = dot(centred[0], target);
        double f = dot(centred[1], target);
        double[] weights = Stack.weights(List.of(one, other));
        assertThat(weights[0]).isCloseTo((e * d - b * f) / (a * d - b * b), within(1e-9));
        assertThat(weights[1]).isCloseTo((a * f - b * e) / (a * d - b * b), within(1e-9));
    }

    /** A number added to all logits of a sample changes no prediction, so it must change no weight. */
    @Test
    void whatIsAddedToAllClassesChangesNothing() {
        UniformRandomProvider random = SeedPath.root(3).generator();
        Outputs one = random(random, 20);
        Outputs other = new Outputs(random(random, 20).logits(), one.labels());
        float[] moved = other.logits().values().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += i / CLASSES;
        }
        assertThat(Stack.weights(List.of(one, new Outputs(new Logits(20, CLASSES, moved), one.labels()))))
                .containsExactly(Stack.weights(List.of(one, other)), within(1e-6));
    }

    @Test
    void aModelThatKnowsTheLabelsGetsAllTheWeightAndTwinsShareIt() {
        UniformRandomProvider random = SeedPath.root(5).generator();
        Outputs noise = random(random, 200);
        float[] right = new float[200 * CLASSES];
        for (int i = 0; i < 200; i++) {
            right[i * CLASSES + noise.labels()[i]] = 2;
        }
        Outputs knowing = new Outputs(new Logits(200, CLASSES, right), noise.labels());
        assertThat(Stack.weights(List.of(knowing, noise))).containsExactly(new double[] {0.5, 0}, within(1e-7));
        assertThat(Stack.weights(List.of(knowing, knowing))).containsExactly(new double[] {0.25, 0.25}, within(1e-12));
    }

    @Test
    void everySetIsTheWeightedMeanAndWeightsAreNoted() {
        Outputs first = outputs(new float[] {2, 0, 0, 0, 2, 0}, 0, 1);
        Outputs second = outputs(new float[] {0, 1, 0, 1, 0, 0}, 0, 1);
        Outputs test = outputs(new float[] {1, 2, 3}, 2);
        TrialResult result = Stack.of(List.of(
                new Predictions(Map.of(Split.VALIDATION, first, Split.TEST, test)),
                new Predictions(Map.of(Split.VALIDATION, second, Split.TEST, outputs(new float[] {5, 5, 9}, 2)))));
        double[] weights = Stack.weights(List.of(first, second));
        assertThat(result.notes())
                .containsOnly(Map.entry("stackingWeight.0", weights[0]), Map.entry("stackingWeight.1", weights[1]));
        assertThat(result.predictions().on(Split.TEST).logits().get(0, 2))
                .isCloseTo((float) ((3 * weights[0] + 9 * weights[1]) / (weights[0] + weights[1])), within(1e-5f));
        assertThat(result.predictions().on(Split.TEST).labels()).containsExactly(2);
    }

    /** Twins have equal weights, whose mean is the model itself: at its own scale, whatever the targets' is. */
    @Test
    void stackedTwinsAnswerAtTheirOwnScale() {
        Outputs model = outputs(new float[] {20, 0, 0, 0, 20, 0}, 0, 1);
        Predictions twin = new Predictions(Map.of(Split.VALIDATION, model));
        assertThat(Stack.of(List.of(twin, twin))
                        .predictions()
                        .on(Split.VALIDATION)
                        .logits()
                        .values())
                .containsExactly(model.logits().values(), within(1e-5f));
    }

    /** A model that says the opposite has a weight below 0: turned round it is right, so it is not turned back. */
    @Test
    void aModelThatIsWrongThroughoutIsTurnedRound() {
        Outputs wrong = outputs(new float[] {-2, 1, 1, 1, -2, 1}, 0, 1);
        TrialResult result = Stack.of(List.of(new Predictions(Map.of(Split.VALIDATION, wrong))));
        Logits turned = result.predictions().on(Split.VALIDATION).logits();
        assertThat(turned.predicted(0)).isZero();
        assertThat(turned.predicted(1)).isEqualTo(1);
    }

    @Test
    void withoutAnythingToLearnFromThereIsASentence() {
        Outputs flat = outputs(new float[] {1, 1, 1}, 0);
        assertThatThrownBy(() -> Stack.weights(List.of(flat, flat)))
                .isInstanceOf(TrialFailedException.class)
                .hasMessage("No member tells the classes of the validation samples apart, so that no weights can be"
                        + " learnt on them");
        assertThatThrownBy(() -> Stack.of(List.of(new Predictions(Map.of(Split.TEST, flat)))))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageStartingWith("There are no validation samples");
    }

    private static Outputs outputs(float[] logits, int... labels) {
        return new Outputs(new Logits(labels.length, CLASSES, logits), labels);
    }

    private static Outputs random(UniformRandomProvider random, int samples) {
        float[] logits = new float[samples * CLASSES];
        int[] labels = new int[samples];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) (4 * random.nextDouble() - 2);
            labels[i / CLASSES] = random.nextInt(CLASSES);
        }
        return new Outputs(new Logits(samples, CLASSES, logits), labels);
    }

    private static double[] centred(Outputs outputs) {
        double[] values = new double[outputs.logits().values().length];
        for (int i = 0; i < values.length; i++) {
            double mean = 0;
            for (int c = 0; c < CLASSES; c++) {
                mean += outputs.logits().get(i / CLASSES, c) / 3.0;
            }
            values[i] = outputs.logits().values()[i] - mean;
        }
        return values;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
