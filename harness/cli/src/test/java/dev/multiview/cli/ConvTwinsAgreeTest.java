package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Catalogue;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner.Joint;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The linear twin of the small conv net is there twice: on the fused kernels of the net, and on matrix products of BLAS. They
 * share descent, weights and mini-batches and nothing else. Tested here because only this module sees both.
 */
class ConvTwinsAgreeTest {
    private static final SeedPath SEED = SeedPath.root(1041);
    private static final List<SeedPath> MEMBERS = List.of(SEED.child("a"), SEED.child("b"));
    private static final int CLASSES = 4;

    private final Catalogue catalogue = Catalogue.load(ImageFolders.of(null));

    @ParameterizedTest
    @CsvSource({"SUM, 8, 16", "MEAN, 8, 16", "SUM, 14, 28", "MEAN, 14, 28", "SUM, 14, 14", "SUM, 9, 11"})
    void bothTrainToTheSameOutputs(JointReading reading, int height, int width) throws InterruptedException {
        Samples samples = noise(new Image(1, height, width));
        compare(new TrainingTask(samples, samples, new Targets.HardLabels(), SEED, 3), reading);
    }

    @Test
    void bothHearTheTeacherAlike() throws InterruptedException {
        Samples samples = noise(new Image(1, 14, 14));
        float[] logits = new float[samples.count() * CLASSES];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i % 7 - 3;
        }
        Targets distilled = new Targets.Distilled(
                new Logits(samples.count(), CLASSES, logits), new DistillationRule.Temperature(0.5, 2));
        compare(new TrainingTask(samples, samples, distilled, SEED, 3), JointReading.SUM);
    }

    private void compare(TrainingTask task, JointReading reading) throws InterruptedException {
        Fit fused = ((Joint) catalogue.learner("conv-twin")).fitJoint(task, MEMBERS, reading);
        Fit reference = ((Joint) catalogue.learner("conv-twin-blas")).fitJoint(task, MEMBERS, reading);
        float[] actual = fused.model().predict(task.training()).values();
        float[] expected = reference.model().predict(task.training()).values();
        double difference = 0;
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.pow((double) actual[i] - expected[i], 2);
            size += Math.pow(expected[i], 2);
        }
        assertThat(Math.sqrt(difference / size)).isLessThan(1e-5);
        assertThat(fused.notes().keySet()).isEqualTo(reference.notes().keySet());
        reference.notes().forEach((name, value) -> assertThat(fused.notes().get(name))
                .as(name)
                .isCloseTo(value, within(1e-5 * Math.abs(value))));
    }

    private static Samples noise(Image shape) {
        UniformRandomProvider random = SEED.child("noise").generator();
        float[] values = new float[80 * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        int[] labels = new int[80];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % CLASSES;
        }
        return Samples.withoutViews(shape, values, labels, CLASSES);
    }
}
