package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.DataDraw;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.random.SeedPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeSetsTest {
    private static final SeedPath RUN = SeedPath.root(1001);
    private static final int SIDE = 14;

    @TempDir
    private Path folder;

    private TwoViewImages images;

    @BeforeEach
    void writeASmallSet() throws IOException {
        ImageSet set = SmallSets.write(folder, "small", 12, 42);
        images = TwoViewImages.builder("small", new ImageLibrary(List.of(folder)))
                .sets(set, set)
                .training(40, 0)
                .validation(20, 0)
                .test(0, 205)
                .overlay(0.5, 0.2)
                .draws(1)
                .build();
    }

    @Test
    void occludedSamplesKeepOneHalfExactlyAndAreBlankElsewhere() {
        DataDraw draw = images.draw(RUN);
        Samples from = draw.test(Split.MULTI_VIEW);
        Samples occluded = draw.test(Split.OCCLUDED);
        assertThat(occluded.count()).isEqualTo(410);
        for (int i = 0; i < occluded.count(); i++) {
            int shown = i % 2;
            assertThat(occluded.labels()[i]).isEqualTo(from.labels()[i / 2]);
            assertThat(occluded.views().mainView()[i]).isEqualTo((byte) shown);
            assertThat(half(occluded, i, shown)).isEqualTo(half(from, i / 2, shown));
            assertThat(half(occluded, i, 1 - shown)).containsOnly(0);
            for (int patch = 0; patch < 4; patch++) {
                int expected = patch % 2 == shown ? from.views().feature(i / 2, patch) : -1;
                assertThat(occluded.views().feature(i, patch)).isEqualTo(expected);
            }
        }
    }

    @Test
    void noiseCoversTheHalfThatWasTakenAway() {
        Samples occluded = images.toBuilder().noise(0.2).build().draw(RUN).test(Split.OCCLUDED);
        double squares = 0;
        for (int i = 0; i < occluded.count(); i++) {
            for (float value : half(occluded, i, 1 - i % 2)) {
                squares += value * value;
            }
        }
        // 410 halves of 196 pixels: the relative standard deviation of the mean square is 0.5 %.
        assertThat(squares / (410 * 196)).isCloseTo(0.04, within(0.0015));
    }

    @Test
    void swappedSamplesShowTwoClassesAndEachPairIsLabelledByEitherView() {
        DataDraw draw = images.draw(RUN);
        Samples from = draw.test(Split.MULTI_VIEW);
        Samples swapped = draw.test(Split.SWAPPED);
        assertThat(swapped.count()).isEqualTo(410);
        int[] differences = new int[10];
        for (int i = 0; i < swapped.count(); i += 2) {
            assertThat(values(swapped, i)).isEqualTo(values(swapped, i + 1));
            assertThat(half(swapped, i, 0)).isEqualTo(half(from, i / 2, 0));
            int partner = partner(from, half(swapped, i, 1));
            assertThat(swapped.labels()[i]).isEqualTo(from.labels()[i / 2]);
            assertThat(swapped.labels()[i + 1]).isEqualTo(from.labels()[partner]);
            differences[(swapped.labels()[i + 1] - swapped.labels()[i] + 10) % 10]++;
            for (int labelled = 0; labelled < 2; labelled++) {
                assertThat(swapped.views().mainView()[i + labelled]).isEqualTo((byte) labelled);
                for (int patch = 0; patch < 4; patch++) {
                    assertThat(swapped.views().feature(i + labelled, patch))
                            .isEqualTo(from.views().feature(patch % 2 == 0 ? i / 2 : partner, patch));
                }
            }
        }
        assertThat(differences[0]).isZero();
        // 205 pairs over nine differences: 22.8 each, standard deviation 4.5; the seed is fixed.
        assertThat(Arrays.stream(differences).skip(1)).allMatch(count -> count > 4 && count < 42);
    }

    private static int partner(Samples from, float[] right) {
        for (int j = 0; j < from.count(); j++) {
            if (Arrays.equals(half(from, j, 1), right)) {
                return j;
            }
        }
        throw new AssertionError("The right half of a swapped sample is of no multi-view sample");
    }

    private static float[] values(Samples samples, int i) {
        int size = samples.shape().size();
        return Arrays.copyOfRange(samples.values(), i * size, (i + 1) * size);
    }

    private static float[] half(Samples samples, int i, int view) {
        InputShape.Image shape = (InputShape.Image) samples.shape();
        float[] half = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            int from = i * shape.size() + row * shape.width() + view * SIDE;
            System.arraycopy(samples.values(), from, half, row * SIDE, SIDE);
        }
        return half;
    }
}
