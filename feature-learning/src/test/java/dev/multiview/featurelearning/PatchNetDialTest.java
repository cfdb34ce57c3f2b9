package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Features;
import dev.multiview.data.Samples;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.GradientDescent;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchNetDialTest {
    private static final int CLASSES = 3;
    private static final int DIMENSION = 12;
    private static final int STEPS = 12;
    private static final Samples TRAINING = ToyPatches.samples(60, 4, DIMENSION, CLASSES);
    private static final Samples TEST = ToyPatches.samples(45, 4, DIMENSION, CLASSES);
    private static final SeedPath SEED = SeedPath.root(1).child("member", 0);
    private static final StepSize RULE = new StepSize.PlateauCrossing(0.1, 4, 0.5);
    private static final PatchNetSpec SPEC = new PatchNetSpec(2, 3, 1, 0.2, RULE);

    @Test
    void atScaleOneItIsTheCentredNetTrainedPlainlyBitForBit() throws InterruptedException {
        PatchNetShape net = new PatchNetShape(SPEC, CLASSES, DIMENSION, 1, 1);
        float[] initial = net.initialWeights(Start.DRAWN, List.of(SEED));
        float[] weights = initial.clone();
        new GradientDescent(CLASSES, net.filters(), DIMENSION, RULE)
                .minimise((at, gradient) -> centredSlope(net, initial, at, gradient), weights, STEPS);
        float[] expected = centred(net, initial, weights, TEST);
        assertThat(predicted(fit(1, STEPS))).containsExactly(expected);
    }

    /** Cross-entropy of f(x; W) - f(x; W0) from predictions at both weights and the plain backward pass. */
    private static double centredSlope(PatchNetShape net, float[] initial, float[] at, float[] gradient) {
        int count = TRAINING.count();
        float[] logits = centred(net, initial, at, TRAINING);
        float[] residual = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            residual[i % CLASSES * count + i / CLASSES] = logits[i];
        }
        double loss = CrossEntropy.of(TRAINING, new Targets.HardLabels()).residual(0, count, residual);
        PatchTiles tiles = new PatchTiles(TRAINING, count);
        float[] unused = new float[logits.length];
        PatchNetPass pass = new PatchNetPass(net, 4, count);
        pass.begin(at);
        pass.forward(tiles.values(0), tiles.start(0), count, unused);
        pass.backward(tiles.values(0), tiles.start(0), count, residual);
        pass.gradient(gradient);
        return loss;
    }

    private static float[] centred(PatchNetShape net, float[] initial, float[] weights, Samples samples) {
        float[] logits =
                new PatchNetModel(net, initial, weights).predict(samples).values();
        float[] start =
                new PatchNetModel(net, initial, initial).predict(samples).values();
        for (int i = 0; i < logits.length; i++) {
            logits[i] -= start[i];
        }
        return logits;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 8, 256})
    void itStartsAtChanceAndItsStepsGoWithTheInverseSquareOfTheScale(double alpha) throws InterruptedException {
        Fit one = fit(1, 1);
        Fit scaled = fit(alpha, 1);
        assertThat(note(scaled, "firstLoss")).isCloseTo(Math.log(CLASSES), within(1e-6));
        double step = note(one, "largestStep") / (alpha * alpha);
        assertThat(note(scaled, "largestStep")).isCloseTo(step, within(1e-5 * step));
    }

    @Test
    void theLazierTheLessTheWeightsMoveAndTheOutputsMoveAllTheSame() throws InterruptedException {
        double[] moved = new double[2];
        double[] outputs = new double[2];
        double[] scales = {64, 128};
        for (int i = 0; i < scales.length; i++) {
            Model model = fit(scales[i], STEPS).model();
            moved[i] = distance((Model.ViewRace) model);
            for (float output : model.predict(TEST).values()) {
                outputs[i] += output * output;
            }
        }
        assertThat(moved[0] / moved[1]).isCloseTo(2, within(0.1));
        assertThat(outputs[0] / outputs[1]).isCloseTo(1, within(0.1));
        assertThat(outputs[0]).isGreaterThan(1);
    }

    private static double distance(Model.ViewRace model) {
        float[] axes = new float[6 * DIMENSION];
        for (int f = 0; f < 6; f++) {
            axes[f * DIMENSION + f] = 1;
        }
        Features features = new Features(CLASSES, 2, DIMENSION, axes);
        double[][] start = model.initialStrengths(features);
        double[][] end = model.viewStrengths(features);
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            for (int v = 0; v < 2; v++) {
                sum += Math.abs(end[c][v] - start[c][v]);
            }
        }
        return sum;
    }

    @Test
    void aStudentOfItselfHasNothingToLearn() throws InterruptedException {
        Logits untrained = new Logits(TRAINING.count(), CLASSES, new float[TRAINING.count() * CLASSES]);
        Targets own = new Targets.Distilled(untrained, new DistillationRule.Temperature(1, 2));
        Fit fit = new PatchNetDial("dial", SPEC, 4).fit(ToyPatches.task(TRAINING, own, SEED, 1));
        assertThat(predicted(fit)).containsOnly(0);
    }

    @Test
    void theMeanOfOneMemberIsThatMember() throws InterruptedException {
        assertThat(predicted(joint(8, List.of(SEED), JointReading.MEAN))).containsExactly(predicted(fit(8, STEPS)));
    }

    @Test
    void atScaleOneTheTrainedMeanIsTheCentredWideNetWithHalfItsOutputTrainedPlainly() throws InterruptedException {
        List<SeedPath> members = List.of(SEED, SeedPath.root(1).child("member", 1));
        PatchNetShape net = new PatchNetShape(SPEC, CLASSES, DIMENSION, 2, 0.5);
        float[] initial = net.initialWeights(Start.DRAWN, members);
        float[] weights = initial.clone();
        new GradientDescent(CLASSES, net.filters(), DIMENSION, RULE.forMeanOf(2))
                .minimise((at, gradient) -> centredSlope(net, initial, at, gradient), weights, STEPS);
        assertThat(predicted(joint(1, members, JointReading.MEAN)))
                .containsExactly(centred(net, initial, weights, TEST));
    }

    @Test
    void jointTrainingOfNobodyIsRefused() {
        assertThatThrownBy(() -> joint(1, List.of(), JointReading.MEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Joint training of 0 members has nothing to train; name at least 1");
    }

    private static Fit joint(double alpha, List<SeedPath> members, JointReading reading) throws InterruptedException {
        TrainingTask task = ToyPatches.task(TRAINING, new Targets.HardLabels(), SEED, STEPS);
        return new PatchNetDial("dial", SPEC, alpha).fitJoint(task, members, reading);
    }

    @Test
    void aScaleBelowOneIsRefused() {
        assertThatThrownBy(() -> new PatchNetDial("dial", SPEC, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Output scale 0.5 is no finite number of at least 1; 1 is the net that learns features");
    }

    private static Fit fit(double alpha, int steps) throws InterruptedException {
        Targets labels = new Targets.HardLabels();
        return new PatchNetDial("dial", SPEC, alpha).fit(ToyPatches.task(TRAINING, labels, SEED, steps));
    }

    private static double note(Fit fit, String name) {
        return fit.notes().getOrDefault(name, Double.NaN);
    }

    private static float[] predicted(Fit fit) {
        return fit.model().predict(TEST).values();
    }
}
