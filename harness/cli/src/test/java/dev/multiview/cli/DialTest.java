package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Catalogue;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.data.DataDraw;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The lazy end of the dial. With u = alpha (W - W0) the dial's output is the centred twin's at W0 + u and a remainder of
 * order 1 / alpha, in every step; so trained alike they part by a distance of order 1 / alpha. Tested here because only
 * this module sees both learners.
 */
class DialTest {
    private static final SeedPath SEED = SeedPath.root(1021).child("draw", 0);

    /**
     * After one step the distance is the curvature along one move: the ratio differs from 2 by the third order, in
     * 1 / alpha, and at 128 by rounding. In later steps the rule never lets a step grow again, which is a kink: as alpha
     * grows, block after block stops shortening its step, and the ratio goes above 2 while it does.
     */
    @ParameterizedTest
    @CsvSource({"1,4,128,0.05", "5,16,256,0.3"})
    void twiceTheOutputScaleHalvesTheDistanceFromTheCentredTwin(int steps, int from, int to, double tolerance)
            throws InterruptedException {
        distanceHalves(Learner::fit, steps, from, to, tolerance);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUM", "MEAN"})
    void soItDoesForNetsTrainedAsOne(JointReading reading) throws InterruptedException {
        List<SeedPath> members = List.of(SEED.child("member", 0), SEED.child("member", 1));
        distanceHalves((learner, task) -> ((Learner.Joint) learner).fitJoint(task, members, reading), 1, 8, 128, 0.05);
    }

    /** A way to train a learner. */
    private interface Way {
        Fit fit(Learner learner, TrainingTask task) throws InterruptedException;
    }

    private static void distanceHalves(Way way, int steps, int from, int to, double tolerance)
            throws InterruptedException {
        DataDraw draw = Presets.smoke().draw(SEED);
        TrainingTask task = new TrainingTask(
                draw.training(), draw.validation(), new Targets.HardLabels(), SEED.child("member", 0), steps);
        Catalogue catalogue = Catalogue.load(ImageFolders.of(null));
        float[] twin = outputs(way, catalogue.learner("linear-twin-centred"), task, draw);
        double previous = distance(outputs(way, catalogue.learner("patch-net-alpha-" + from), task, draw), twin);
        for (int alpha = 2 * from; alpha <= to; alpha *= 2) {
            double distance = distance(outputs(way, catalogue.learner("patch-net-alpha-" + alpha), task, draw), twin);
            assertThat(previous / distance).as("ratio at %s", alpha).isCloseTo(2, within(tolerance));
            previous = distance;
        }
        // What is left is small beside the twin's own outputs, which began at zero.
        assertThat(previous).isLessThan(0.01 * distance(twin, new float[twin.length]));
    }

    private static float[] outputs(Way way, Learner learner, TrainingTask task, DataDraw draw)
            throws InterruptedException {
        return way.fit(learner, task)
                .model()
                .predict(draw.test(Split.MULTI_VIEW))
                .values();
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow((double) a[i] - b[i], 2);
        }
        return Math.sqrt(sum);
    }
}
