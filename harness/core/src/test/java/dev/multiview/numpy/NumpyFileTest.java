package dev.multiview.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of numpy.lib.format, version 1.0, as the manual of NumPy has it. */
class NumpyFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("array.npy");
    }

    /** As NumPy 2.4.6 on Linux x86-64 writes {@code np.save(f, np.array([[0, 1, 2], [3, 4, -0.5]], '<f4'))}. */
    @Test
    void a_matrix_is_byte_for_byte_what_numpy_saves() throws IOException {
        NumpyFile.write(file, new float[] {0, 1, 2, 3, 4, -0.5f}, 2, 3);
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                .isEqualTo("934e554d505901007600"
                        + HexFormat.of().formatHex((header + " ".repeat(58) + "\n").getBytes(StandardCharsets.US_ASCII))
                        + "000000000000803f000000400000404000008040000000bf");
    }

    @Test
    void every_type_is_named_and_little_endian() throws IOException {
        NumpyFile.write(file, new byte[] {-1, 2}, 2);
        assertThat(values("|i1", "(2,)").get(0)).isEqualTo((byte) -1);
        Files.delete(file);
        NumpyFile.write(file, new short[] {-2, 258}, 2, 1);
        assertThat(values("<i2", "(2, 1)").getShort(2)).isEqualTo((short) 258);
        Files.delete(file);
        NumpyFile.write(file, new int[] {1, -70_000}, 1, 2);
        assertThat(values("<i4", "(1, 2)").getInt(4)).isEqualTo(-70_000);
        Files.delete(file);
        NumpyFile.write(file, new double[] {Math.PI}, 1, 1, 1);
        assertThat(values("<f8", "(1, 1, 1)").getDouble(0)).isEqualTo(Math.PI);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8191, 8192, 8193, 20_000})
    void values_follow_the_header_in_their_order_however_many(int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        NumpyFile.write(file, values, count);
        ByteBuffer read = values("<f4", "(" + count + ",)");
        assertThat(read.remaining()).isEqualTo(4 * count);
        for (int i = 0; i < count; i++) {
            assertThat(read.getFloat()).isEqualTo(i);
        }
    }

    @Test
    void an_array_of_no_samples_has_a_header_alone() throws IOException {
        NumpyFile.write(file, new float[0], 0, 8, 80);
        assertThat(values("<f4", "(0, 8, 80)").hasRemaining()).isFalse();
    }

    @Test
    void a_shape_of_other_size_and_a_file_that_is_there_are_refused() throws IOException {
        assertThatThrownBy(() -> NumpyFile.write(file, new int[5], 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Shape [2, 3] does not hold the 5 values");
        NumpyFile.write(file, new int[6], 2, 3);
        assertThatThrownBy(() -> NumpyFile.write(file, new int[6], 2, 3))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    /** The values behind a header that says type and shape, its length a multiple of 64 as the format demands. */
    private ByteBuffer values(String type, String shape) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertThat(magic).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        byte[] header = new byte[bytes.getShort()];
        bytes.get(header);
        assertThat(bytes.position() % 64).isZero();
        assertThat(new String(header, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }")
                .endsWith("\n");
        return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
