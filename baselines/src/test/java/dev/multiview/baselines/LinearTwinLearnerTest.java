package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Features;
import dev.multiview.data.Samples;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
import dev.multiview.model.StepSize;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("counts the native memory of the process")
class LinearTwinLearnerTest {
    private static final StepSize STEP = new StepSize.Constant(0.1);
    private static final PatchNetSpec SPEC = new PatchNetSpec(2, 3, 1.5, 1, STEP);

    private final LinearTwinLearner learner = new LinearTwinLearner("twin", SPEC);
    private final Samples test = Bags.draw("test", 21, 3, 4, 8);
    private final List<SeedPath> members = List.of(SeedPath.root(1), SeedPath.root(2), SeedPath.root(3));

    @Test
    void atTheInitialWeightsTheModelIsTheNet() {
        FilterBank bank = FilterBank.initial(SPEC, Start.DRAWN, members, 3, 8);
        double[] expected =
                new ReferenceNet(SPEC, 3, bank.perClass(), test).outputs(ReferenceNet.widened(bank.weights()));
        Logits logits = new LinearTwinModel(SmoothedRelu.of(SPEC), bank, bank.weights(), 1, false).predict(test);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) logits.values()[i]).isCloseTo(expected[i], within(1e-5));
        }
    }

    /**
     * With T fixed and step eta, both trainings move W by {@code -eta T grad L(W0) + O(eta^2)}. So the trained
     * outputs differ by the net's curvature along that move plus the second-order difference of the moves: O(eta^2),
     * and half the step leaves a quarter of the difference.
     */
    @Test
    void halfTheStepLeavesAQuarterOfTheDifferenceBetweenNetAndTwin() throws InterruptedException {
        double[] differences = new double[4];
        double step = 0.08;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = differenceFromTheNet(step / (1 << i), 5);
        }
        assertThat(differences[0]).isGreaterThan(1e-2);
        for (int i = 1; i < differences.length; i++) {
            assertThat(differences[i - 1] / differences[i]).isBetween(3.6, 4.4);
        }
    }

    private static double differenceFromTheNet(double step, int steps) throws InterruptedException {
        TrainingTask task = Bags.task(steps);
        PatchNetSpec spec = new PatchNetSpec(2, 3, 1.5, 1, new StepSize.Constant(step));
        ReferenceNet net = new ReferenceNet(spec, 3, 2, task.training());
        double[] initial = ReferenceNet.widened(spec.initialWeights(task.seed(), 3, 8));
        double[] outputs = net.outputs(net.trained(initial, step, steps));
        Logits logits = new LinearTwinLearner("twin", spec).fit(task).model().predict(task.training());
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += Math.pow(outputs[i] - logits.values()[i], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void trainingFitsTheSamplesAndPredictsFreshOnes() throws InterruptedException {
        PatchNetSpec faster = new PatchNetSpec(2, 3, 1.5, 1, new StepSize.Constant(1));
        Fit fit = new LinearTwinLearner("twin", faster).fit(Bags.task(400));
        assertThat(note(fit, "loss")).isLessThan(note(fit, "firstLoss") / 5);
        Logits logits = fit.model().predict(test);
        int right = 0;
        for (int i = 0; i < test.count(); i++) {
            right += logits.predicted(i) == test.labels()[i] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(15);
    }

    @Test
    void theSumOfMembersIsOneTwinOfTheirWidths() throws InterruptedException {
        TrainingTask task = Bags.task(20);
        PatchNetSpec wide = new PatchNetSpec(6, 3, 1.5, 1, STEP);
        float[] weights = FilterBank.initial(SPEC, Start.DRAWN, members, 3, 8).weights();
        Fit expected = new LinearTwinLearner("wide", wide).fit(task, new FilterBank(3, 6, 8, weights), 1, STEP);
        assertSameBits(expected, learner.fitJoint(task, members, JointReading.SUM));
    }

    @Test
    void theSumOfMembersStartsAsTheSumOfTheirNets() {
        double[] sum = new double[test.count() * 3];
        for (SeedPath member : members) {
            double[] weights = ReferenceNet.widened(SPEC.initialWeights(member, 3, 8));
            double[] outputs = new ReferenceNet(SPEC, 3, 2, test).outputs(weights);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += outputs[i];
            }
        }
        FilterBank bank = FilterBank.initial(SPEC, Start.DRAWN, members, 3, 8);
        Logits logits = new LinearTwinModel(SmoothedRelu.of(SPEC), bank, bank.weights(), 1, false).predict(test);
        for (int i = 0; i < sum.length; i++) {
            assertThat((double) logits.values()[i]).isCloseTo(sum[i], within(1e-5));
        }
    }

    /** With outputs F / L the gradient by W is 1 / L of the residual's, so one step is checked against that. */
    @Test
    void theMeanOfMembersIsTheSumWithOutputsDividedByTheirNumber() throws InterruptedException {
        TrainingTask task = Bags.task(1);
        FilterBank bank = FilterBank.initial(SPEC, Start.DRAWN, members, 3, 8);
        Fit mean = learner.fitJoint(task, members, JointReading.MEAN);
        assertSameBits(learner.fit(task, bank, 1.0 / 3, STEP.forMeanOf(3)), mean);
        Fit sum = learner.fitJoint(task, members, JointReading.SUM);
        assertThat(note(mean, "initialLogitScale")).isCloseTo(note(sum, "initialLogitScale") / 3, within(1e-6));
        assertThat(note(mean, "featureScale")).isCloseTo(note(sum, "featureScale") / 9, within(1e-6));
    }

    @Test
    void theScaledMeanIsTheMeanWithAFactorThatIsTrained() throws InterruptedException {
        LinearTwinLearner centred = LinearTwinLearner.centred("centred", SPEC);
        Fit mean = centred.fitJoint(Bags.task(40), members, JointReading.MEAN);
        Fit scaled = centred.fitJoint(Bags.task(40), members, JointReading.SCALED_MEAN);
        assertThat(note(scaled, "firstLoss")).isEqualTo(note(mean, "firstLoss"));
        assertThat(note(scaled, "outputScale")).isGreaterThan(1);
        assertThat(mean.notes()).doesNotContainKey("outputScale");
        assertThat(note(scaled, "loss")).isLessThan(note(mean, "loss"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUM", "MEAN"})
    void jointTrainingOfOneMemberIsPlainTraining(JointReading reading) throws InterruptedException {
        TrainingTask task = Bags.task(20);
        assertSameBits(learner.fit(task), learner.fitJoint(task, List.of(task.seed()), reading));
    }

    @Test
    void theCentredTwinIsTheTwinWithoutItsInitialOutput() throws InterruptedException {
        SmoothedRelu activation = SmoothedRelu.of(SPEC);
        FilterBank bank = FilterBank.initial(SPEC, Start.DRAWN, members, 3, 8);
        float[] moved = FilterBank.initial(
                        SPEC, Start.DRAWN, List.of(SeedPath.root(4), SeedPath.root(5), SeedPath.root(6)), 3, 8)
                .weights();
        float[] twin = new LinearTwinModel(activation, bank, moved, 1, false)
                .predict(test)
                .values();
        float[] start = new LinearTwinModel(activation, bank, bank.weights(), 1, false)
                .predict(test)
                .values();
        float[] centred = new LinearTwinModel(activation, bank, moved, 1, true)
                .predict(test)
                .values();
        for (int i = 0; i < twin.length; i++) {
            assertThat(centred[i]).isCloseTo(twin[i] - start[i], within(1e-5f));
        }
    }

    @Test
    void theCentredTwinIsTrainedWithoutTheInitialOutput() throws InterruptedException {
        LinearTwinLearner centred = LinearTwinLearner.centred("centred", SPEC);
        Fit fit = centred.fit(Bags.task(1));
        assertThat(note(fit, "firstLoss")).isCloseTo(Math.log(3), within(1e-6));
        assertThat(note(fit, "initialLogitScale")).isZero();
        assertThat(centred.canonical()).isEqualTo("linear-twin-centred-v2(" + SPEC.canonical() + ")");
    }

    @Test
    void softRatioZeroIsPlainTraining() throws InterruptedException {
        Logits teacher = learner.fit(Bags.task(3)).model().predict(Bags.task(1).training());
        Targets soft = new Targets.Distilled(teacher, new DistillationRule.Temperature(0, 4));
        assertSameBits(learner.fit(Bags.task(20)), learner.fit(Bags.task(soft, 20)));
    }

    @Test
    void besideNothingIsPlainTraining() throws InterruptedException {
        Targets beside = new Targets.Beside(new Logits(30, 3, new float[90]));
        assertSameBits(learner.fit(Bags.task(20)), learner.fit(Bags.task(beside, 20)));
    }

    /** A centred twin that starts beside another starts at that one's loss, and lowers it. */
    @Test
    void besideAnotherTheLossGoesOnFromThere() throws InterruptedException {
        LinearTwinLearner centred = LinearTwinLearner.centred("centred", SPEC);
        Fit first = centred.fit(Bags.task(3));
        Logits before = first.model().predict(Bags.task(3).training());
        double loss = CrossEntropy.of(Bags.task(3).training(), new Targets.HardLabels())
                .batchResidual(IntStream.range(0, 30).toArray(), before.values().clone());
        Fit second = centred.fit(Bags.task(new Targets.Beside(before), 3));
        assertThat(note(second, "firstLoss")).isCloseTo(loss, within(1e-6));
        assertThat(note(second, "loss")).isLessThan(loss);
    }

    @Test
    void twoStageTrainingIsPlainTrainingUntilTheSwitch() throws InterruptedException {
        Logits teacher = new Logits(30, 3, new float[90]);
        DistillationRule then = new DistillationRule.Temperature(0.5, 4);
        assertSameBits(
                learner.fit(Bags.task(20)),
                learner.fit(Bags.task(new Targets.Distilled(teacher, new DistillationRule.TwoStage(20, then)), 20)));
        Fit heard = learner.fit(Bags.task(new Targets.Distilled(teacher, new DistillationRule.TwoStage(19, then)), 20));
        assertThat(heard.model().predict(test).values())
                .isNotEqualTo(learner.fit(Bags.task(20)).model().predict(test).values());
    }

    @Test
    void renamingClassesRenamesPredictions() throws InterruptedException {
        TrainingTask task = Bags.task(20);
        float[] weights = SPEC.initialWeights(task.seed(), 3, 8);
        float[] moved = new float[weights.length];
        int[] names = {2, 0, 1};
        for (int c = 0; c < 3; c++) {
            System.arraycopy(weights, c * 16, moved, names[c] * 16, 16);
        }
        TrainingTask renamed = new TrainingTask(
                Bags.renamed(task.training(), names), task.validation(), task.targets(), task.seed(), task.steps());
        Logits plain = learner.fit(task, new FilterBank(3, 2, 8, weights), 1, STEP)
                .model()
                .predict(test);
        Logits other = learner.fit(renamed, new FilterBank(3, 2, 8, moved), 1, STEP)
                .model()
                .predict(test);
        for (int i = 0; i < test.count(); i++) {
            for (int c = 0; c < 3; c++) {
                assertThat(other.get(i, names[c])).isCloseTo(plain.get(i, c), within(1e-4f));
            }
        }
    }

    @Test
    void viewStrengthsAreTheLargestPositiveOverlaps() throws InterruptedException {
        float[] axes = new float[6 * 8];
        for (int f = 0; f < 6; f++) {
            axes[f * 8 + f] = 1;
        }
        FilterBank bank = FilterBank.initial(SPEC, Start.DRAWN, List.of(SeedPath.root(9)), 3, 8);
        Model.ViewAware model = new LinearTwinModel(SmoothedRelu.of(SPEC), bank, bank.weights(), 1, false);
        double[][] strengths = model.viewStrengths(new Features(3, 2, 8, axes));
        for (int c = 0; c < 3; c++) {
            for (int v = 0; v < 2; v++) {
                int feature = 2 * c + v;
                float[] w = bank.weights();
                double expected = Math.max(0, Math.max(w[c * 16 + feature], w[c * 16 + 8 + feature]));
                assertThat(strengths[c][v]).isEqualTo(expected);
            }
        }
    }

    @Test
    void twoThreadsGiveTheSameBits() throws InterruptedException {
        Fit expected = learner.fit(Bags.task(50));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Fit>> fits = List.of(inPool(pool), inPool(pool));
            for (CompletableFuture<Fit> fit : fits) {
                assertSameBits(expected, fit.join());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private CompletableFuture<Fit> inPool(ExecutorService pool) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return learner.fit(Bags.task(50));
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                pool);
    }

    @Test
    void everyFitGivesItsNativeMemoryBack() throws InterruptedException {
        long before = Pointer.totalBytes();
        for (int i = 0; i < 50; i++) {
            learner.fit(Bags.task(2)).model().predict(test);
        }
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    }

    @Test
    void aFailingFitGivesItsNativeMemoryBack() {
        long before = Pointer.totalBytes();
        Samples broken = Bags.withValue(Bags.task(1).training(), 40, Float.POSITIVE_INFINITY);
        TrainingTask task = new TrainingTask(broken, broken, new Targets.HardLabels(), SeedPath.root(1), 1);
        assertThatThrownBy(() -> learner.fit(task))
                .hasMessage("Value 8 of sample 1 is Infinity; inputs must be finite numbers");
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    }

    @Test
    void aTeacherThatIsNotFiniteIsRefused() {
        Logits teacher = new Logits(30, 3, new float[90]);
        teacher.values()[7] = Float.NaN;
        Targets soft = new Targets.Distilled(teacher, new DistillationRule.Temperature(0.5, 4));
        assertThatThrownBy(() -> learner.fit(Bags.task(soft, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Teacher logits hold a value that is not finite; targets must be finite numbers");
    }

    @Test
    void theRuleForSquaredLossIsRefused() {
        Targets soft = new Targets.Distilled(new Logits(30, 3, new float[90]), new DistillationRule.ScoreBlend(0.5));
        assertThatThrownBy(() -> learner.fit(Bags.task(soft, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptEndsTraining() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> learner.fit(Bags.task(20))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
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
