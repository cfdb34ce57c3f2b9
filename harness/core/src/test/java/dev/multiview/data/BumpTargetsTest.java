package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BumpTargetsTest {
    private static final SeedPath SEED = SeedPath.root(1001).child("draw", 0);
    private static final BumpTargets SMOOTH = of(new BumpSignal.Smooth(), 400);

    @Test
    void theLabelIsTheSignOfTheTruthAndBothClassesAreEquallyFrequent() {
        DataDraw draw = SMOOTH.draw(SEED);
        Samples test = draw.test(Split.MULTI_VIEW);
        for (int i = 0; i < test.count(); i++) {
            assertThat(test.labels()[i]).isEqualTo(test.truth()[i] > 0 ? 1 : 0);
        }
        // 2000 samples: four standard errors of a half are 0.045, and the median of 4001 inputs has its own.
        assertThat(Arrays.stream(test.labels()).average().orElseThrow()).isCloseTo(0.5, within(0.06));
        for (float value : test.values()) {
            assertThat(value).isBetween(-1f, 1f);
        }
    }

    @Test
    void sampleSizesAreNested() {
        Samples few = of(new BumpSignal.Smooth(), 50).draw(SEED).training();
        Samples many = SMOOTH.draw(SEED).training();
        int[] first = IntStream.range(0, 50).toArray();
        assertThat(few.values()).containsExactly(many.select(first).values());
        assertThat(few.truth()).containsExactly(many.select(first).truth());
    }

    @Test
    void signalsOfOneDrawShowTheSameInputsAndFlipsSpareFreshSamples() {
        DataDraw smooth = SMOOTH.draw(SEED);
        DataDraw sign = of(new BumpSignal.Sign(), 400).draw(SEED);
        DataDraw flipped = of(new BumpSignal.Flipped(0.3), 400).draw(SEED);
        DataDraw random = of(new BumpSignal.Random(), 400).draw(SEED);
        int turned = 0;
        for (int i = 0; i < 400; i++) {
            double z = smooth.training().truth()[i];
            assertThat(sign.training().truth()[i]).isEqualTo(Math.signum(z));
            assertThat(Math.abs(flipped.training().truth()[i])).isEqualTo(Math.abs(z));
            turned += flipped.training().truth()[i] == z ? 0 : 1;
        }
        // Four standard errors of 0.3 in 400.
        assertThat(turned / 400.0).isCloseTo(0.3, within(0.092));
        assertThat(random.training().values()).containsExactly(smooth.training().values());
        assertThat(flipped.validation().truth())
                .containsExactly(smooth.validation().truth());
        assertThat(Arrays.stream(random.training().truth()).average().orElseThrow())
                .isCloseTo(0, within(0.2));
    }

    @Test
    void equalSeedsGiveEqualDrawsAndTheTruthIsPartOfTheDigest() {
        assertThat(SMOOTH.draw(SEED).digest()).isEqualTo(SMOOTH.draw(SEED).digest());
        DataDraw draw = SMOOTH.draw(SEED);
        double[] truth = draw.training().truth().clone();
        truth[0] = Math.nextUp(truth[0]);
        Samples training = draw.training();
        Samples moved = new Samples(training.shape(), training.values(), training.labels(), 2, training.views(), truth);
        assertThat(DataDraw.of(draw.features(), moved, draw.validation(), draw.tests())
                        .digest())
                .isNotEqualTo(draw.digest());
    }

    @Test
    void whatIsNoTaskIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BumpSignal.Flipped(0.7))
                .withMessageContaining("Probability 0.7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BumpTargets("bumps", 2, 0, 0.3, new BumpSignal.Smooth(), 9, 9, 9))
                .withMessageContaining("modes 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BumpTargets("bumps", 2, 3, 0, new BumpSignal.Smooth(), 9, 9, 9))
                .withMessageContaining("Width 0.0");
    }

    private static BumpTargets of(BumpSignal signal, int training) {
        return new BumpTargets("bumps", 2, 8, 0.35, signal, training, 200, 2000);
    }
}
