package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an audit says about image files that are broken or absent, through the command that people type. The files are
 * small and well formed, so without a fault of the test's own they are found out by their digest alone.
 */
class BadImagesTest {
    private static final String CLAIM = "allen-zhu-li-2020/P1-ensemble-fashion";
    private static final int COUNT = 10;
    private static final int SIDE = 28;
    private static final int LABEL_HEADER = 8;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path data;
    private Path images;
    private Path labels;
    private byte[] imageBytes;
    private byte[] labelBytes;

    @BeforeEach
    void writeSmallFiles() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        Path set = Files.createDirectories(data.resolve("fashion-mnist"));
        imageBytes = ByteBuffer.allocate(16 + COUNT * SIDE * SIDE)
                .putInt(0x803)
                .putInt(COUNT)
                .putInt(SIDE)
                .putInt(SIDE)
                .array();
        labelBytes = ByteBuffer.allocate(LABEL_HEADER + COUNT)
                .putInt(0x801)
                .putInt(COUNT)
                .put(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
                .array();
        images = set.resolve("train-images-idx3-ubyte");
        labels = set.resolve("train-labels-idx1-ubyte");
        Files.write(images, imageBytes);
        Files.write(labels, labelBytes);
        Files.write(set.resolve("t10k-images-idx3-ubyte"), imageBytes);
        Files.write(set.resolve("t10k-labels-idx1-ubyte"), labelBytes);
    }

    @Test
    void truncated_file() throws IOException {
        assertRefused(
                images, Arrays.copyOf(imageBytes, 5000), "is truncated: its header announces 10 items, 7840 bytes");
    }

    @Test
    void wrong_magic_number() throws IOException {
        assertRefused(images, labelBytes, "begins with 0x00000801, but IDX images begin with 0x00000803");
    }

    @Test
    void wrong_length() throws IOException {
        assertRefused(images, Arrays.copyOf(imageBytes, imageBytes.length + 1), "goes on after the 10 items");
    }

    @Test
    void wrong_digest() throws IOException {
        assertRefused(images, imageBytes, "has content of SHA-256 ");
    }

    @Test
    void label_out_of_range() throws IOException {
        labelBytes[LABEL_HEADER + 3] = 10;
        assertRefused(labels, labelBytes, "holds label 10 at place 3; labels must be 0 to 9");
    }

    @Test
    void class_missing() throws IOException {
        labelBytes[LABEL_HEADER + 3] = 4;
        assertRefused(labels, labelBytes, "holds no label 3; every class must have pictures");
    }

    @Test
    void different_counts() throws IOException {
        byte[] fewer = Arrays.copyOf(labelBytes, labelBytes.length - 1);
        Files.write(
                labels, ByteBuffer.wrap(fewer).putInt(Integer.BYTES, COUNT - 1).array());
        assertRefused(images, imageBytes, "holds 10 images but train-labels-idx1-ubyte holds 9 labels");
    }

    @Test
    void absent_files_leave_the_claim_out_and_the_audit_succeeds_with_the_command_that_gets_them() throws IOException {
        Files.delete(labels);
        assertThat(audit()).isEqualTo(ExitStatus.DONE.status());
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains("Some claims are not run: Image set fashion-mnist is in none of the folders [" + data + "]")
                .containsPattern("NOT_RUN +" + CLAIM + " +Image set fashion-mnist is in none")
                .contains("get it with 'harness/multiview data fetch fashion-mnist'");
    }

    private void assertRefused(Path file, byte[] content, String fault) throws IOException {
        Files.write(file, content);
        assertThat(audit()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("multiview: Image file " + file + " " + fault)
                .contains("; delete it and run 'harness/multiview data fetch fashion-mnist --to " + data + "'");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.toFile().list()).as("nothing is written").containsExactly("data");
    }

    private int audit() {
        return Engine.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "audit",
                "--claims=" + CLAIM,
                "--tier=smoke",
                "--seed=1001",
                "--data=" + data,
                "--store=" + folder.resolve("store"),
                "--output=" + folder.resolve("output"));
    }
}
