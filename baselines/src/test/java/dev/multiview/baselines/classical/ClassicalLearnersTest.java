package dev.multiview.baselines.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.Bags;
import dev.multiview.baselines.Pictures;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smile.base.svm.KernelMachine;
import smile.math.MathEx;
import smile.math.kernel.GaussianKernel;

/** Smile's support vector machines, forest and trees. */
@Isolated("counts the native memory of the process")
class ClassicalLearnersTest {
    private final Samples test = Pictures.draw("test", 120, 3, Pictures.SHAPE);

    static Stream<Learner> learners() {
        return Stream.concat(demanding(), TreeLearnersTest.learners());
    }

    /** Those that need a sample of each class. */
    static Stream<Learner> demanding() {
        return Stream.of(new KernelSvmLearner("svm", 10), new RandomForestLearner("forest", 20));
    }

    private Logits predictions(Learner learner, TrainingTask task) throws InterruptedException {
        return learner.fit(task).model().predict(test);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void freshPicturesAreRecognised(Learner learner) throws InterruptedException {
        Logits logits = predictions(learner, Pictures.task(1));
        int right = 0;
        for (int i = 0; i < test.count(); i++) {
            right += logits.predicted(i) == test.labels()[i] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(114);
        assertThat(logits.finite()).isTrue();
    }

    /** Threads differ in the state of Smile's generator; neither that nor what runs beside may matter. */
    @ParameterizedTest
    @MethodSource("learners")
    void everyThreadGivesTheSameBits(Learner learner) throws Exception {
        float[] expected = predictions(learner, Pictures.task(1)).values();
        MathEx.setSeed(12345);
        Callable<float[]> again = () -> {
            MathEx.random();
            return predictions(learner, Pictures.task(1)).values();
        };
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (Future<float[]> values : pool.invokeAll(List.of(again, again, again, again))) {
                assertThat(values.get()).containsExactly(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("demanding")
    void membersDiffer(Learner learner) throws InterruptedException {
        TrainingTask task = Pictures.task(1);
        TrainingTask other =
                new TrainingTask(task.training(), task.validation(), task.targets(), SeedPath.root(6), task.steps());
        assertThat(predictions(learner, other).values())
                .isNotEqualTo(predictions(learner, task).values());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void teachersCannotBeFollowedEvenAtRatioZero(Learner learner) {
        Targets soft = new Targets.Distilled(new Logits(90, 3, new float[270]), new DistillationRule.ScoreBlend(0));
        assertThatThrownBy(() -> learner.fit(Pictures.task(soft, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Learner " + learner.name() + " fits labels only and cannot follow a teacher; use"
                        + " random-features, or conv-random-features on pictures, for distillation");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void modelsCannotBeAddedTo(Learner learner) {
        Targets beside = new Targets.Beside(new Logits(90, 3, new float[270]));
        assertThatThrownBy(() -> learner.fit(Pictures.task(beside, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Learner " + learner.name() + " fits labels alone and cannot be added to others; use"
                        + " gradient-boosted-trees for boosting");
    }

    @ParameterizedTest
    @MethodSource("demanding")
    void aClassWithoutSamplesIsRefused(Learner learner) {
        Samples few = Bags.renamed(Pictures.task(1).training(), 0, 1, 1);
        TrainingTask task = new TrainingTask(few, few, new Targets.HardLabels(), SeedPath.root(1), 1);
        assertThatThrownBy(() -> learner.fit(task))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Class 2 has 0 training samples; learner " + learner.name()
                        + " needs at least 1 of each class");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void valuesThatAreNotFiniteAreRefused(Learner learner) {
        Samples broken = Bags.withValue(Pictures.task(1).training(), 110, Float.NaN);
        TrainingTask task = new TrainingTask(broken, broken, new Targets.HardLabels(), SeedPath.root(1), 1);
        assertThatThrownBy(() -> learner.fit(task))
                .hasMessage("Value 2 of sample 1 is NaN; inputs must be finite numbers");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void anInterruptEndsTheFit(Learner learner) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> learner.fit(Pictures.task(1))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void noneTrainsAverages(Learner learner) {
        assertThat(learner).isNotInstanceOf(Learner.Joint.class);
        assertThat(learner.trainsInSteps()).isFalse();
    }

    @Test
    void aSupportVectorMachineSeesTheDistinctSamplesOfABootstrapDraw() throws InterruptedException {
        Samples training = Pictures.draw("many", 600, 3, Pictures.SHAPE);
        TrainingTask task = new TrainingTask(training, training, new Targets.HardLabels(), SeedPath.root(3), 1);
        Fit fit = new KernelSvmLearner("svm", 10).fit(task);
        // Expected 600 (1 - 1/e) = 379 with standard deviation 7.6.
        assertThat(fit.notes().get("samples")).isBetween(340.0, 420.0);
        assertThat(fit.notes().get("supportVectors")).isBetween(3.0, fit.notes().get("samples"));
    }

    @Test
    void decisionsOfPairsAreSmilesAndVoteForBothClasses() {
        double[][] rows = HardLabelTask.rows(Pictures.draw("pairs", 9, 3, Pictures.SHAPE));
        GaussianKernel kernel = new GaussianKernel(2);
        SvmPairs pairs = new SvmPairs(Pictures.SHAPE, 3, rows, 2);
        // The third machine is certain of class 1 everywhere: its decisions are cut to 1.
        double[][] weights = {{0.3, -0.4, 0.2}, {0.5, 0.1, -0.3}, {4, 4, 4}};
        List<KernelMachine<double[]>> machines = Stream.of(0, 1, 2)
                .map(p -> new KernelMachine<>(
                        kernel, new double[][] {rows[p], rows[p + 3], rows[p + 6]}, weights[p], 0.1 * p))
                .toList();
        for (int p = 0; p < 3; p++) {
            pairs.set(p, machines.get(p));
        }
        Logits logits = pairs.predict(test);
        double[][] tested = HardLabelTask.rows(test);
        double largest = 0;
        for (int i = 0; i < test.count(); i++) {
            double[] s = new double[3];
            for (int p = 0; p < 3; p++) {
                double score = machines.get(p).score(tested[i]);
                largest = Math.max(largest, score);
                s[p] = Math.max(-1, Math.min(1, score));
            }
            double[] expected = {s[0] + s[1], s[2] - s[0], -s[1] - s[2]};
            for (int c = 0; c < 3; c++) {
                assertThat((double) logits.get(i, c)).isCloseTo(expected[c], within(1e-6));
            }
        }
        assertThat(largest).isGreaterThan(1);
        assertThat(pairs.supportVectors()).isEqualTo(9);
    }

    @Test
    void imagesOfAnotherShapeAreRefused() throws InterruptedException {
        var model = new KernelSvmLearner("svm", 10).fit(Pictures.task(1)).model();
        Samples other = Pictures.draw("other", 3, 3, new InputShape.Image(1, 8, 8));
        long before = Pointer.totalBytes();
        assertThatThrownBy(() -> model.predict(other)).hasMessageStartingWith("Samples of shape Image[channels=1");
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    }

    @Test
    void samplesThatDoNotDifferAreRefused() {
        Samples flat = new Samples(
                Pictures.SHAPE, new float[90 * 108], Pictures.task(1).training().labels(), 3, test.views());
        TrainingTask task = new TrainingTask(flat, flat, new Targets.HardLabels(), SeedPath.root(1), 1);
        assertThatThrownBy(() -> new KernelSvmLearner("svm", 10).fit(task))
                .hasMessage("Training values have variance 0.0; a kernel needs samples that differ");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new KernelSvmLearner("svm", 0))
                .hasMessage("Margin penalty 0.0 is not a positive finite number");
        assertThatThrownBy(() -> new RandomForestLearner("forest", 0)).hasMessage("Trees 0 is below 1");
        assertThat(Arrays.asList(new KernelSvmLearner("a", 1).canonical(), new KernelSvmLearner("a", 2).canonical()))
                .doesNotHaveDuplicates();
    }
}
