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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainImagesTest {
    private static final SeedPath RUN = SeedPath.root(1001);
    private static final int DRAWS = 4;

    @TempDir
    private Path folder;

    private PublishedSet set;
    private ImageLibrary library;

    @BeforeEach
    void writeASmallSet() throws IOException {
        set = SmallSets.write(folder, "small", 28, 9);
        library = new ImageLibrary(List.of(folder));
    }

    @Test
    void noPictureIsUsedTwiceInAllDrawsOfARun() {
        PlainImages images = images(28);
        List<Integer> used = new ArrayList<>();
        for (int number = 0; number < DRAWS; number++) {
            DataDraw draw = images.draw(RUN, number);
            for (Samples samples : List.of(draw.training(), draw.validation(), draw.test(Split.MULTI_VIEW))) {
                used.addAll(pictures(samples, 28));
            }
        }
        assertThat(used).hasSize(DRAWS * (45 + 12 + 15)).doesNotHaveDuplicates();
    }

    @Test
    void picturesWithoutViewsAreTheSameUnderAnotherName() {
        WithoutViews plain = new WithoutViews(images(28));
        assertThat(plain.testSizes()).isEqualTo(Map.of(Split.TEST, 15));
        assertThat(plain.hasErrorsOn(Split.MIXTURE)).isFalse();
        assertThat(plain.canonical()).isNotEqualTo(images(28).canonical());
        assertThat(plain.mostDraws()).isEqualTo(DRAWS);
        DataDraw same = images(28).draw(RUN, 1);
        DataDraw draw = plain.draw(RUN, 1);
        assertThat(draw.training().values()).isEqualTo(same.training().values());
        assertThat(draw.test(Split.TEST).values())
                .isEqualTo(same.test(Split.MULTI_VIEW).values());
    }

    @Test
    void testPicturesOfTheTrainingFilesAreTrainedOnInNoDraw() {
        PlainImages images = new PlainImages("x", set, 28, 45, 12, 25, TestPictures.TRAINING_FILES, 2, library);
        List<Integer> used = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            DataDraw draw = images.draw(RUN, number);
            for (Samples samples : List.of(draw.training(), draw.validation(), draw.test(Split.MULTI_VIEW))) {
                used.addAll(pictures(samples, 28));
            }
        }
        assertThat(used).hasSize(2 * (45 + 12 + 25)).doesNotHaveDuplicates().allMatch(picture -> picture / 40_000 == 1);
        assertThat(images.canonical()).isNotEqualTo(images(28).canonical());
        assertThatThrownBy(() -> new PlainImages("x", set, 14, 60, 20, 160, TestPictures.TRAINING_FILES, 2, library))
                .hasMessageStartingWith("Training, validation and tests take 24 pictures a class of small");
    }

    @Test
    void everySampleIsAWholePictureOfItsClassAndOfItsFile() {
        for (int side : new int[] {14, 28}) {
            DataDraw draw = images(side).draw(RUN, 2);
            assertThat(draw.training().shape()).isEqualTo(new InputShape.Image(1, side, side));
            assertShows(draw.training(), side, 1);
            assertShows(draw.validation(), side, 1);
            assertShows(draw.test(Split.MULTI_VIEW), side, 2);
        }
    }

    private void assertShows(Samples samples, int side, int file) {
        Pictures pictures =
                file == 1 ? library.read(set).training() : library.read(set).test();
        List<Integer> shown = pictures(samples, side);
        int block = 28 / side;
        for (int i = 0; i < samples.count(); i++) {
            assertThat(shown.get(i) / 40_000).isEqualTo(file);
            assertThat(samples.labels()[i]).isEqualTo(i % 10).isEqualTo(SmallSets.labelOf(shown.get(i)));
            assertThat(samples.views().mainView()[i]).isEqualTo((byte) -1);
            assertThat(samples.views().feature(i, 0)).isEqualTo(i % 10);
            for (int pixel = 0; pixel < side * side; pixel++) {
                int first = shown.get(i) % 40_000 * 784 + pixel / side * block * 28 + pixel % side * block;
                // Blocks of 2 x 2 pixels are of one colour in these sets.
                assertThat(samples.values()[i * side * side + pixel])
                        .isCloseTo((pictures.pixels()[first] & 0xff) / 255f, within(1e-6f));
            }
        }
    }

    @Test
    void halfTheSideIsTheMeanOfTwoByTwoPixels() {
        byte[] pixels = new byte[2 * Pictures.SIZE];
        int second = Pictures.SIZE;
        pixels[second] = (byte) 255;
        pixels[second + 1] = 10;
        pixels[second + 28] = 20;
        pixels[second + 29] = 3;
        pixels[second + 2 * 28 * 13 + 2 * 13] = (byte) 200;
        float[] values = new float[3 + 20 * 14];
        new Pictures(pixels, new byte[2]).addTo(1, 14, 0.5f, values, 3, 20);
        assertThat(values[3]).isCloseTo(0.5f * (255 + 10 + 20 + 3) / 4 / 255, within(1e-6f));
        assertThat(values[3 + 13 * 20 + 13]).isCloseTo(0.5f * 200 / 4 / 255, within(1e-6f));
        values[3] = 0;
        values[3 + 13 * 20 + 13] = 0;
        assertThat(values).containsOnly(0);
    }

    @Test
    void drawsRepeatAndDifferByNumberAndRun() {
        PlainImages images = images(14);
        assertThat(images.draw(RUN, 1).digest())
                .isEqualTo(images.draw(RUN, 1).digest())
                .isNotEqualTo(images.draw(RUN, 0).digest())
                .isNotEqualTo(images.draw(SeedPath.root(1002), 1).digest());
        assertThat(images.draw(RUN).digest()).isEqualTo(images.draw(RUN, 0).digest());
    }

    @Test
    void setsCutIntoEquallyManyDrawsShareAPictureInDrawsOfOneNumberOnly() {
        PlainImages large = images(28);
        PlainImages small = new PlainImages("small", set, 28, 20, 10, 10, TestPictures.TEST_FILES, DRAWS, library);
        for (int one = 0; one < DRAWS; one++) {
            List<Integer> used = pictures(large.draw(RUN, one).training(), 28);
            for (int other = 0; other < DRAWS; other++) {
                List<Integer> others = pictures(small.draw(RUN, other).training(), 28);
                assertThat(others.stream().anyMatch(used::contains)).isEqualTo(one == other);
            }
        }
        assertThatThrownBy(() -> large.draw(RUN, DRAWS))
                .hasMessage("Draw 4 is not among the 4 that the pictures are cut into");
    }

    @Test
    void digestOfTheFirstVersionIsUnchanged() {
        // Birth certificate: this code, plain-images-3, JDK 17.0.15, 2026-11-21. If the draw changes, so must the
        // version
        // in PlainImages.canonical, because stored trials are found by it.
        assertThat(images(14).draw(RUN, 3).digest())
                .isEqualTo("0590eef1ea889e4b8fee07d002913e0b78f6efccaf75b4763fa20ea743e34835");
    }

    @Test
    void everyParameterIsInTheCanonicalDescription() throws IOException {
        ImageSet other = SmallSets.write(folder.resolve("other"), "small", 29, 9);
        List<String> descriptions = List.of(
                images(14).canonical(),
                images(28).canonical(),
                new PlainImages("x", other, 14, 45, 12, 15, TestPictures.TEST_FILES, DRAWS, library).canonical(),
                new PlainImages("x", set, 14, 46, 12, 15, TestPictures.TEST_FILES, DRAWS, library).canonical(),
                new PlainImages("x", set, 14, 45, 13, 15, TestPictures.TEST_FILES, DRAWS, library).canonical(),
                new PlainImages("x", set, 14, 45, 12, 16, TestPictures.TEST_FILES, DRAWS, library).canonical());
        assertThat(descriptions).doesNotHaveDuplicates();
    }

    @Test
    void moreDrawsThanPicturesAreRefusedWithTheNumbers() {
        assertThatThrownBy(() -> new PlainImages("x", set, 14, 60, 20, 15, TestPictures.TEST_FILES, DRAWS, library))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Training and validation take 8 pictures a class of small in each of 4 disjoint draws, but its"
                                + " smallest class has 28; lower the sizes or the draws");
        assertThatThrownBy(() -> new PlainImages("x", set, 14, 50, 10, 21, TestPictures.TEST_FILES, DRAWS, library))
                .hasMessageContaining("Tests take 3 pictures a class");
        assertThatThrownBy(() -> new PlainImages("x", set, 20, 50, 10, 20, TestPictures.TEST_FILES, DRAWS, library))
                .hasMessageContaining("Picture side 20 is neither 14 nor 28");
        assertThatThrownBy(() -> new PlainImages("x", set, 14, 50, 9, 20, TestPictures.TEST_FILES, DRAWS, library))
                .hasMessageContaining("50 training, 9 validation, 20 test are not all 10 or more");
        assertThatThrownBy(() -> new PlainImages("x", set, 14, 50, 10, 20, TestPictures.TEST_FILES, 0, library))
                .hasMessageContaining("Number of draws 0 is below 1");
    }

    @Test
    void aSetThatIsNotThereIsMissingWithTheCommandThatGetsIt() {
        PlainImages elsewhere = new PlainImages(
                "x",
                set,
                14,
                45,
                12,
                15,
                TestPictures.TEST_FILES,
                DRAWS,
                new ImageLibrary(List.of(Path.of("a"), Path.of("b"))));
        assertThat(elsewhere.missing())
                .contains(
                        "Image set small is in none of the folders [a, b]; get it with 'harness/multiview data fetch small'"
                                + " or name the folder that holds it with --data FOLDER or -Ddata=FOLDER");
        assertThat(images(14).missing()).isEmpty();
    }

    private PlainImages images(int side) {
        return new PlainImages("small", set, side, 45, 12, 15, TestPictures.TEST_FILES, DRAWS, library);
    }

    private static List<Integer> pictures(Samples samples, int side) {
        int size = side * side;
        Integer[] found = new Integer[samples.count()];
        Arrays.setAll(found, i -> SmallSets.identify(samples.values(), i * size, side));
        return List.of(found);
    }
}
