package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import dev.multiview.suite.Catalogue;
import org.junit.jupiter.api.Test;

/**
 * The lazy end of the dial. With u = alpha (W - W0) the dial's output is the centred twin's at W0 + u and a remainder of
 * order 1 / alpha, in every step; so trained alike they part by a distance of order 1 / alpha. Tested here because only
 * this module sees both learners.
 */
class DialTest {
    private static final int STEPS = 15;

    @Test
    void twiceTheOutputScaleHalvesTheDistanceFromTheCentredTwin() throws InterruptedException {
        SeedPath seed = SeedPath.root(1021).child("draw", 0);
        DataDraw draw = Presets.smoke().draw(seed);
        TrainingTask task = new TrainingTask(
                draw.training(), draw.validation(), new Targets.HardLabels(), seed.child("member", 0), STEPS);
        Catalogue catalogue = Catalogue.load(ImageFolders.of(null));
        float[] twin = outputs(catalogue, "linear-twin-centred", task, draw);
        double previous = Double.NaN;
        for (int alpha = 16; alpha <= 256; alpha *= 2) {
            double distance = distance(outputs(catalogue, "patch-net-alpha-" + alpha, task, draw), twin);
            if (alpha > 16) {
                // The remainder's own remainder: the ratio is 2 up to order 1 / alpha, 1.80 at 32.
                assertThat(previous / distance).as("ratio at %s", alpha).isCloseTo(2, within(10.0 / alpha));
            }
            previous = distance;
        }
        // At 256 what is left is small beside the twin itself, which has moved.
        assertThat(previous).isLessThan(0.1 * distance(twin, new float[twin.length]));
    }

    private static float[] outputs(Catalogue catalogue, String learner, TrainingTask task, DataDraw draw)
            throws InterruptedException {
        return catalogue
                .learner(learner)
                .fit(task)
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
