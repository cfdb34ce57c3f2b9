package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.Samples;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ridge on whatever features must do, and what only the twin does. */
@Isolated("counts the native memory of the process")
class RidgeLearnerTest {
    private static final PatchNetSpec SPEC = new PatchNetSpec(2, 3, 1.5, 1, new StepSize.Constant(1));
    private static final RidgeLearner TWIN = GradientFeatureMap.ridge("ridge", SPEC);

    private final Samples test = Bags.draw("test", 21, 3, 4, 8);
    private final List<SeedPath> members = List.of(SeedPath.root(1), SeedPath.root(2), SeedPath.root(3));

    /** The random features are more than the samples, the twin's fewer, so both forms of the solution are used. */
    static Stream<Learner.Joint> learners() {
        return Stream.of(TWIN, RandomReluMap.ridge("random", 60));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void freshSamplesAreMostlyRight(Learner.Joint learner) throws InterruptedException {
        Logits logits = learner.fit(Bags.task(1)).model().predict(test);
        int right = 0;
        for (int i = 0; i < test.count(); i++) {
            right += logits.predicted(i) == test.labels()[i] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(13);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void jointTrainingOfOneMemberIsPlainTraining(Learner.Joint learner) throws InterruptedException {
        TrainingTask task = Bags.task(1);
        assertSameBits(learner.fit(task), learner.fitJoint(task, List.of(task.seed()), JointReading.MEAN));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void bothReadingsOfJointTrainingAreTheSameModel(Learner.Joint learner) throws InterruptedException {
        TrainingTask task = Bags.task(1);
        assertSameBits(
                learner.fitJoint(task, members, JointReading.SUM), learner.fitJoint(task, members, JointReading.MEAN));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void softRatioZeroIsPlainTraining(Learner.Joint learner) throws InterruptedException {
        Logits teacher = new Logits(30, 3, new float[90]);
        teacher.values()[4] = 9;
        Targets soft = new Targets.Distilled(teacher, new DistillationRule.ScoreBlend(0));
        assertSameBits(learner.fit(Bags.task(1)), learner.fit(Bags.task(soft, 1)));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aTeacherThatKnowsOnlyTheLabelsIsPlainTraining(Learner.Joint learner) throws InterruptedException {
        TrainingTask task = Bags.task(1);
        Logits teacher = new Logits(30, 3, new float[90]);
        for (int i = 0; i < 30; i++) {
            teacher.values()[i * 3 + task.training().labels()[i]] = 1;
        }
        Targets soft = new Targets.Distilled(teacher, new DistillationRule.ScoreBlend(0.5));
        assertSameBits(learner.fit(task), learner.fit(Bags.task(soft, 1)));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void theRuleForCrossEntropyIsRefused(Learner.Joint learner) {
        Targets soft =
                new Targets.Distilled(new Logits(30, 3, new float[90]), new DistillationRule.Temperature(0.5, 4));
        assertThatThrownBy(() -> learner.fit(Bags.task(soft, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Distillation rule temperature(softRatio=0.5,T=4.0) is for cross-entropy; ridge knows"
                        + " score-blend");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aModelToBeAddedToIsRefused(Learner.Joint learner) {
        Targets beside = new Targets.Beside(new Logits(30, 3, new float[90]));
        assertThatThrownBy(() -> learner.fit(Bags.task(beside, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Ridge regression chooses its penalty for a model that stands alone, and has no loss of the sum"
                                + " with others; boost a learner by cross-entropy, such as a linear twin");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aTeacherOfOtherSamplesIsRefused(Learner.Joint learner) {
        Targets soft = new Targets.Distilled(new Logits(29, 3, new float[87]), new DistillationRule.ScoreBlend(0.5));
        assertThatThrownBy(() -> learner.fit(Bags.task(soft, 1)))
                .hasMessage("Teacher logits for 29 samples of 3 classes do not match 30 training samples of 3 classes");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void anEmptyValidationSetIsRefused(Learner.Joint learner) {
        TrainingTask task = Bags.task(1);
        TrainingTask blind =
                new TrainingTask(task.training(), Bags.draw("none", 0, 3, 4, 8), task.targets(), task.seed(), 1);
        assertThatThrownBy(() -> learner.fit(blind))
                .hasMessage("Validation set has 0 samples; ridge chooses its penalty on it");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void anInputThatIsNotFiniteIsRefused(Learner.Joint learner) {
        TrainingTask task = Bags.task(1);
        Samples broken = Bags.withValue(task.validation(), 33, Float.NaN);
        TrainingTask other = new TrainingTask(task.training(), broken, task.targets(), task.seed(), 1);
        assertThatThrownBy(() -> learner.fit(other))
                .hasMessage("Value 1 of sample 1 is NaN; inputs must be finite numbers");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void anInterruptEndsTheFit(Learner.Joint learner) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> learner.fit(Bags.task(1))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void everyFitGivesItsNativeMemoryBack(Learner.Joint learner) throws InterruptedException {
        long before = Pointer.totalBytes();
        for (int i = 0; i < 20; i++) {
            learner.fit(Bags.task(1)).model().predict(test);
        }
        // Less, where the collector frees what an earlier test left behind.
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void thePenaltyIsOfTheGridAndItsErrorIsTheModelsOwn(Learner.Joint learner) throws InterruptedException {
        TrainingTask task = Bags.task(1);
        Fit fit = learner.fit(task);
        Logits logits = fit.model().predict(task.validation());
        int wrong = 0;
        for (int i = 0; i < task.validation().count(); i++) {
            wrong += logits.predicted(i) == task.validation().labels()[i] ? 0 : 1;
        }
        assertThat(fit.notes()).containsEntry("validationError", wrong / 24.0);
        double[] grid = {1e-4, 1e-2, 1, 10, 100};
        int index = fit.notes().getOrDefault("penaltyIndex", -1.0).intValue();
        assertThat(fit.notes()).containsEntry("penalty", grid[index]);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void theFitIsTheFirstBestOfThoseOfTheGrid(Learner.Joint learner) throws InterruptedException {
        TrainingTask task = Bags.task(1);
        List<Fit> grid = ((Learner.Tuned) learner).fitGrid(task);
        assertThat(grid).extracting(fit -> fit.notes().get("penalty")).containsExactly(1e-4, 1e-2, 1.0, 10.0, 100.0);
        Fit best = grid.stream()
                .min(Comparator.comparingDouble(
                        fit -> Objects.requireNonNull(fit.notes().get("validationError"))))
                .orElseThrow();
        assertSameBits(best, learner.fit(task));
    }

    @Test
    void ofEqualErrorsTheSmallerPenaltyWins() throws InterruptedException {
        TrainingTask task = Bags.task(1);
        // Validated on one sample of its own training set: right at every small penalty.
        Samples training = task.training();
        float[] first = java.util.Arrays.copyOfRange(training.values(), 32, 64);
        Samples one = new Samples(training.shape(), first, new int[] {training.labels()[1]}, 3, training.views());
        Fit fit = TWIN.fit(new TrainingTask(training, one, task.targets(), task.seed(), 1));
        assertThat(fit.notes()).containsEntry("validationError", 0.0).containsEntry("penaltyIndex", 0.0);
    }

    @Test
    void renamingClassesRenamesPredictions() throws InterruptedException {
        TrainingTask task = Bags.task(1);
        float[] weights = SPEC.initialWeights(task.seed(), 3, 8);
        float[] moved = new float[weights.length];
        int[] names = {2, 0, 1};
        for (int c = 0; c < 3; c++) {
            System.arraycopy(weights, c * 16, moved, names[c] * 16, 16);
        }
        TrainingTask renamed = new TrainingTask(
                Bags.renamed(task.training(), names),
                Bags.renamed(task.validation(), names),
                task.targets(),
                task.seed(),
                1);
        Logits plain = fit(task, weights).model().predict(test);
        Logits other = fit(renamed, moved).model().predict(test);
        for (int i = 0; i < test.count(); i++) {
            for (int c = 0; c < 3; c++) {
                assertThat(other.get(i, names[c])).isEqualTo(plain.get(i, c));
            }
        }
    }

    private static Fit fit(TrainingTask task, float[] initial) throws InterruptedException {
        FeatureMap map = new GradientFeatureMap(SmoothedRelu.of(SPEC), new FilterBank(3, 2, 8, initial));
        return RidgeFit.of(map, task, RidgeFit.PENALTIES);
    }

    private void assertSameBits(Fit expected, Fit actual) {
        assertThat(actual.notes()).isEqualTo(expected.notes());
        assertThat(actual.model().predict(test).values())
                .containsExactly(expected.model().predict(test).values());
    }
}
