package dev.multiview.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against files that NumPy wrote: {@code make.py} among the test resources. */
class NumpyReaderTest {
    private static final double[] WHOLE = {0, 1, 2, 3, 4, 100};
    private static final double[] FLOATING = {-1.5, 0, 2, 0.25, 0x1p-24, 65504};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"})
    void wholeNumbersOfBothByteOrdersAreReadExactly(String kind) throws Exception {
        for (String order : List.of("little", "big")) {
            NumpyArray array = NumpyReader.npy(resource(kind + "-" + order + ".npy"));
            assertThat(array.values()).as(order).containsExactly(WHOLE);
            assertThat(array.shape()).containsExactly(2, 3);
            assertThat(array.type()).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f2", "f4", "f8"})
    void floatingNumbersOfBothByteOrdersAreReadExactly(String kind) throws Exception {
        for (String order : List.of("little", "big")) {
            assertThat(NumpyReader.npy(resource(kind + "-" + order + ".npy")).values())
                    .as(order)
                    .containsExactly(FLOATING);
        }
    }

    @Test
    void theFirstIndexMayRunFastest() throws Exception {
        assertThat(NumpyReader.npy(resource("fortran.npy")).values()).containsExactly(WHOLE);
        double[] cube = new double[24];
        Arrays.setAll(cube, i -> i);
        assertThat(NumpyReader.npy(resource("fortran-cube.npy")).values()).containsExactly(cube);
    }

    @Test
    void versionsYesOrNoSingleValuesAndWhatIsNoNumber() throws Exception {
        assertThat(NumpyReader.npy(resource("version-2.npy")).values()).containsExactly(WHOLE);
        assertThat(NumpyReader.npy(resource("version-3.npy")).values()).containsExactly(WHOLE);
        assertThat(NumpyReader.npy(resource("b1.npy")).values()).containsExactly(0, 1, 0, 1, 1, 0);
        assertThat(NumpyReader.npy(resource("single-value.npy")).shape()).isEmpty();
        assertThat(NumpyReader.npy(resource("special.npy")).values())
                .containsExactly(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, -0.0);
    }

    @Test
    void texts() throws Exception {
        assertThat(NumpyReader.npy(resource("texts.npy")).texts()).containsExactly("a", "b\u00e4u", "");
        assertThat(NumpyReader.npy(resource("texts-big.npy")).texts()).containsExactly("a", "b\u00e4u", "");
        assertThat(NumpyReader.npy(resource("bytes.npy")).texts()).containsExactly("x1", "y");
    }

    @Test
    void archivesStoredAndCompressed() throws Exception {
        Map<String, NumpyArray> stored = NumpyReader.npz(resource("stored.npz"));
        assertThat(stored).containsOnlyKeys("logits", "ids");
        assertThat(Objects.requireNonNull(stored.get("logits")).values()).containsExactly(FLOATING);
        Map<String, NumpyArray> compressed = NumpyReader.npz(resource("compressed.npz"));
        assertThat(Objects.requireNonNull(compressed.get("logits")).values()).containsExactly(FLOATING);
        assertThat(Objects.requireNonNull(compressed.get("ids")).texts()).containsExactly("a", "b");
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        refused("objects.npy", "holds objects or records");
        refused("complex.npy", "holds values of type c16");
        refused("beyond.npy", "beyond 2^53");
    }

    private static void refused(String name, String words) {
        assertThatThrownBy(() -> NumpyReader.npy(resource(name)))
                .isInstanceOf(NumpyFormatException.class)
                .hasMessageContaining(words);
    }

    /** Wherever a file is cut off, or a byte too long, it is refused, and never read as if it were whole. */
    @Test
    void everyCutIsNoticed() throws Exception {
        for (String name : List.of("f2-big.npy", "compressed.npz")) {
            byte[] whole = Files.readAllBytes(resource(name));
            for (int length = 0; length < whole.length; length++) {
                Path cut = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> read(cut))
                        .as("%s cut to %d bytes", name, length)
                        .isInstanceOf(IOException.class);
            }
        }
        byte[] whole = Files.readAllBytes(resource("f2-big.npy"));
        Path longer = Files.write(folder.resolve("longer.npy"), Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> read(longer)).hasMessageContaining("goes on after its 6 values");
    }

    /** A byte that is another is a refusal or another number; in an archive, which has checksums, never another number. */
    @Test
    void everyDamagedByteIsNoticedOrANumber() throws Exception {
        Map<String, NumpyArray> good = NumpyReader.npz(resource("stored.npz"));
        for (String name : List.of("f2-big.npy", "texts.npy", "stored.npz", "compressed.npz")) {
            byte[] whole = Files.readAllBytes(resource(name));
            for (int at = 0; at < whole.length; at++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 0x55;
                Path file = Files.write(folder.resolve("damaged-" + name), damaged);
                try {
                    read(file);
                    if (name.equals("stored.npz")) {
                        NumpyArray logits = NumpyReader.npz(file).get("logits");
                        assertThat(logits == null
                                        || Arrays.equals(
                                                logits.values(),
                                                Objects.requireNonNull(good.get("logits"))
                                                        .values()))
                                .as("byte %d of %s", at, name)
                                .isTrue();
                    }
                } catch (IOException expected) {
                    assertThat(expected.getMessage())
                            .as("byte %d of %s", at, name)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void aHeadThatPromisesMoreThanThereIsTakesNoRoom() throws Exception {
        String text = Files.readString(resource("f8-little.npy"), StandardCharsets.ISO_8859_1);
        // As long as it was, since the length of the head stands before it.
        Path huge = folder.resolve("huge.npy");
        Files.writeString(
                huge, text.replace("(2, 3), }   ", "(99999, 9), }".substring(0, 12)), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(huge)).hasMessageContaining("ends before its 899991 values do");
    }

    private static void read(Path path) throws IOException {
        if (path.toString().endsWith(".npz")) {
            NumpyReader.npz(path);
        } else {
            NumpyReader.npy(path);
        }
    }

    @Property
    void whatWeWriteWeRead(@ForAll double[] values) throws IOException {
        Path file = Files.createTempDirectory("numpy").resolve("values.npy");
        NumpyFile.write(file, values, values.length);
        assertThat(NumpyReader.npy(file).values()).containsExactly(values);
        Files.delete(file);
        Files.delete(file.getParent());
    }

    @Property
    void halvesAreThoseOfTheirDefinition(@ForAll short bits) {
        int exponent = bits >> 10 & 31;
        double fraction = (bits & 1023) / 1024.0;
        double size = exponent == 0 ? fraction * Math.pow(2, -14) : (1 + fraction) * Math.pow(2, exponent - 15);
        double found = NumpyReader.half(bits);
        if (exponent < 31) {
            assertThat(found).isEqualTo(bits < 0 ? -size : size);
        } else {
            assertThat(Double.isFinite(found)).isFalse();
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(NumpyReaderTest.class.getResource(name), name)
                .toURI());
    }
}
