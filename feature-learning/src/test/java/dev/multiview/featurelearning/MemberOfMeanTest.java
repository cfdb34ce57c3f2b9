package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Features;
import dev.multiview.data.Samples;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Model;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberOfMeanTest {
    private static final int CLASSES = 3;
    private static final int DIMENSION = 12;
    private static final int STEPS = 60;
    private static final Samples TRAINING = ToyPatches.samples(60, 4, DIMENSION, CLASSES);
    private static final Samples TEST = ToyPatches.samples(45, 4, DIMENSION, CLASSES);
    private static final List<SeedPath> MEMBERS = IntStream.range(0, 5)
            .mapToObj(member -> SeedPath.root(1).child("member", member))
            .toList();

    /** mean(f(w; t)) = sum(f(w / 5; t / 5)), so the one's descent is the other's in weights divided by five. */
    @Test
    void theTrainedMeanOfFiveNetsIsTheTrainedSumOfFiveWithAFifthOfThresholdInitialWeightsAndSteps()
            throws InterruptedException {
        Model.ViewRace model = trained("patch-net", JointReading.MEAN);
        float[] mean = outputs(model);
        float[] sum = outputs(trained("patch-net-of-mean-5", JointReading.SUM));
        float[] sumOfPlainNets = outputs(trained("patch-net", JointReading.SUM));
        double apart = 0;
        double largest = 0;
        for (int i = 0; i < mean.length; i++) {
            assertThat((double) sum[i]).as("output %d", i).isCloseTo(mean[i], within(1e-3));
            apart = Math.max(apart, Math.abs(mean[i] - sumOfPlainNets[i]));
            largest = Math.max(largest, Math.abs(mean[i]));
        }
        assertThat(largest).as("outputs have left the plateau").isGreaterThan(1);
        assertThat(largestResponse(model))
                .as("some filters are past the threshold")
                .isGreaterThan(3);
        assertThat(apart).as("the sum of plain nets is another model").isGreaterThan(0.1);
    }

    /** To the coordinate that names a class. */
    private static double largestResponse(Model.ViewRace model) {
        float[] axes = new float[CLASSES * DIMENSION];
        for (int c = 0; c < CLASSES; c++) {
            axes[c * DIMENSION + c] = 1;
        }
        return Arrays.stream(model.viewStrengths(new Features(CLASSES, 1, DIMENSION, axes)))
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElseThrow();
    }

    private static float[] outputs(Model model) {
        return model.predict(TEST).values();
    }

    private static Model.ViewRace trained(String name, JointReading reading) throws InterruptedException {
        Learner.Joint learner = new PatchNetProvider()
                .learners().stream()
                        .filter(offered -> offered.name().equals(name))
                        .map(Learner.Joint.class::cast)
                        .findFirst()
                        .orElseThrow();
        return (Model.ViewRace) learner.fitJoint(
                        ToyPatches.task(TRAINING, new Targets.HardLabels(), SeedPath.root(9), STEPS), MEMBERS, reading)
                .model();
    }
}
