package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.DataDraw;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.random.SeedPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoViewImagesTest {
    private static final SeedPath RUN = SeedPath.root(1001);
    private static final int DRAWS = 3;

    @TempDir
    private Path folder;

    private PublishedSet clothes;
    private PublishedSet digits;
    private ImageLibrary library;

    @BeforeEach
    void writeTwoSmallSets() throws IOException {
        clothes = SmallSets.write(folder, "clothes", 60, 48);
        digits = SmallSets.write(folder, "digits", 55, 28);
        library = new ImageLibrary(List.of(folder));
    }

    private TwoViewImagesBuilder small() {
        return TwoViewImages.builder("small", library)
                .sets(clothes, digits)
                .training(53, 25)
                .validation(32, 14)
                .test(27, 45)
                .draws(DRAWS);
    }

    @Test
    void bothHalvesShowPicturesOfTheSamplesClass() {
        for (int side : new int[] {14, 28}) {
            DataDraw draw = small().side(side).build().draw(RUN, 1);
            assertThat(draw.training().shape()).isEqualTo(new InputShape.Image(1, side, 2 * side));
            for (Samples samples : sets(draw)) {
                assertThat(samples.labels()).isEqualTo(labels(samples.count()));
                for (int i = 0; i < samples.count(); i++) {
                    for (int view = 0; view < 2; view++) {
                        if (showsOwn(samples, i, view)) {
                            assertThat(SmallSets.labelOf(picture(samples, i, view, side)))
                                    .isEqualTo(i % 10);
                            assertThat(samples.views().feature(i, view)).isEqualTo(i % 10 * 2 + view);
                        } else {
                            assertThat(half(samples, i, view)).containsOnly(0);
                            assertThat(samples.views().feature(i, view)).isEqualTo(-1);
                        }
                        assertThat(samples.views().feature(i, 2 + view)).isEqualTo(-1);
                    }
                }
            }
        }
    }

    @Test
    void noPictureIsUsedTwiceInAllDrawsOfARun() {
        List<String> used = new ArrayList<>();
        for (int number = 0; number < DRAWS; number++) {
            sets(small().build().draw(RUN, number)).forEach(set -> used.addAll(pictures(set, "left", "right")));
        }
        assertThat(used)
                .hasSize(DRAWS * (2 * 53 - 25 + 2 * 32 - 14 + 27 + 2 * 45))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneSetOnBothSidesStillUsesNoPictureTwice() {
        TwoViewImages oneSet = small().sets(clothes, clothes).build();
        List<String> used = new ArrayList<>();
        for (int number = 0; number < DRAWS; number++) {
            sets(oneSet.draw(RUN, number)).forEach(set -> used.addAll(pictures(set, "any", "any")));
        }
        assertThat(used)
                .hasSize(DRAWS * (2 * 53 - 25 + 2 * 32 - 14 + 27 + 2 * 45))
                .doesNotHaveDuplicates();
    }

    @Test
    void testPicturesOfTheTrainingFilesAreNotTrainedOnInAnyDraw() {
        TwoViewImages images = small().testPictures(TestPictures.TRAINING_FILES).build();
        List<String> used = new ArrayList<>();
        for (int number = 0; number < DRAWS; number++) {
            DataDraw draw = images.draw(RUN, number);
            sets(draw).forEach(set -> used.addAll(pictures(set, "left", "right")));
            assertThat(pictures(draw.test(Split.MULTI_VIEW), "", ""))
                    .allMatch(picture -> Integer.parseInt(picture) / 40_000 == 1);
        }
        assertThat(used)
                .hasSize(DRAWS * (2 * 53 - 25 + 2 * 32 - 14 + 27 + 2 * 45))
                .doesNotHaveDuplicates();
    }

    @Test
    void singleViewSamplesAreExactlyAsManyAsAskedAndLoseTheHalvesByTurns() {
        DataDraw draw = small().build().draw(RUN, 0);
        int[] expected = {25, 14, 27, 0};
        for (int set = 0; set < expected.length; set++) {
            Samples samples = sets(draw).get(set);
            int[][] shown = new int[10][2];
            for (int i = 0; i < samples.count(); i++) {
                assertThat(samples.views().singleView(i)).isEqualTo(i < expected[set]);
                if (samples.views().singleView(i)) {
                    shown[i % 10][samples.views().mainView()[i]]++;
                }
            }
            for (int[] ofClass : shown) {
                assertThat(Math.abs(ofClass[0] - ofClass[1])).isLessThanOrEqualTo(1);
            }
            int left = Arrays.stream(shown).mapToInt(ofClass -> ofClass[0]).sum();
            assertThat(Math.abs(expected[set] - 2 * left)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void contrastMultipliesPixelsOfItsHalf() {
        Samples full = small().build().draw(RUN, 0).training();
        Samples faint = small().contrast(0.5, 0.25).build().draw(RUN, 0).training();
        for (int i = 0; i < full.count(); i++) {
            assertHalf(faint, i, 0, full, i, 0.5f);
            assertHalf(faint, i, 1, full, i, 0.25f);
        }
    }

    @Test
    void aLostHalfMayShowAnotherClassAtReducedContrast() {
        TwoViewImages images = small().lost(new LostHalf.OtherClass(0.4))
                .contrast(1, 0.5)
                .training(400, 400)
                .draws(1)
                .build();
        Samples samples = images.draw(RUN, 0).training();
        int[] shown = new int[10];
        for (int i = 0; i < samples.count(); i++) {
            int lost = 1 - samples.views().mainView()[i];
            int feature = samples.views().feature(i, lost);
            assertThat(feature % 2).isEqualTo(lost);
            assertThat(feature / 2).isNotEqualTo(i % 10);
            shown[(feature / 2 - i % 10 + 10) % 10]++;
            float[] scaled = half(samples, i, lost);
            for (int j = 0; j < scaled.length; j++) {
                scaled[j] /= 0.4f * (lost == 1 ? 0.5f : 1);
            }
            assertThat(SmallSets.labelOf(SmallSets.identify(scaled, 0, 14))).isEqualTo(feature / 2);
        }
        // Each other class has 400/9 = 44.4 of them, standard deviation 6.3; the seed is fixed.
        assertThat(shown[0]).isZero();
        assertThat(Arrays.stream(shown).skip(1)).allMatch(count -> count > 19 && count < 70);
    }

    @Test
    void overlaysAddAFaintPictureOfAnotherClassToHalvesThatShowTheirOwn() {
        Samples plain = small().build().draw(RUN, 0).training();
        Samples overlaid = small().overlay(0.5, 0.2).build().draw(RUN, 0).training();
        int count = 0;
        for (int i = 0; i < plain.count(); i++) {
            for (int view = 0; view < 2; view++) {
                int feature = overlaid.views().feature(i, 2 + view);
                float[] difference = half(overlaid, i, view);
                float[] before = half(plain, i, view);
                for (int j = 0; j < difference.length; j++) {
                    difference[j] = (difference[j] - before[j]) / 0.2f;
                }
                if (feature < 0) {
                    assertThat(difference).containsOnly(0);
                } else {
                    count++;
                    assertThat(showsOwn(plain, i, view)).isTrue();
                    assertThat(feature % 2).isEqualTo(view);
                    assertThat(feature / 2).isNotEqualTo(i % 10);
                    assertThat(SmallSets.labelOf(SmallSets.identify(difference, 0, 14)))
                            .isEqualTo(feature / 2);
                }
            }
        }
        // 81 halves show their own class, half of them with an overlay: 40.5, standard deviation 4.5; the seed is
        // fixed.
        assertThat(count).isBetween(23, 58);
    }

    @Test
    void noiseHasItsStandardDeviationEverywhereAlsoInLostHalves() {
        Samples plain = small().build().draw(RUN, 0).training();
        Samples noisy = small().noise(0.3).build().draw(RUN, 0).training();
        double blank = 0;
        double all = 0;
        int blanks = 0;
        for (int i = 0; i < plain.count(); i++) {
            for (int view = 0; view < 2; view++) {
                float[] before = half(plain, i, view);
                float[] after = half(noisy, i, view);
                for (int j = 0; j < before.length; j++) {
                    double square = (after[j] - before[j]) * (after[j] - before[j]);
                    all += square;
                    blank += showsOwn(plain, i, view) ? 0 : square;
                }
                blanks += showsOwn(plain, i, view) ? 0 : before.length;
            }
        }
        // Relative standard deviations of these means are 1 % and 2 %.
        assertThat(all / plain.values().length).isCloseTo(0.09, within(0.005));
        assertThat(blank / blanks).isCloseTo(0.09, within(0.009));
    }

    @Test
    void drawsRepeatAndDifferByNumberAndRun() {
        TwoViewImages images = everything();
        assertThat(images.draw(RUN, 1).digest())
                .isEqualTo(images.draw(RUN, 1).digest())
                .isNotEqualTo(images.draw(RUN, 0).digest())
                .isNotEqualTo(images.draw(SeedPath.root(1002), 1).digest());
        assertThat(images.draw(RUN).digest()).isEqualTo(images.draw(RUN, 0).digest());
        assertThat(images.toBuilder().name("other").build().canonical()).isEqualTo(images.canonical());
    }

    @Test
    void digestOfTheFirstVersionIsUnchanged() {
        // Birth certificate: this code, two-view-images-3, JDK 17.0.15, 2026-11-21. If the draw changes, so must the
        // version in TwoViewImages.canonical, because stored trials are found by it.
        assertThat(everything().draw(RUN, 2).digest())
                .isEqualTo("5e934a9e494a0589057da75b5704b6132bc589e100f7d48325eed23cd982c596");
    }

    @Test
    void everyParameterIsInTheCanonicalDescriptionAndKeptByABuilder() {
        List<TwoViewImages> variety = List.of(
                small().build(),
                small().sets(digits, clothes).build(),
                small().sets(clothes, clothes).build(),
                small().side(28).build(),
                small().training(54, 25).build(),
                small().training(53, 24).build(),
                small().validation(33, 14).build(),
                small().test(28, 45).build(),
                small().test(27, 46).build(),
                small().lost(new LostHalf.OtherClass(0.3)).build(),
                small().lost(new LostHalf.OtherClass(0.4)).build(),
                small().overlay(0.5, 0.2).build(),
                small().overlay(0.5, 0.3).build(),
                small().contrast(0.5, 1).build(),
                small().contrast(1, 0.5).build(),
                small().noise(0.1).build());
        assertThat(variety.stream().map(TwoViewImages::canonical)).doesNotHaveDuplicates();
        assertThat(variety)
                .allSatisfy(images -> assertThat(images.toBuilder().build()).isEqualTo(images));
    }

    @Test
    void parametersOutsideTheirRangesAreRefused() {
        assertThatThrownBy(() -> new LostHalf.OtherClass(1)).hasMessageContaining("1.0 of another class");
        assertThatThrownBy(() -> new LostHalf.OtherClass(Double.NaN)).hasMessageContaining("outside (0, 1)");
        assertThatThrownBy(() -> small().overlay(1.1, 0.2)).hasMessageContaining("probability 1.1 is outside [0, 1]");
        assertThatThrownBy(() -> small().overlay(0.5, 1)).hasMessageContaining("strength 1.0 is outside [0, 1)");
        assertRefused(small().contrast(0, 1), "Left contrast 0.0 is outside (0, 1]");
        assertRefused(small().contrast(1, 1.5), "Right contrast 1.5 is outside (0, 1]");
        assertRefused(small().noise(-0.1), "Noise -0.1 is not a finite standard deviation");
        assertRefused(small().side(7), "Picture side 7 is neither 14 nor 28");
        assertRefused(small().training(5, 0), "Training size 5 is below the 10 classes");
        assertRefused(small().training(53, 54), "Single-view count 54 is outside 0..53");
        assertRefused(
                small().draws(6),
                "Training and validation take 10 pictures a class of digits in each of 6 disjoint draws, but its smallest"
                        + " class has 55; lower the sizes or the draws");
        assertRefused(
                small().sets(clothes, clothes).draws(3).test(50, 60),
                "Tests take 22 pictures a class of clothes in each of 3 disjoint draws");
    }

    @Test
    void defaultsFitThePublishedSetsAndTheirOneSetControl() {
        TwoViewImages defaults = TwoViewImages.builder("defaults", library).build();
        assertThat(defaults.left()).isEqualTo(ImageSet.FASHION_MNIST);
        assertThat(defaults.right()).isEqualTo(ImageSet.MNIST);
        assertThat(defaults.mostDraws()).isEqualTo(8);
        assertThat(defaults.missing().orElseThrow()).contains("data fetch fashion-mnist");
        assertRefused(defaults.toBuilder().sets(ImageSet.FASHION_MNIST, ImageSet.FASHION_MNIST), "Tests take 200");
        assertThat(defaults.toBuilder()
                        .sets(ImageSet.FASHION_MNIST, ImageSet.FASHION_MNIST)
                        .test(300, 300)
                        .build()
                        .testSizes())
                .containsEntry(Split.OCCLUDED, 600);
    }

    private static void assertRefused(TwoViewImagesBuilder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private TwoViewImages everything() {
        return small().lost(new LostHalf.OtherClass(0.3))
                .overlay(0.3, 0.2)
                .contrast(0.9, 0.6)
                .noise(0.05)
                .build();
    }

    /** Training, validation, single-view and multi-view test. */
    private static List<Samples> sets(DataDraw draw) {
        return List.of(draw.training(), draw.validation(), draw.test(Split.SINGLE_VIEW), draw.test(Split.MULTI_VIEW));
    }

    private static int[] labels(int count) {
        int[] labels = new int[count];
        Arrays.setAll(labels, i -> i % 10);
        return labels;
    }

    private static boolean showsOwn(Samples samples, int i, int view) {
        byte main = samples.views().mainView()[i];
        return main < 0 || main == view;
    }

    private static List<String> pictures(Samples samples, String left, String right) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < samples.count(); i++) {
            for (int view = 0; view < 2; view++) {
                if (showsOwn(samples, i, view)) {
                    found.add((view == 0 ? left : right) + picture(samples, i, view, 14));
                }
            }
        }
        return found;
    }

    private static int picture(Samples samples, int i, int view, int side) {
        return SmallSets.identify(half(samples, i, view), 0, side);
    }

    private static float[] half(Samples samples, int i, int view) {
        InputShape.Image shape = (InputShape.Image) samples.shape();
        int side = shape.height();
        float[] half = new float[side * side];
        for (int row = 0; row < side; row++) {
            int from = i * shape.size() + row * shape.width() + view * side;
            System.arraycopy(samples.values(), from, half, row * side, side);
        }
        return half;
    }

    private static void assertHalf(Samples actual, int i, int view, Samples expected, int j, float factor) {
        float[] found = half(actual, i, view);
        float[] wanted = half(expected, j, view);
        for (int k = 0; k < found.length; k++) {
            assertThat(found[k]).isCloseTo(factor * wanted[k], within(1e-6f));
        }
    }
}
