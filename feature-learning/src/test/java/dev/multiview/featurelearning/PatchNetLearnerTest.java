package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.InputShape.Patches;
import dev.multiview.data.Samples;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.GradientDescent;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
import dev.multiview.model.StepSize;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatchNetLearnerTest {
    private static final int CLASSES = 3;
    private static final int DIMENSION = 12;
    private static final int STEPS = 12;
    private static final Samples TRAINING = ToyPatches.samples(60, 4, DIMENSION, CLASSES);
    private static final Samples TEST = ToyPatches.samples(45, 4, DIMENSION, CLASSES);
    private static final Targets LABELS = new Targets.HardLabels();
    private static final PatchNetSpec SPEC = spec(3);
    private static final PatchNetLearner LEARNER = new PatchNetLearner("net", SPEC);
    private static final SeedPath SEED = SeedPath.root(1).child("member", 0);
    private static final List<SeedPath> MEMBERS =
            List.of(SEED, SeedPath.root(1).child("member", 1), SeedPath.root(1).child("member", 2));

    @Test
    void trainingFitsWhatOneCoordinateTells() throws InterruptedException {
        Fit fit = LEARNER.fit(ToyPatches.task(TRAINING, LABELS, SEED, 60));
        assertThat(fit.notes().get("loss")).isLessThan(0.1 * Math.log(CLASSES));
        assertThat(errors(fit.model().predict(TEST))).isZero();
    }

    @Test
    void theSumOfMembersIsOneNetOfTheirWidth() throws InterruptedException {
        float[] weights = new PatchNetShape(SPEC, CLASSES, DIMENSION, 3, 1).initialWeights(Start.DRAWN, MEMBERS);
        PatchNetShape wide = new PatchNetShape(spec(9), CLASSES, DIMENSION, 1, 1);
        assertThat(fitJoint(MEMBERS, JointReading.SUM)).containsExactly(descend(wide, weights));
    }

    @Test
    void theMeanOfMembersIsOneNetOfTheirWidthWithAWeightedOutput() throws InterruptedException {
        float[] weights = new PatchNetShape(SPEC, CLASSES, DIMENSION, 3, 1).initialWeights(Start.DRAWN, MEMBERS);
        PatchNetShape wide = new PatchNetShape(spec(9), CLASSES, DIMENSION, 1, 1.0 / 3);
        assertThat(fitJoint(MEMBERS, JointReading.MEAN))
                .containsExactly(descend(wide, weights))
                .isNotEqualTo(fitJoint(MEMBERS, JointReading.SUM));
    }

    @Test
    void aJointNetStartsFromItsMembersClassByClass() {
        float[] joint = new PatchNetShape(SPEC, CLASSES, DIMENSION, 3, 1).initialWeights(Start.DRAWN, MEMBERS);
        int block = SPEC.width() * DIMENSION;
        for (int c = 0; c < CLASSES; c++) {
            for (int l = 0; l < 3; l++) {
                float[] member = SPEC.initialWeights(MEMBERS.get(l), CLASSES, DIMENSION);
                int from = (c * 3 + l) * block;
                assertThat(Arrays.copyOfRange(joint, from, from + block))
                        .containsExactly(Arrays.copyOfRange(member, c * block, (c + 1) * block));
            }
        }
    }

    @Test
    void theScaledMeanIsTheMeanWithAFactorThatIsTrained() throws InterruptedException {
        Fit mean = LEARNER.fitJoint(ToyPatches.task(TRAINING, LABELS, SEED, STEPS), MEMBERS, JointReading.MEAN);
        Fit scaled =
                LEARNER.fitJoint(ToyPatches.task(TRAINING, LABELS, SEED, STEPS), MEMBERS, JointReading.SCALED_MEAN);
        assertThat(scaled.notes().get("firstLoss")).isEqualTo(mean.notes().get("firstLoss"));
        assertThat(scaled.notes().get("outputScale")).isGreaterThan(1);
        assertThat(mean.notes()).doesNotContainKey("outputScale");
        assertThat(scaled.notes().get("loss")).isLessThan(mean.notes().get("loss"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUM", "MEAN"})
    void jointTrainingOfOneMemberIsPlainTraining(JointReading reading) throws InterruptedException {
        assertThat(fitJoint(List.of(SEED), reading)).containsExactly(fit(TRAINING, LABELS));
    }

    @Test
    void jointTrainingOfNobodyIsRefused() {
        assertThatThrownBy(() -> fitJoint(List.of(), JointReading.SUM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Joint training of 0 members has nothing to train; name at least 1");
    }

    @Test
    void softRatioZeroIsPlainTrainingBitForBit() throws InterruptedException {
        float[] scores = new float[TRAINING.count() * CLASSES];
        Arrays.fill(scores, 0, scores.length / 2, 3);
        Logits teacher = new Logits(TRAINING.count(), CLASSES, scores);
        assertThat(fit(TRAINING, new Targets.Distilled(teacher, new DistillationRule.Temperature(0, 4))))
                .containsExactly(fit(TRAINING, LABELS));
        assertThat(fit(TRAINING, new Targets.Distilled(teacher, new DistillationRule.Temperature(0.5, 4))))
                .isNotEqualTo(fit(TRAINING, LABELS));
    }

    @Test
    void besideNothingIsPlainTrainingBitForBitAndBesideSomethingIsNot() throws InterruptedException {
        Logits nothing = new Logits(TRAINING.count(), CLASSES, new float[TRAINING.count() * CLASSES]);
        assertThat(fit(TRAINING, new Targets.Beside(nothing))).containsExactly(fit(TRAINING, LABELS));
        Logits something = nothing.copy();
        Arrays.fill(something.values(), 0, something.values().length / 2, 3);
        something.values()[0] = 0;
        assertThat(fit(TRAINING, new Targets.Beside(something))).isNotEqualTo(fit(TRAINING, LABELS));
    }

    @Test
    void twoStageTrainingIsPlainTrainingUntilTheSwitchBitForBit() throws InterruptedException {
        Logits teacher = new Logits(TRAINING.count(), CLASSES, new float[TRAINING.count() * CLASSES]);
        DistillationRule then = new DistillationRule.Temperature(0.5, 4);
        Targets never = new Targets.Distilled(teacher, new DistillationRule.TwoStage(STEPS, then));
        Targets last = new Targets.Distilled(teacher, new DistillationRule.TwoStage(STEPS - 1, then));
        assertThat(fit(TRAINING, never)).containsExactly(fit(TRAINING, LABELS));
        assertThat(fit(TRAINING, last)).isNotEqualTo(fit(TRAINING, LABELS));
    }

    @Test
    void theRuleOfSquaredLossIsRefusedWithTheRulesThatFit() {
        Logits teacher = new Logits(TRAINING.count(), CLASSES, new float[TRAINING.count() * CLASSES]);
        Targets blend = new Targets.Distilled(teacher, new DistillationRule.ScoreBlend(0.5));
        assertThatThrownBy(() -> fit(TRAINING, blend))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("score-blend(softRatio=0.5)")
                .hasMessageContaining("temperature");
    }

    @Test
    void renamingClassesRenamesPredictions() throws InterruptedException {
        int[] renamed = {2, 0, 1};
        PatchNetShape net = new PatchNetShape(SPEC, CLASSES, DIMENSION, 1, 1);
        float[] weights = net.initialWeights(Start.DRAWN, List.of(SEED));
        int block = SPEC.width() * DIMENSION;
        float[] moved = new float[weights.length];
        for (int c = 0; c < CLASSES; c++) {
            System.arraycopy(weights, c * block, moved, renamed[c] * block, block);
        }
        int[] labels = Arrays.stream(TRAINING.labels()).map(y -> renamed[y]).toArray();
        Samples relabelled = ToyPatches.of(
                ((Patches) TRAINING.shape()).patches(),
                DIMENSION,
                TRAINING.values(),
                labels,
                CLASSES,
                TRAINING.views().mainView());
        Logits plain = new PatchNetModel(net, weights, descend(net, weights, TRAINING)).predict(TEST);
        Logits permuted = new PatchNetModel(net, moved, descend(net, moved, relabelled)).predict(TEST);
        for (int i = 0; i < TEST.count(); i++) {
            assertThat(permuted.predicted(i)).isEqualTo(renamed[plain.predicted(i)]);
        }
    }

    @Test
    void concurrentFitsOfOneSeedGiveTheSameBits() throws Exception {
        float[] alone = fit(TRAINING, LABELS);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<float[]>> fits =
                    threads.invokeAll(List.of(() -> fit(TRAINING, LABELS), () -> fit(TRAINING, LABELS)));
            for (Future<float[]> fit : fits) {
                assertThat(fit.get()).containsExactly(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anotherSeedGivesAnotherNet() throws InterruptedException {
        Fit other = LEARNER.fit(ToyPatches.task(TRAINING, LABELS, MEMBERS.get(1), STEPS));
        assertThat(other.model().predict(TEST).values()).isNotEqualTo(fit(TRAINING, LABELS));
    }

    @Test
    void anInterruptedThreadStops() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> fit(TRAINING, LABELS)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void theCanonicalFormNamesEveryParameter() {
        assertThat(LEARNER.canonical())
                .isEqualTo("patch-net-3(width=3,power=3,threshold=1.0,initialScale=0.2,step=constant(0.8))");
    }

    private static PatchNetSpec spec(int width) {
        return new PatchNetSpec(width, 3, 1, 0.2, new StepSize.Constant(0.8));
    }

    private static float[] fit(Samples training, Targets targets) throws InterruptedException {
        return LEARNER.fit(ToyPatches.task(training, targets, SEED, STEPS))
                .model()
                .predict(TEST)
                .values();
    }

    private static float[] fitJoint(List<SeedPath> members, JointReading reading) throws InterruptedException {
        return LEARNER.fitJoint(ToyPatches.task(TRAINING, LABELS, SeedPath.root(99), STEPS), members, reading)
                .model()
                .predict(TEST)
                .values();
    }

    /** Outputs of {@code net} on the test samples after the same descent from {@code start}. */
    private static float[] descend(PatchNetShape net, float[] start) throws InterruptedException {
        return new PatchNetModel(net, start, descend(net, start, TRAINING))
                .predict(TEST)
                .values();
    }

    private static float[] descend(PatchNetShape net, float[] start, Samples training) throws InterruptedException {
        float[] weights = start.clone();
        PatchNetGradient slope = new PatchNetGradient(net, training, LABELS);
        int members = (int) Math.round(1 / net.outputWeight());
        new GradientDescent(CLASSES, net.filters(), DIMENSION, SPEC.stepSize().forMeanOf(members))
                .minimise(slope, weights, STEPS);
        return weights;
    }

    private static int errors(Logits logits) {
        int errors = 0;
        for (int i = 0; i < TEST.count(); i++) {
            errors += logits.predicted(i) == TEST.labels()[i] ? 0 : 1;
        }
        return errors;
    }
}
