package dev.multiview.baselines.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single trees, and gradient boosting against an independent one with exhaustive stumps. */
class TreeLearnersTest {
    private static final InputShape LINE = new InputShape.Patches(1, 1);

    static Stream<Learner> learners() {
        return Stream.of(
                new DecisionTreeLearner("tree", 1000),
                new DecisionTreeLearner("small-tree", 8),
                new RandomForestLearner("pooled-forest", 20, true),
                new GradientBoostedTreesLearner("boosted", 10, 4, 0.3));
    }

    /**
     * Three classes that take thirds of a line and overlap. With one column nothing is left to chance, and a stump is the
     * best cut in two by squared error, found here by trying them all.
     */
    @ParameterizedTest
    @CsvSource({"1, 1.0", "2, 0.5", "7, 0.3"})
    void boostedStumpsAreThoseOfAnExhaustiveSearch(int rounds, double shrinkage) throws InterruptedException {
        Samples training = line(60, 3);
        Logits found = fit(new GradientBoostedTreesLearner("boosted", rounds, 2, shrinkage), training)
                .model()
                .predict(training);
        double[][] scores = new double[60][3];
        for (int round = 0; round < rounds; round++) {
            double[][] steps = new double[60][3];
            for (int c = 0; c < 3; c++) {
                double[] residuals = new double[60];
                for (int i = 0; i < 60; i++) {
                    double all = Math.exp(scores[i][0]) + Math.exp(scores[i][1]) + Math.exp(scores[i][2]);
                    residuals[i] = (training.labels()[i] == c ? 1 : 0) - Math.exp(scores[i][c]) / all;
                }
                double cut = bestCut(training.values(), residuals);
                double[] says = {
                    says(training.values(), residuals, cut, true), says(training.values(), residuals, cut, false)
                };
                for (int i = 0; i < 60; i++) {
                    steps[i][c] = shrinkage * (training.values()[i] <= cut ? says[0] : says[1]);
                }
            }
            for (int i = 0; i < 60; i++) {
                for (int c = 0; c < 3; c++) {
                    scores[i][c] += steps[i][c];
                }
            }
        }
        for (int i = 0; i < 60; i++) {
            for (int c = 0; c < 3; c++) {
                assertThat((double) found.get(i, c)).isCloseTo(scores[i][c], within(1e-4));
            }
        }
    }

    /** Two classes on 0, 1 | 2, 3: residuals are 1/2, so that a leaf says (1/2) (2 x 1/2) / (2 x 1/4) = 1. */
    @Test
    void aRoundComputedByHand() throws InterruptedException {
        Samples training = Samples.withoutViews(LINE, new float[] {0, 1, 2, 3}, new int[] {0, 0, 1, 1}, 2);
        Fit fit = fit(new GradientBoostedTreesLearner("boosted", 1, 2, 0.5), training);
        Logits logits = fit.model().predict(Samples.withoutViews(LINE, new float[] {1.4f, 1.6f}, new int[2], 2));
        assertThat(logits.values()).containsExactly(0.5f, -0.5f, -0.5f, 0.5f);
        assertThat(fit.notes()).containsEntry("trees", 2.0);
        assertThat(fit.notes().get("loss")).isCloseTo(Math.log(1 + Math.exp(-1)), within(1e-12));
    }

    @Test
    void moreRoundsFitBetter() throws InterruptedException {
        Samples training = line(60, 3);
        double few = loss(training, 2);
        assertThat(loss(training, 20)).isLessThan(few / 2);
        assertThat(few).isLessThan(Math.log(3));
    }

    @Test
    void aTreeThatIsGrownToTheEndFitsAllSamplesAndASmallOneHasItsLeaves() throws InterruptedException {
        Samples training = line(60, 3);
        Logits grown =
                fit(new DecisionTreeLearner("tree", 1000), training).model().predict(training);
        assertThat(IntStream.range(0, 60)).allMatch(i -> grown.predicted(i) == training.labels()[i]);
        Logits small = fit(new DecisionTreeLearner("tree", 3), training).model().predict(training);
        Set<List<Float>> leaves = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            leaves.add(List.of(small.get(i, 0), small.get(i, 1), small.get(i, 2)));
        }
        assertThat(leaves).hasSize(3);
    }

    /** On noise, where columns do not all cut alike. */
    @Test
    void membersDiffer() throws InterruptedException {
        InputShape wide = new InputShape.Patches(1, 16);
        UniformRandomProvider random = SeedPath.root(3).generator();
        float[] values = new float[50 * 16];
        for (int v = 0; v < values.length; v++) {
            values[v] = random.nextFloat();
        }
        int[] labels = IntStream.range(0, 50).map(i -> i % 3).toArray();
        Samples noise = Samples.withoutViews(wide, values, labels, 3);
        float[] others = new float[values.length];
        for (int v = 0; v < others.length; v++) {
            others[v] = random.nextFloat();
        }
        Samples fresh = noise.withValues(others);
        for (Learner learner : learners().toList()) {
            TrainingTask other = new TrainingTask(noise, noise, new Targets.HardLabels(), SeedPath.root(3), 1);
            float[] one = fit(learner, noise).model().predict(fresh).values();
            assertThat(fit(learner, noise).model().predict(fresh).values()).containsExactly(one);
            assertThat(learner.fit(other).model().predict(fresh).values())
                    .as(learner.name())
                    .isNotEqualTo(one);
        }
    }

    @Test
    void theOrderOfPatchesTellsATreeNothing() throws InterruptedException {
        InputShape bags = new InputShape.Patches(3, 4);
        UniformRandomProvider random = SeedPath.root(8).generator();
        float[] values = new float[40 * 12];
        float[] turned = new float[values.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = random.nextInt(-8, 9);
            // The first patch becomes the last; sums of small whole numbers have no rounding.
            turned[v / 12 * 12 + (v % 12 + 8) % 12] = values[v];
        }
        int[] labels = IntStream.range(0, 40).map(i -> i % 2).toArray();
        for (Learner learner : learners().toList()) {
            Fit fit = fit(learner, Samples.withoutViews(bags, values, labels, 2));
            assertThat(fit.model()
                            .predict(Samples.withoutViews(bags, turned, labels, 2))
                            .values())
                    .containsExactly(fit.model()
                            .predict(Samples.withoutViews(bags, values, labels, 2))
                            .values());
        }
    }

    @Test
    void aClassWithoutSamplesIsPredictedOfNone() throws InterruptedException {
        Samples training = line(60, 3);
        Samples four = Samples.withoutViews(LINE, training.values(), training.labels(), 4);
        for (Learner learner :
                List.of(new DecisionTreeLearner("tree", 8), new GradientBoostedTreesLearner("boosted", 10, 4, 0.3))) {
            Logits logits = fit(learner, four).model().predict(four);
            assertThat(IntStream.range(0, 60)).noneMatch(i -> logits.predicted(i) == 3);
            assertThat(logits.finite()).isTrue();
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new DecisionTreeLearner("tree", 1)).hasMessageStartingWith("Leaves 1 is below 2");
        assertThatThrownBy(() -> new GradientBoostedTreesLearner("boosted", 3, 2, 0))
                .hasMessageStartingWith("Boosting of 3 rounds with trees of 2 leaves and shrinkage 0.0 cannot be");
        assertThat(learners().map(Learner::canonical)).doesNotHaveDuplicates();
    }

    private static double loss(Samples training, int rounds) throws InterruptedException {
        return fit(new GradientBoostedTreesLearner("boosted", rounds, 4, 0.3), training)
                .notes()
                .getOrDefault("loss", Double.NaN);
    }

    /** The middle between two neighbours at which the sums of squares within both sides are least. */
    private static double bestCut(float[] values, double[] residuals) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 1; j < sorted.length; j++) {
            double cut = ((double) sorted[j - 1] + sorted[j]) / 2;
            double squares = squares(values, residuals, cut, true) + squares(values, residuals, cut, false);
            if (squares < least) {
                least = squares;
                best = cut;
            }
        }
        return best;
    }

    private static double squares(float[] values, double[] residuals, double cut, boolean left) {
        double[] side = side(values, residuals, cut, left);
        double mean = Arrays.stream(side).average().orElse(0);
        return Arrays.stream(side).map(r -> (r - mean) * (r - mean)).sum();
    }

    private static double says(float[] values, double[] residuals, double cut, boolean left) {
        double[] side = side(values, residuals, cut, left);
        double curvature =
                Arrays.stream(side).map(r -> Math.abs(r) * (1 - Math.abs(r))).sum();
        return 2.0 / 3 * Arrays.stream(side).sum() / curvature;
    }

    private static double[] side(float[] values, double[] residuals, double cut, boolean left) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] <= cut == left)
                .mapToDouble(i -> residuals[i])
                .toArray();
    }

    private static Samples line(int count, int classes) {
        UniformRandomProvider random = SeedPath.root(6).generator();
        float[] values = new float[count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            values[i] = labels[i] + 1.5f * random.nextFloat();
        }
        return Samples.withoutViews(LINE, values, labels, classes);
    }

    private static Fit fit(Learner learner, Samples training) throws InterruptedException {
        return learner.fit(new TrainingTask(training, training, new Targets.HardLabels(), SeedPath.root(2), 1));
    }
}
