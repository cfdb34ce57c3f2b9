package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.multiview.fixture.RealPictures;
import dev.multiview.provenance.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The digits that ship with this program, and how their resource was made.
 *
 * <p>It is made of UCI's {@code optdigits.tra} and {@code optdigits.tes}, which hold 64 pixels and the class on each line. With
 * both in the folder {@code optdigits} of {@code -Ddata}, {@code mvn test -pl harness/core -Dtest=PackedSetTest -Dpack=write
 * -Ddata=FOLDER} writes it again, and without {@code -Dpack=write} the test compares every byte. Birth certificate: the lines of
 * the files as published have SHA-256 e1b683cc211604fe8fd8c4417e6a69f31380e0c61d4af22e93cc21e9257ffedd and
 * 6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8 ({@code sha256sum}); JDK 17.0.15, 2026-11-30.
 */
class PackedSetTest {
    private static final PackedSet SET = ImageSet.OPTDIGITS;
    private static final Path RESOURCE = Path.of("src/main/resources/dev/multiview/image", SET.resource());

    @Test
    void theResourceHoldsThePublishedFiles() throws IOException {
        Optional<Path> folder = RealPictures.folder(SET.name());
        assumeThat(folder).as("folder optdigits of -Ddata").isPresent();
        List<int[]> training = rows(folder.get().resolve("optdigits.tra"));
        List<int[]> test = rows(folder.get().resolve("optdigits.tes"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        List.of(training, test).forEach(part -> part.forEach(row -> packed.write(row[row.length - 1])));
        List.of(training, test)
                .forEach(part -> part.forEach(row -> {
                    for (int i = 0; i < row.length - 1; i++) {
                        packed.write(row[i]);
                    }
                }));
        if ("write".equals(System.getProperty("pack"))) {
            Files.write(RESOURCE, SmallSets.gzip(packed.toByteArray()));
        }
        assertThat(Sha256.hex(packed.toByteArray())).isEqualTo(SET.sha256());
        try (InputStream in = new GZIPInputStream(Files.newInputStream(RESOURCE))) {
            assertThat(in.readAllBytes()).isEqualTo(packed.toByteArray());
        }
    }

    /** The first line of some copies names the columns. */
    private static List<int[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("Block"))
                .map(line -> List.of(line.split(",")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
    }

    /** The counts are those of UCI's {@code optdigits.names}. */
    @Test
    void countsOfClassesAreThePublishedOnes() {
        ImageLibrary.ImageSource source = SET.read();
        assertCounts(source.training(), SET.training(), 376, 389, 380, 389, 387, 376, 377, 387, 380, 382);
        assertCounts(source.test(), SET.test(), 178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(source.all().count()).isEqualTo(5620);
        assertThat(source.all().ofClass(8)).hasSize(380 + 174);
        assertThat(source.all().labels()).startsWith(source.training().labels());
        assertThat(source.all().pixels()).endsWith(source.test().pixels());
    }

    private static void assertCounts(Pictures pictures, PackedSet.Part part, int... counts) {
        int smallest = Integer.MAX_VALUE;
        for (int c = 0; c < counts.length; c++) {
            assertThat(pictures.ofClass(c)).as("class " + c).hasSize(counts[c]);
            smallest = Math.min(smallest, counts[c]);
        }
        assertThat(part.smallestClass()).isEqualTo(smallest);
        assertThat(part.count()).isEqualTo(pictures.count());
        int[] levels = new int[SET.brightest() + 1];
        for (byte pixel : pictures.pixels()) {
            levels[pixel]++;
        }
        assertThat(levels).as("every grey level is in use").doesNotContain(0);
    }

    /** The first line of {@code optdigits.tra}: a zero, which is hollow. */
    @Test
    void thePicturesAreDigits() {
        Pictures training = SET.read().training();
        assertThat(training.labels()[0]).isZero();
        float[] values = new float[64];
        training.addTo(0, 8, 1, values, 0, 8);
        assertThat(values[2]).as("six of sixteen").isEqualTo(6f / 16);
        assertThat(values[4 * 8 + 4]).isZero();
        assertThat(values[8 + 2]).isEqualTo(1);
    }

    @Test
    void itNeedsNoFolder() {
        ImageLibrary nowhere = new ImageLibrary(List.of());
        assertThat(nowhere.missing(List.of(SET))).isEmpty();
        assertThat(nowhere.read(SET)).isSameAs(nowhere.read(SET));
        assertThat(nowhere.missing(List.of(SET, ImageSet.MNIST)).orElseThrow())
                .startsWith("Image set mnist is in none of the folders")
                .doesNotContain(SET.name());
    }

    @Test
    void otherContentIsRefused() {
        PackedSet other = new PackedSet(
                SET.name(), SET.resource(), "ab", SET.side(), SET.brightest(), SET.training(), SET.test(), SET.terms());
        assertThatThrownBy(other::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Resource optdigits.gz of image set optdigits has content of SHA-256 " + SET.sha256()
                        + ", but this program was made with ab; build it again from its sources");
        assertThat(other.canonical()).isNotEqualTo(SET.canonical());
        assertThat(Objects.requireNonNull(SET.terms())).contains("CC BY 4.0", "Alpaydin", "Kaynak", "doi.org");
    }
}
