package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.featurelearning.fused.FusedNetLearner;
import dev.multiview.fixture.RealPictures;
import dev.multiview.image.ImageSet;
import dev.multiview.image.PlainImages;
import dev.multiview.image.TestPictures;
import dev.multiview.image.TwoViewImages;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The fused net errs as often as the same net on DL4J's layers. Trained for long, two nets that differ by rounding part, so
 * fits differ; their mean over pairs of the same seeds must not.
 */
@Tag("slow")
class FusedLevelsTest {
    private static final int SEEDS = 5;
    private static final int DRAWS = 4;

    private final Learner fused = FusedNetLearner.small("fused", ConvNetSpec.SMALL, 0);
    private final Learner graph = GraphNetLearner.small("graph", ConvNetSpec.SMALL);

    @Test
    void onTwoViewImages() throws InterruptedException {
        DataSpec data = TwoViewImages.builder("two views", RealPictures.library())
                .training(1000, 50)
                .validation(200, 100)
                .test(100, 1500)
                .testPictures(TestPictures.TRAINING_FILES)
                .overlay(0.5, 0.3)
                .contrast(1, 0.25)
                .draws(DRAWS)
                .build();
        compare("two views", data, Split.OCCLUDED, 20, 4);
    }

    @Test
    void onPlainPicturesAtHalfTheirSide() throws InterruptedException {
        compare("plain 14 x 14", plain(14, 1000, 5000, TestPictures.TRAINING_FILES), Split.MULTI_VIEW, 20, 4);
    }

    @Test
    void onPlainPicturesAsTheyAre() throws InterruptedException {
        // Two thousand steps let rounding grow most: pairs differ by more, and tell less.
        compare("plain 28 x 28", plain(28, 10_000, 2000, TestPictures.TEST_FILES), Split.MULTI_VIEW, 10, 2);
    }

    private static DataSpec plain(int side, int training, int test, TestPictures from) {
        return new PlainImages(
                "plain", ImageSet.FASHION_MNIST, side, training, 200, test, from, DRAWS, RealPictures.library());
    }

    /** Compares; {@code resolution} is how many times better than the level itself the difference must be known. */
    private void compare(String what, DataSpec data, Split split, int epochs, int resolution)
            throws InterruptedException {
        double[] level = new double[SEEDS * DRAWS];
        double[] difference = new double[level.length];
        for (int i = 0; i < level.length; i++) {
            SeedPath seed = SeedPath.root(1 + i / DRAWS);
            DataDraw draw = data.draw(seed, i % DRAWS);
            TrainingTask task = new TrainingTask(
                    draw.training(),
                    draw.validation(),
                    new Targets.HardLabels(),
                    seed.child("draw", i % DRAWS).child("member", 0),
                    epochs);
            double ofGraph = error(graph, task, draw.test(split));
            level[i] = error(fused, task, draw.test(split));
            difference[i] = level[i] - ofGraph;
        }
        System.out.printf(
                "%s: fused %.4f +- %.4f, less DL4J's %.5f +- %.5f%n",
                what, mean(level), standardError(level), mean(difference), standardError(difference));
        assertThat(Math.abs(mean(difference))).isLessThan(3 * standardError(difference));
        // As much as these pairs can tell: a larger part of what the level itself is known to would show.
        assertThat(standardError(difference)).isLessThan(standardError(level) / resolution);
    }

    private static double error(Learner learner, TrainingTask task, Samples test) throws InterruptedException {
        Logits logits = learner.fit(task).model().predict(test);
        long wrong = IntStream.range(0, test.count())
                .filter(i -> logits.predicted(i) != test.labels()[i])
                .count();
        return (double) wrong / test.count();
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += Math.pow(value - mean, 2);
        }
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
