package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.RealPictures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which an image file can be wrong, and the sentence it gives. */
class IdxReaderTest {
    private static final int HEADER = 16;
    private static final int LABEL_HEADER = 8;

    @TempDir
    private Path folder;

    private PublishedSet set;
    private Path images;
    private Path labels;
    private byte[] imageBytes;
    private byte[] labelBytes;

    @BeforeEach
    void unpackTheTestFilesOfASmallSet() throws IOException {
        set = SmallSets.write(folder, "small", 3, 2);
        images = folder.resolve("small/t10k-images-idx3-ubyte");
        labels = folder.resolve("small/t10k-labels-idx1-ubyte");
        imageBytes = unpack(images);
        labelBytes = unpack(labels);
    }

    private byte[] unpack(Path file) throws IOException {
        Path published = file.resolveSibling(file.getFileName() + ".gz");
        byte[] content;
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(published))) {
            content = in.readAllBytes();
        }
        Files.delete(published);
        Files.write(file, content);
        return content;
    }

    @Test
    void unpackedAndPublishedFilesHoldTheSame() throws IOException {
        Pictures unpacked = library().read(set).test();
        Files.write(folder.resolve("small/t10k-images-idx3-ubyte.gz"), SmallSets.gzip(imageBytes));
        Files.delete(images);
        Pictures published = library().read(set).test();
        assertThat(published.pixels()).isEqualTo(unpacked.pixels()).hasSize(20 * 784);
        assertThat(published.pixels()).isEqualTo(Arrays.copyOfRange(imageBytes, HEADER, imageBytes.length));
        assertThat(published.labels()).isEqualTo(Arrays.copyOfRange(labelBytes, LABEL_HEADER, labelBytes.length));
    }

    @Test
    void compressionIsSeenFromTheContentAndNotFromTheName() throws IOException {
        Files.write(images, SmallSets.gzip(imageBytes));
        assertThat(library().read(set).test().count()).isEqualTo(20);
    }

    @Test
    void aFileThatEndsWithinItsHeaderIsTruncated() throws IOException {
        Files.write(images, Arrays.copyOf(imageBytes, 10));
        assertBroken(images, "is truncated: it ends after 10 bytes, within its header of 16");
        Files.write(images, new byte[0]);
        assertBroken(images, "is truncated: it ends after 0 bytes, within its header of 16");
    }

    @Test
    void aFileThatEndsEarlyIsTruncated() throws IOException {
        Files.write(images, Arrays.copyOf(imageBytes, imageBytes.length - 1));
        assertBroken(images, "is truncated: its header announces 20 items, 15680 bytes, but 15679 follow it");
    }

    @Test
    void aFileThatGoesOnIsTooLong() throws IOException {
        Files.write(labels, Arrays.copyOf(labelBytes, labelBytes.length + 1));
        assertBroken(labels, "goes on after the 20 items that its header announces");
    }

    @Test
    void aCompressedFileThatWasCutIsTruncated() throws IOException {
        byte[] compressed = SmallSets.gzip(imageBytes);
        for (int length : new int[] {5, compressed.length / 2, compressed.length - 4}) {
            Files.write(images, Arrays.copyOf(compressed, length));
            assertBroken(images, "is truncated: its compressed stream has no end");
        }
    }

    @Test
    void aCompressedFileWithAWrongByteIsDamaged() throws IOException {
        byte[] compressed = SmallSets.gzip(imageBytes);
        compressed[compressed.length - 6] ^= 1;
        Files.write(images, compressed);
        assertBroken(images, "is damaged: its compressed stream cannot be unpacked");
    }

    @Test
    void labelsInPlaceOfImagesHaveTheWrongMagicNumber() throws IOException {
        Files.write(images, labelBytes);
        assertBroken(images, "begins with 0x00000801, but IDX images begin with 0x00000803");
        Files.write(images, imageBytes);
        Files.write(labels, imageBytes);
        assertBroken(labels, "begins with 0x00000803, but IDX labels begin with 0x00000801");
    }

    @Test
    void imagesOfAnotherSizeAreRefused() throws IOException {
        Files.write(images, with(imageBytes, 3, 32));
        assertBroken(images, "announces images of 28 x 32 pixels; they must have 28 x 28");
    }

    @Test
    void anotherCountThanThePublishedOneIsRefusedBeforeTheItemsAreRead() throws IOException {
        for (int count : new int[] {0, -1, 19, 21, 2_700_000, Integer.MAX_VALUE}) {
            Files.write(images, with(imageBytes, 1, count));
            assertBroken(images, "announces " + count + " items, but what was published has 20");
            Files.write(images, imageBytes);
            Files.write(labels, with(labelBytes, 1, count));
            assertBroken(labels, "announces " + count + " items, but what was published has 20");
            Files.write(labels, labelBytes);
        }
    }

    @Test
    void ofAFileThatUnpacksToFarMoreNoMoreIsReadThanThePublishedItemsTake() throws IOException {
        byte[] endless = Arrays.copyOf(imageBytes, 50_000_000);
        byte[] compressed = SmallSets.gzip(endless);
        // The end is cut off: whoever unpacks all of it finds that first.
        Files.write(images, Arrays.copyOf(compressed, compressed.length - 100));
        assertBroken(images, "goes on after the 20 items that its header announces");
    }

    @Test
    void whatFollowsACompressedStreamIsFound() throws IOException {
        byte[] compressed = SmallSets.gzip(imageBytes);
        for (byte[] tail : new byte[][] {{0}, "junk".getBytes(StandardCharsets.UTF_8), new byte[10_000]}) {
            byte[] longer = Arrays.copyOf(compressed, compressed.length + tail.length);
            System.arraycopy(tail, 0, longer, compressed.length, tail.length);
            Files.write(images, longer);
            assertBroken(images, "goes on after its compressed stream; nothing may follow");
        }
    }

    @Test
    void labelsOutOfRangeAreNamedWithTheirPlace() throws IOException {
        for (int label : new int[] {10, 255}) {
            byte[] wrong = labelBytes.clone();
            wrong[LABEL_HEADER + 7] = (byte) label;
            Files.write(labels, wrong);
            assertBroken(labels, "holds label " + label + " at place 7; labels must be 0 to 9");
        }
    }

    @Test
    void aClassWithoutPicturesIsNamed() throws IOException {
        byte[] wrong = labelBytes.clone();
        for (int i = LABEL_HEADER; i < wrong.length; i++) {
            wrong[i] = wrong[i] == 4 ? 5 : wrong[i];
        }
        Files.write(labels, wrong);
        assertBroken(labels, "holds no label 4; every class must have pictures");
    }

    @Test
    void oneOtherPixelOrLabelIsFoundByTheDigest() throws IOException {
        imageBytes[HEADER + 500] ^= 1;
        Files.write(images, imageBytes);
        assertBroken(images, "has content of SHA-256 ", set.test().images().contentSha256());
        // Also in a file that unpacks without fault.
        Files.write(images, SmallSets.gzip(imageBytes));
        assertBroken(images, "has content of SHA-256 ");
        imageBytes[HEADER + 500] ^= 1;
        Files.write(images, imageBytes);
        byte swapped = labelBytes[LABEL_HEADER];
        labelBytes[LABEL_HEADER] = labelBytes[LABEL_HEADER + 1];
        labelBytes[LABEL_HEADER + 1] = swapped;
        Files.write(labels, labelBytes);
        assertBroken(labels, "has content of SHA-256 ");
    }

    @Test
    void aSetWithoutOneOfItsFilesIsAbsentAndALaterFolderServes() throws IOException {
        Path second = folder.resolve("second");
        SmallSets.write(second, "small", 3, 2);
        ImageLibrary both = new ImageLibrary(List.of(folder, second));
        assertThat(both.find(set)).contains(folder.resolve("small"));
        Files.delete(labels);
        assertThat(both.find(set)).contains(second.resolve("small"));
        assertThat(library().find(set)).isEmpty();
        assertThat(library().missing(List.of(set))).isPresent();
        assertThatThrownBy(() -> library().read(set))
                .isInstanceOf(MultiviewException.class)
                .hasMessageStartingWith("Image set small is in none of the folders [" + folder + "] (");
    }

    @Test
    void aSetThatLacksFilesIsAbsentAndTheSentenceNamesThem() throws IOException {
        Files.delete(labels);
        assertThat(library().missing(List.of(set))).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("in none of the folders [" + folder + "] (" + folder.resolve("small")
                        + " lacks t10k-labels-idx1-ubyte.gz); get it with"));
        assertThat(library().check(set))
                .isEqualTo(new ImageLibrary.Found.Absent(
                        " (" + folder.resolve("small") + " lacks t10k-labels-idx1-ubyte.gz)"));
    }

    @Test
    void aCheckReadsWhatItFinds() throws IOException {
        assertThat(library().check(set)).isEqualTo(new ImageLibrary.Found.Whole(folder.resolve("small")));
        imageBytes[HEADER + 500] ^= 1;
        Files.write(images, imageBytes);
        assertThat(library().check(set))
                .isInstanceOfSatisfying(ImageLibrary.Found.Broken.class, broken -> assertThat(broken.sentence())
                        .startsWith("Image file " + images + " has content of SHA-256 "));
    }

    @Test
    void allAbsentSetsAreNamedOnceInOneSentenceWithOneCommand() throws IOException {
        ImageSet clothes = SmallSets.write(folder.resolve("elsewhere"), "clothes", 3, 2);
        ImageSet digits = SmallSets.write(folder.resolve("elsewhere"), "digits", 3, 2);
        assertThat(library().missing(List.of(clothes, set, digits, clothes)))
                .contains("Image sets clothes and digits are in none of the folders [" + folder
                        + "]; get them with 'harness/multiview data fetch clothes digits' or name the folder that holds"
                        + " them with --data FOLDER or -Ddata=FOLDER");
    }

    @Test
    void aSetIsReadOnceAndThenKept() throws IOException {
        ImageLibrary library = library();
        ImageLibrary.ImageSource first = library.read(set);
        Files.delete(images);
        assertThat(library.read(set)).isSameAs(first);
        assertThat(library.missing(List.of(set))).isEmpty();
    }

    @Test
    void publishedSetsAreReadWithTheirCounts() {
        ImageLibrary shared = RealPictures.library();
        ImageLibrary.ImageSource clothes = shared.read(ImageSet.FASHION_MNIST);
        assertThat(counts(clothes.training())).containsOnly(6000).hasSize(10);
        assertThat(counts(clothes.test())).containsOnly(1000);
        ImageLibrary.ImageSource digits = shared.read(ImageSet.MNIST);
        // The counts that the data's own description gives.
        assertThat(counts(digits.training()))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(counts(digits.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        assertThat(ImageSet.MNIST.training().smallestClass()).isEqualTo(5421);
        assertThat(ImageSet.MNIST.test().smallestClass()).isEqualTo(892);
    }

    private static int[] counts(Pictures pictures) {
        int[] counts = new int[10];
        Arrays.setAll(counts, c -> pictures.ofClass(c).length);
        return counts;
    }

    private ImageLibrary library() {
        return new ImageLibrary(List.of(folder));
    }

    private static byte[] with(byte[] file, int number, int value) {
        return ByteBuffer.wrap(file.clone())
                .putInt(number * Integer.BYTES, value)
                .array();
    }

    /** Broken files are named before any draw is asked for, where absent ones would be. */
    private void assertBroken(Path file, String... parts) {
        PlainImages data = new PlainImages("x", set, 28, 10, 10, 10, TestPictures.TEST_FILES, 1, library());
        assertThatThrownBy(data::missing)
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessageStartingWith("Image file " + file + " ")
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(
                        "; fetch the published files into another folder with 'harness/multiview data fetch"
                                + " small --to FOLDER' and name it with --data FOLDER or -Ddata=FOLDER");
    }
}
