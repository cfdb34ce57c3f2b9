package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphNetLearnerTest {
    private static final int EPOCHS = 2;
    private static final Samples TRAINING = ToyImages.samples(60);
    private static final Samples TEST = ToyImages.samples(45);
    private static final Targets LABELS = new Targets.HardLabels();
    private static final SeedPath SEED = SeedPath.root(1018).child("member", 0);
    private static final List<SeedPath> MEMBERS =
            List.of(SEED, SeedPath.root(1018).child("member", 1));
    private static final GraphNetLearner LEARNER = learner(0.05);

    @Test
    void trainingFitsBarsThatAnyNetMustTellApart() throws InterruptedException {
        Fit fit = LEARNER.fit(task(TRAINING, LABELS, SEED, 15));
        assertThat(fit.notes().get("loss")).isLessThan(0.1 * Math.log(ToyImages.CLASSES));
        assertThat(errors(fit.model().predict(TEST))).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUM", "MEAN"})
    void jointTrainingOfOneMemberIsPlainTraining(JointReading reading) throws InterruptedException {
        assertThat(fitJoint(List.of(SEED), reading)).containsExactly(fit(LEARNER, LABELS));
    }

    @Test
    void jointTrainingFitsAndItsReadingsDiffer() throws InterruptedException {
        Fit mean = LEARNER.fitJoint(task(TRAINING, LABELS, SEED, 15), MEMBERS, JointReading.MEAN);
        assertThat(errors(mean.model().predict(TEST))).isZero();
        assertThat(fitJoint(MEMBERS, JointReading.MEAN)).isNotEqualTo(fitJoint(MEMBERS, JointReading.SUM));
    }

    @Test
    void jointTrainingOfNobodyIsRefused() {
        assertThatThrownBy(() -> fitJoint(List.of(), JointReading.SUM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Joint training of 0 members has nothing to train; name at least 1");
    }

    @Test
    void membersInTwoThreadsHaveTheBitsOfMembersInOne() throws Exception {
        List<float[]> sequential = List.of(member(0).call(), member(1).call());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<float[]>> parallel = threads.invokeAll(List.of(member(0), member(1)));
            for (int l = 0; l < 2; l++) {
                assertThat(parallel.get(l).get()).containsExactly(sequential.get(l));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(sequential.get(0)).isNotEqualTo(sequential.get(1));
    }

    @Test
    void softRatioZeroIsPlainTrainingBitForBit() throws InterruptedException {
        Logits teacher = ToyImages.teacher(TRAINING);
        assertThat(fit(LEARNER, new Targets.Distilled(teacher, new DistillationRule.Temperature(0, 4))))
                .containsExactly(fit(LEARNER, LABELS));
        assertThat(fit(LEARNER, new Targets.Distilled(teacher, new DistillationRule.Temperature(0.5, 4))))
                .isNotEqualTo(fit(LEARNER, LABELS));
    }

    @Test
    void shiftsDependOnTheSeedAlone() throws InterruptedException {
        GraphNetLearner shifting = LEARNER.withShift(1);
        assertThat(fit(shifting, LABELS)).containsExactly(fit(shifting, LABELS)).isNotEqualTo(fit(LEARNER, LABELS));
        assertThat(fit(LEARNER.withShift(0), LABELS)).containsExactly(fit(LEARNER, LABELS));
        assertThatThrownBy(() -> LEARNER.withShift(-1))
                .hasMessage("Shift of -1 pixels is negative; 0 leaves images alone");
    }

    @Test
    void aDivergingNetSaysSo() {
        assertThatThrownBy(() -> fit(learner(1e6), LABELS))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("Training diverged")
                .hasMessageContaining("choose a lower rate");
    }

    @Test
    void samplesThatAreNoImagesAreRefused() {
        Samples patches = ToyPatches.samples(60, 4, 12, 3);
        assertThatThrownBy(() -> LEARNER.fit(task(patches, LABELS, SEED, EPOCHS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Samples of shape Patches[patches=4, dimension=12] are not images; train a conv net on an"
                        + " image data set");
    }

    @Test
    void imagesOfAnotherShapeAreRefused() throws InterruptedException {
        Model model = LEARNER.fit(task(TRAINING, LABELS, SEED, 1)).model();
        Image wider = new Image(1, 9, 15);
        Samples other = ToyImages.of(wider, new float[wider.size()], new int[1]);
        assertThatThrownBy(() -> model.predict(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("width=15")
                .hasMessageContaining("width=14");
    }

    @Test
    void predictionsDoNotDependOnHowSamplesAreTiled() throws InterruptedException {
        Model model = LEARNER.fit(task(TRAINING, LABELS, SEED, EPOCHS)).model();
        Samples many = ToyImages.samples(230);
        Logits together = model.predict(many);
        int size = ToyImages.SHAPE.size();
        for (int i : new int[] {0, 99, 100, 199, 200, 229}) {
            float[] pixels = Arrays.copyOfRange(many.values(), i * size, (i + 1) * size);
            Logits alone = model.predict(ToyImages.of(ToyImages.SHAPE, pixels, new int[1]));
            for (int c = 0; c < ToyImages.CLASSES; c++) {
                assertThat(together.get(i, c)).isCloseTo(alone.get(0, c), within(1e-4f));
            }
        }
    }

    @Test
    void anInterruptedThreadStops() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> fit(LEARNER, LABELS)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void theCanonicalFormNamesEveryParameter() {
        assertThat(LEARNER.withShift(1).canonical())
                .isEqualTo("conv-net-1(channels=[4, 6],kernel=3,pool=max2,init=he,"
                        + "descent=nesterov(batch=10,rate=0.05,momentum=0.9,decay=linear),shift=1)");
    }

    private static GraphNetLearner learner(double rate) {
        return GraphNetLearner.small("net", new ConvNetSpec(List.of(4, 6), new NesterovDescent(10, rate, 0.9)));
    }

    private static Callable<float[]> member(int index) {
        return () -> LEARNER.fit(task(TRAINING, LABELS, MEMBERS.get(index), EPOCHS))
                .model()
                .predict(TEST)
                .values();
    }

    private static float[] fit(GraphNetLearner learner, Targets targets) throws InterruptedException {
        return learner.fit(task(TRAINING, targets, SEED, EPOCHS))
                .model()
                .predict(TEST)
                .values();
    }

    private static float[] fitJoint(List<SeedPath> members, JointReading reading) throws InterruptedException {
        return LEARNER.fitJoint(task(TRAINING, LABELS, SEED, EPOCHS), members, reading)
                .model()
                .predict(TEST)
                .values();
    }

    private static TrainingTask task(Samples training, Targets targets, SeedPath seed, int epochs) {
        return new TrainingTask(training, training, targets, seed, epochs);
    }

    private static int errors(Logits logits) {
        int errors = 0;
        for (int i = 0; i < TEST.count(); i++) {
            errors += logits.predicted(i) == TEST.labels()[i] ? 0 : 1;
        }
        return errors;
    }
}
