package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.baselines.classical.RandomForestLearner;
import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.fixture.RealPictures;
import dev.multiview.image.ImageSet;
import dev.multiview.image.PlainImages;
import dev.multiview.image.TestPictures;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Absolute levels on 10000 plain Fashion-MNIST pictures are sane. With all 60000 the table in the README of
 * github.com/zalandoresearch/fashion-mnist (commit 02cf067) lists 0.926 for a support vector machine on gradient
 * histograms, the closest to features that are not learned, and 0.876 to 0.925 for small nets of two convolutions.
 */
@Tag("slow")
class FashionLevelsTest {
    private final DataDraw draw = new PlainImages(
                    "plain",
                    ImageSet.FASHION_MNIST,
                    28,
                    10_000,
                    2_000,
                    5_000,
                    TestPictures.TEST_FILES,
                    1,
                    RealPictures.library())
            .draw(SeedPath.root(1002), 0);

    private double accuracy(Learner learner, int epochs) throws InterruptedException {
        TrainingTask task = new TrainingTask(
                draw.training(), draw.validation(), new Targets.HardLabels(), SeedPath.root(1002), epochs);
        Samples test = draw.test(Split.MULTI_VIEW);
        Logits logits = learner.fit(task).model().predict(test);
        int right = 0;
        for (int i = 0; i < test.count(); i++) {
            right += logits.predicted(i) == test.labels()[i] ? 1 : 0;
        }
        System.out.printf("%s: %.4f%n", learner.name(), (double) right / test.count());
        return (double) right / test.count();
    }

    @Test
    void ridgeOnConvolutionalRandomFeaturesIsAboveEightyFourPercent() throws InterruptedException {
        assertThat(accuracy(ConvRandomFeatureMap.ridge("conv-random-features", 64), 1))
                .isBetween(0.84, 0.93);
    }

    @Test
    void theTwinOfTheSmallNetIsNoWorseThanLinearModelsOfPixels() throws InterruptedException {
        assertThat(accuracy(new ConvTwinLearner("conv-twin", ConvNetSpec.SMALL), 10))
                .isBetween(0.82, 0.93);
    }

    @Test
    void theForestIsInTheRangeOfClassifiersOnRawPixels() throws InterruptedException {
        assertThat(accuracy(new RandomForestLearner("random-forest", 50), 1)).isBetween(0.80, 0.89);
    }
}
