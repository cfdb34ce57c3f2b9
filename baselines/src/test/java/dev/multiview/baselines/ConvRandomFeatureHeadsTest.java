package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both heads on convolutional random features. */
@Isolated("counts the native memory of the process")
class ConvRandomFeatureHeadsTest {
    private static final NesterovDescent DESCENT = new NesterovDescent(10, 5, 0.9);

    private final RidgeLearner ridge = ConvRandomFeatureMap.ridge("ridge", 4);
    private final ConvRandomFeatureSoftmaxLearner softmax = new ConvRandomFeatureSoftmaxLearner("softmax", 4, DESCENT);
    private final Samples test = Pictures.draw("test", 300, 3, Pictures.SHAPE);
    private final List<SeedPath> members = List.of(SeedPath.root(1), SeedPath.root(2), SeedPath.root(3));

    static Stream<Learner.Joint> heads() {
        return Stream.of(
                ConvRandomFeatureMap.ridge("ridge", 4), new ConvRandomFeatureSoftmaxLearner("softmax", 4, DESCENT));
    }

    private static ConvRandomFeatureMap map(List<SeedPath> members, TrainingTask task) {
        return ConvRandomFeatureMap.standardised(PatchFilters.draw(members, 4, task.training()), task.training());
    }

    private static double[] features(ConvRandomFeatureMap map, Samples samples) {
        double[] values = new double[samples.count() * map.features()];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer out = memory.doubles(values.length);
            map.load(memory, samples, 0, samples.count()).write(0, out);
            out.get(0, values);
        }
        return values;
    }

    /** The same fit by elimination on the normal equations of features, constant included, in plain loops. */
    @Test
    void ridgeSolvesTheNormalEquationsForThePenaltyItNotes() throws InterruptedException {
        TrainingTask task = Pictures.task(1);
        ConvRandomFeatureMap map = map(List.of(task.seed()), task);
        int d = map.features();
        double[] phi = features(map, task.training());
        double[] testPhi = features(map, test);
        Fit fit = ridge.fit(task);
        Logits logits = fit.model().predict(test);
        double lambda = 0;
        for (double value : phi) {
            lambda += note(fit, "penalty") * value * value / 90;
        }
        for (int c = 0; c < 3; c++) {
            double[] weights = solve(phi, d, task.training().labels(), c, lambda);
            for (int i = 0; i < test.count(); i++) {
                double expected = weights[d];
                for (int j = 0; j < d; j++) {
                    expected += weights[j] * testPhi[i * d + j];
                }
                assertThat((double) logits.get(i, c)).isCloseTo(expected, within(1e-4));
            }
        }
    }

    private static double[] solve(double[] phi, int d, int[] labels, int c, double lambda) {
        double[][] system = new double[d + 1][d + 2];
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j <= d; j++) {
                double own = j == d ? 1 : phi[i * d + j];
                for (int k = 0; k <= d; k++) {
                    system[j][k] += own * (k == d ? 1 : phi[i * d + k]);
                }
                system[j][d + 1] += own * (labels[i] == c ? 1 : 0);
            }
        }
        for (int j = 0; j < d; j++) {
            system[j][j] += lambda;
        }
        for (int pivot = 0; pivot <= d; pivot++) {
            for (int j = 0; j <= d; j++) {
                double factor = system[j][pivot] / system[pivot][pivot];
                for (int k = pivot; k <= d + 1 && j != pivot; k++) {
                    system[j][k] -= factor * system[pivot][k];
                }
            }
        }
        double[] solution = new double[d + 1];
        for (int j = 0; j <= d; j++) {
            solution[j] = system[j][d + 1] / system[j][j];
        }
        return solution;
    }

    /** One step from zero weights goes along the initial slope, which is written here by plain loops. */
    @ParameterizedTest
    @EnumSource(names = {"SUM", "MEAN"})
    void theFirstStepOfTheSoftmaxFollowsTheSlopeOfTheMeanLoss(JointReading reading) throws InterruptedException {
        TrainingTask task = Pictures.task(1);
        ConvRandomFeatureMap map = map(members, task);
        int d = map.features();
        double scale = reading == JointReading.MEAN ? 1.0 / 3 : 1;
        double rate = reading == JointReading.MEAN ? 3 : 1;
        double[] phi = features(map, task.training());
        Logits actual = new ConvRandomFeatureSoftmaxLearner("softmax", 4, new NesterovDescent(90, 1, 0))
                .fitJoint(task, members, reading)
                .model()
                .predict(task.training());
        for (int i = 0; i < 90; i++) {
            double[] expected = new double[3];
            for (int n = 0; n < 90; n++) {
                // Each member's features are divided by the root of their number, and each has a constant.
                double kernel = 3;
                for (int j = 0; j < d; j++) {
                    kernel += phi[i * d + j] * phi[n * d + j] / (d / 3.0);
                }
                for (int c = 0; c < 3; c++) {
                    double residual = 1.0 / 3 - (task.training().labels()[n] == c ? 1 : 0);
                    expected[c] -= rate * scale * scale * kernel * residual / 90;
                }
            }
            for (int c = 0; c < 3; c++) {
                assertThat((double) actual.get(i, c)).isCloseTo(expected[c], within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("heads")
    void trainingFitsFreshPictures(Learner.Joint learner) throws InterruptedException {
        assertThat(right(learner.fit(Pictures.task(20)), 0)).isGreaterThan(270);
    }

    private int right(Fit fit, int shift) {
        Logits logits = fit.model().predict(test);
        int right = 0;
        for (int i = 0; i < test.count(); i++) {
            right += logits.predicted(i) == (test.labels()[i] + shift) % 3 ? 1 : 0;
        }
        return right;
    }

    @Test
    void teachersAreFollowedByBothHeads() throws InterruptedException {
        // This teacher calls every class c by the name of class c + 1.
        Logits teacher = new Logits(90, 3, new float[270]);
        for (int i = 0; i < 90; i++) {
            teacher.values()[i * 3 + (i + 1) % 3] = 5;
        }
        Targets blended = new Targets.Distilled(teacher, new DistillationRule.ScoreBlend(1));
        Targets softened = new Targets.Distilled(teacher, new DistillationRule.Temperature(1, 2));
        assertThat(right(ridge.fit(Pictures.task(blended, 1)), 1)).isGreaterThan(270);
        assertThat(right(softmax.fit(Pictures.task(softened, 20)), 1)).isGreaterThan(270);
    }

    @Test
    void softRatioZeroIsPlainTraining() throws InterruptedException {
        Logits teacher = new Logits(90, 3, new float[270]);
        Targets blended = new Targets.Distilled(teacher, new DistillationRule.ScoreBlend(0));
        Targets softened = new Targets.Distilled(teacher, new DistillationRule.Temperature(0, 2));
        assertSameBits(ridge.fit(Pictures.task(1)), ridge.fit(Pictures.task(blended, 1)));
        assertSameBits(softmax.fit(Pictures.task(2)), softmax.fit(Pictures.task(softened, 2)));
    }

    @Test
    void eachHeadRefusesTheRuleOfTheOther() {
        Logits teacher = new Logits(90, 3, new float[270]);
        Targets blended = new Targets.Distilled(teacher, new DistillationRule.ScoreBlend(0.5));
        Targets softened = new Targets.Distilled(teacher, new DistillationRule.Temperature(0.5, 2));
        assertThatThrownBy(() -> ridge.fit(Pictures.task(softened, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is for cross-entropy; ridge knows score-blend");
        assertThatThrownBy(() -> softmax.fit(Pictures.task(blended, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is for squared loss");
    }

    @ParameterizedTest
    @MethodSource("heads")
    void jointTrainingOfOneMemberIsPlainTraining(Learner.Joint learner) throws InterruptedException {
        TrainingTask task = Pictures.task(2);
        for (JointReading reading : List.of(JointReading.SUM, JointReading.MEAN)) {
            assertSameBits(learner.fit(task), learner.fitJoint(task, List.of(task.seed()), reading));
        }
    }

    @Test
    void jointRidgeIsRidgeOnTheFeaturesOfAllMembersInBothReadings() throws InterruptedException {
        TrainingTask task = Pictures.task(1);
        Fit sum = ridge.fitJoint(task, members, JointReading.SUM);
        assertSameBits(sum, ridge.fitJoint(task, members, JointReading.MEAN));
        assertThat(map(members, task).features())
                .isEqualTo(3 * map(members.subList(0, 1), task).features());
        assertThat(sum.model().predict(test).values())
                .isNotEqualTo(ridge.fit(task).model().predict(test).values());
    }

    @ParameterizedTest
    @MethodSource("heads")
    void anotherSeedGivesAnotherModelAndTheSameSeedTheSame(Learner.Joint learner) throws InterruptedException {
        TrainingTask task = Pictures.task(2);
        TrainingTask other =
                new TrainingTask(task.training(), task.validation(), task.targets(), SeedPath.root(6), task.steps());
        assertSameBits(learner.fit(task), learner.fit(task));
        assertThat(learner.fit(other).model().predict(test).values())
                .isNotEqualTo(learner.fit(task).model().predict(test).values());
    }

    @ParameterizedTest
    @MethodSource("heads")
    void samplesThatAreNoImagesAreRefused(Learner.Joint learner) {
        assertThatThrownBy(() -> learner.fit(Bags.task(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Samples of shape Patches[patches=4, dimension=8] are not images, which is all that"
                        + " convolutions know");
    }

    @ParameterizedTest
    @MethodSource("heads")
    void everyFitGivesItsNativeMemoryBack(Learner.Joint learner) throws InterruptedException {
        long before = Pointer.totalBytes();
        for (int i = 0; i < 5; i++) {
            learner.fit(Pictures.task(1)).model().predict(test);
        }
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    }

    @Test
    void noFilterIsRefused() {
        assertThatThrownBy(() -> ConvRandomFeatureMap.ridge("r", 0)).hasMessage("Random filters 0 is below 1");
        assertThatThrownBy(() -> new ConvRandomFeatureSoftmaxLearner("s", 0, DESCENT))
                .hasMessage("Random filters 0 is below 1");
    }

    private static double note(Fit fit, String name) {
        return fit.notes().getOrDefault(name, Double.NaN);
    }

    private void assertSameBits(Fit expected, Fit actual) {
        assertThat(actual.notes()).isEqualTo(expected.notes());
        assertThat(actual.model().predict(test).values())
                .containsExactly(expected.model().predict(test).values());
    }
}
