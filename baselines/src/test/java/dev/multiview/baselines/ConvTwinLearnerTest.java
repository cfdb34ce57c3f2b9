package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Samples;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("counts the native memory of the process")
class ConvTwinLearnerTest {
    private static final ConvNetSpec SPEC = spec(0.05);

    private final ConvTwinLearner learner = new ConvTwinLearner("twin", SPEC);
    private final Samples test = Pictures.draw("test", 63, 3, Pictures.SHAPE);
    private final List<SeedPath> members = List.of(SeedPath.root(1), SeedPath.root(2), SeedPath.root(3));

    private static ConvNetSpec spec(double rate) {
        return new ConvNetSpec(List.of(3, 4), new NesterovDescent(10, rate, 0.9));
    }

    /**
     * With the number of steps fixed and rate r, both trainings move W by r times the same vector plus O(r^2), and the
     * net's curvature along the move is O(r^2) as well: a quarter of the rate leaves a sixteenth of the difference. Gates
     * that open or shut on the way are O(r) samples with O(r) each, hence O(r^2) in the sum over samples, but few and so
     * rough; a first-order error would leave a fourth.
     */
    @Test
    void aQuarterOfTheRateLeavesAboutASixteenthOfTheDifferenceBetweenNetAndTwin() throws InterruptedException {
        double coarse = differenceFromTheNet(5e-4);
        double fine = differenceFromTheNet(1.25e-4);
        assertThat(fine).isGreaterThan(1e-3);
        assertThat(coarse / fine).isBetween(10.0, 20.0);
    }

    private double differenceFromTheNet(double rate) throws InterruptedException {
        TrainingTask task = Pictures.task(1);
        ConvNetSpec spec = spec(rate);
        ReferenceConvNet net = new ReferenceConvNet(spec, task.training());
        float[] weights = spec.initialWeights(task.seed(), Pictures.SHAPE, 3);
        NesterovDescent.Objective objective = (w, batch, gradient) -> {
            double[] exact = net.lossGradient(ReferenceNet.widened(w), batch);
            for (int j = 0; j < exact.length; j++) {
                gradient[j] = (float) exact[j];
            }
            return 0;
        };
        spec.descent().minimise(objective, weights, 90, 1, task.seed().child("order"));
        double[] expected = net.outputs(ReferenceNet.widened(weights));
        Logits logits = new ConvTwinLearner("twin", spec).fit(task).model().predict(task.training());
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += Math.abs(expected[i] - logits.values()[i]);
        }
        return sum;
    }

    @Test
    void trainingFitsTheSamplesAndPredictsFreshOnes() throws InterruptedException {
        Fit fit = learner.fit(Pictures.task(30));
        assertThat(note(fit, "loss")).isLessThan(note(fit, "firstLoss") / 5);
        Logits logits = fit.model().predict(test);
        int right = 0;
        for (int i = 0; i < test.count(); i++) {
            right += logits.predicted(i) == test.labels()[i] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(55);
    }

    @Test
    void movementIsTheShareOfTheInitialNormThatWeightsMoved() throws InterruptedException {
        TrainingTask task = Pictures.task(2);
        Fit fit = learner.fit(task);
        ConvTwinModel model = (ConvTwinModel) fit.model();
        float[] initial = SPEC.initialWeights(task.seed(), Pictures.SHAPE, 3);
        double moved = 0;
        double start = 0;
        for (int j = 0; j < initial.length; j++) {
            moved = Math.hypot(moved, model.weights()[j] - initial[j]);
            start = Math.hypot(start, initial[j]);
        }
        assertThat(note(fit, "movement")).isCloseTo(moved / start, within(1e-6));
    }

    @Test
    void theJointModelStartsAsTheSumOrMeanOfItsMembers() {
        double[] sum = new double[test.count() * 3];
        for (SeedPath member : members) {
            double[] weights = ReferenceNet.widened(SPEC.initialWeights(member, Pictures.SHAPE, 3));
            double[] outputs = new ReferenceConvNet(SPEC, test).outputs(weights);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += outputs[i];
            }
        }
        for (double scale : new double[] {1, 1.0 / 3}) {
            ConvTwins twins = ConvTwins.initial(SPEC, members, test, scale);
            Logits logits = new ConvTwinModel(twins, twins.weights()).predict(test);
            for (int i = 0; i < sum.length; i++) {
                assertThat((double) logits.values()[i]).isCloseTo(scale * sum[i], within(1e-5));
            }
        }
    }

    /** One epoch of one mini-batch is one step along the initial slope, which is known for every member alone. */
    @ParameterizedTest
    @EnumSource(names = {"SUM", "MEAN"})
    void theFirstJointStepFollowsTheCombinedLoss(JointReading reading) throws InterruptedException {
        NesterovDescent whole = new NesterovDescent(90, 0.1, 0);
        ConvNetSpec spec = new ConvNetSpec(List.of(3, 4), whole);
        TrainingTask task = Pictures.task(1);
        double scale = reading == JointReading.MEAN ? 1.0 / 3 : 1;
        double rate = reading == JointReading.MEAN ? 0.3 : 0.1;
        ConvTwinModel model = (ConvTwinModel) new ConvTwinLearner("twin", spec)
                .fitJoint(task, members, reading)
                .model();
        ReferenceConvNet net = new ReferenceConvNet(spec, task.training());
        double[][] weights = new double[3][];
        double[] combined = new double[270];
        for (int l = 0; l < 3; l++) {
            weights[l] = ReferenceNet.widened(spec.initialWeights(members.get(l), Pictures.SHAPE, 3));
            double[] outputs = net.outputs(weights[l]);
            for (int i = 0; i < combined.length; i++) {
                combined[i] += scale * outputs[i];
            }
        }
        for (int l = 0; l < 3; l++) {
            double[] gradient = new double[weights[l].length];
            for (int i = 0; i < 90; i++) {
                net.addGradient(
                        weights[l], i, residual(combined, i, task.training().labels()[i]), gradient);
            }
            for (int j = 0; j < gradient.length; j++) {
                double expected = weights[l][j] - rate * scale * gradient[j] / 90;
                assertThat((double) model.weights()[l * gradient.length + j]).isCloseTo(expected, within(1e-6));
            }
        }
    }

    private static double[] residual(double[] outputs, int i, int label) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += Math.exp(outputs[i * 3 + c]);
        }
        double[] residual = new double[3];
        for (int c = 0; c < 3; c++) {
            residual[c] = Math.exp(outputs[i * 3 + c]) / sum - (c == label ? 1 : 0);
        }
        return residual;
    }

    @ParameterizedTest
    @EnumSource(names = {"SUM", "MEAN"})
    void jointTrainingOfOneMemberIsPlainTraining(JointReading reading) throws InterruptedException {
        TrainingTask task = Pictures.task(2);
        assertSameBits(learner.fit(task), learner.fitJoint(task, List.of(task.seed()), reading));
    }

    @Test
    void jointTrainingOfNoMemberIsRefused() {
        assertThatThrownBy(() -> learner.fitJoint(Pictures.task(1), List.of(), JointReading.MEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Joint training of 0 members; at least 1 is needed");
    }

    @Test
    void softRatioZeroIsPlainTraining() throws InterruptedException {
        Logits teacher = new Logits(90, 3, new float[270]);
        Targets soft = new Targets.Distilled(teacher, new DistillationRule.Temperature(0, 4));
        assertSameBits(learner.fit(Pictures.task(2)), learner.fit(Pictures.task(soft, 2)));
    }

    @Test
    void aTeacherIsFollowed() throws InterruptedException {
        // This teacher calls every class c by the name of class c + 1.
        Logits teacher = new Logits(90, 3, new float[270]);
        for (int i = 0; i < 90; i++) {
            teacher.values()[i * 3 + (i + 1) % 3] = 10;
        }
        Targets soft = new Targets.Distilled(teacher, new DistillationRule.Temperature(1, 1));
        Logits logits = learner.fit(Pictures.task(soft, 30)).model().predict(test);
        int followed = 0;
        for (int i = 0; i < test.count(); i++) {
            followed += logits.predicted(i) == (test.labels()[i] + 1) % 3 ? 1 : 0;
        }
        assertThat(followed).isGreaterThan(55);
    }

    @Test
    void renamingClassesRenamesPredictions() throws InterruptedException {
        int[] names = {2, 0, 1};
        TrainingTask task = Pictures.task(3);
        ConvTwins twins = ConvTwins.initial(SPEC, List.of(task.seed()), task.training(), 1);
        int features = SPEC.flattened(Pictures.SHAPE);
        float[] weights = twins.weights().clone();
        int denseAt = weights.length - 3 * (features + 1);
        for (int c = 0; c < 3; c++) {
            System.arraycopy(twins.weights(), denseAt + c * features, weights, denseAt + names[c] * features, features);
        }
        ConvTwins renamed = new ConvTwins(SPEC, Pictures.SHAPE, 3, 1, weights, 1);
        TrainingTask other = new TrainingTask(
                Bags.renamed(task.training(), names), task.validation(), task.targets(), task.seed(), task.steps());
        Logits expected = learner.fit(task, twins, SPEC.descent()).model().predict(test);
        Logits actual = learner.fit(other, renamed, SPEC.descent()).model().predict(test);
        for (int i = 0; i < test.count(); i++) {
            for (int c = 0; c < 3; c++) {
                assertThat(actual.get(i, names[c])).isCloseTo(expected.get(i, c), within(1e-3f));
            }
        }
    }

    @Test
    void withoutRoomForTheTapeTrainingComesOutTheSame() throws InterruptedException {
        float[] expected = learner.fit(Pictures.task(3)).model().predict(test).values();
        float[] actual = new ConvTwinLearner("twin", SPEC, 0)
                .fit(Pictures.task(3))
                .model()
                .predict(test)
                .values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-3f));
        }
    }

    @Test
    void theTrainingSetAndTheInitialisationBothMatter() throws InterruptedException {
        TrainingTask task = Pictures.task(1);
        TrainingTask seeded =
                new TrainingTask(task.training(), task.validation(), task.targets(), SeedPath.root(6), task.steps());
        assertThat(learner.fit(seeded).model().predict(test).values())
                .isNotEqualTo(learner.fit(task).model().predict(test).values());
    }

    @Test
    void equalTasksGiveTheSameBits() throws InterruptedException {
        assertSameBits(learner.fit(Pictures.task(3)), learner.fit(Pictures.task(3)));
    }

    @Test
    void divergenceIsSaidInOneSentence() {
        ConvTwinLearner wild = new ConvTwinLearner("wild", spec(1e38));
        assertThatThrownBy(() -> wild.fit(Pictures.task(5)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageMatching("Training diverged: loss NaN in epoch 0 of 5 at rate 1.0E38; choose a lower rate");
    }

    @Test
    void samplesThatAreNoImagesAreRefused() {
        assertThatThrownBy(() -> learner.fit(Bags.task(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Samples of shape Patches[patches=4, dimension=8] are not images, which is all that"
                        + " convolutions know");
    }

    @Test
    void pixelsThatAreNotFiniteAreRefusedAndMemoryIsGivenBack() {
        long before = Pointer.totalBytes();
        Samples broken = Bags.withValue(Pictures.task(1).training(), 110, Float.NaN);
        TrainingTask task = new TrainingTask(broken, broken, new Targets.HardLabels(), SeedPath.root(1), 1);
        assertThatThrownBy(() -> learner.fit(task))
                .hasMessage("Value 2 of sample 1 is NaN; inputs must be finite numbers");
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    }

    @Test
    void everyFitGivesItsNativeMemoryBack() throws InterruptedException {
        long before = Pointer.totalBytes();
        for (int i = 0; i < 10; i++) {
            learner.fit(Pictures.task(1)).model().predict(test);
        }
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    }

    @Test
    void aTeacherThatIsNotFiniteIsRefused() {
        Logits teacher = new Logits(90, 3, new float[270]);
        teacher.values()[7] = Float.NaN;
        Targets soft = new Targets.Distilled(teacher, new DistillationRule.Temperature(0.5, 4));
        assertThatThrownBy(() -> learner.fit(Pictures.task(soft, 1)))
                .hasMessage("Teacher logits hold a value that is not finite; targets must be finite numbers");
    }

    @Test
    void anInterruptEndsTraining() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> learner.fit(Pictures.task(2))).isInstanceOf(InterruptedException.class);
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
