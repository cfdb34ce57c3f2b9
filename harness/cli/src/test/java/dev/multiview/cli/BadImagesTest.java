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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an audit says about image files that are broken or absent, through the command that people type. Labels are read
 * first; they are well formed and of the published length, so without a fault of the test's own they are found out by
 * their digest alone.
 */
class BadImagesTest {
    private static final String CLAIM = "allen-zhu-li-2020/P1-ensemble-fashion";
    private static final int COUNT = 60_000;
    private static final int CLASSES = 10;
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
        imageBytes = ByteBuffer.allocate(16 + SIDE * SIDE)
                .putInt(0x803)
                .putInt(1)
                .putInt(SIDE)
                .putInt(SIDE)
                .array();
        labelBytes = ByteBuffer.allocate(LABEL_HEADER + COUNT)
                .putInt(0x801)
                .putInt(COUNT)
                .array();
        for (int i = 0; i < COUNT; i++) {
            labelBytes[LABEL_HEADER + i] = (byte) (i % CLASSES);
        }
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
                labels, Arrays.copyOf(labelBytes, 5000), "is truncated: its header announces 60000 items, 60000 bytes");
    }

    @Test
    void wrong_magic_number() throws IOException {
        assertRefused(labels, imageBytes, "begins with 0x00000803, but IDX labels begin with 0x00000801");
    }

    @Test
    void wrong_length() throws IOException {
        assertRefused(labels, Arrays.copyOf(labelBytes, labelBytes.length + 1), "goes on after the 60000 items");
    }

    @Test
    void wrong_digest_of_a_set_of_ones_own() throws IOException {
        assertRefused(labels, labelBytes, "has content of SHA-256 ");
        assertThat(labels).as("a file of one's own stays as it is").hasBinaryContent(labelBytes);
    }

    @Test
    void label_out_of_range() throws IOException {
        labelBytes[LABEL_HEADER + 3] = 10;
        assertRefused(labels, labelBytes, "holds label 10 at place 3; labels must be 0 to 9");
    }

    @Test
    void class_missing() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            labelBytes[LABEL_HEADER + i] = (byte) (i % 3);
        }
        assertRefused(labels, labelBytes, "holds no label 3; every class must have pictures");
    }

    @Test
    void another_count_than_the_published_one() throws IOException {
        ByteBuffer.wrap(labelBytes).putInt(Integer.BYTES, COUNT - 1);
        assertRefused(labels, labelBytes, "announces 59999 items, but what was published has 60000");
    }

    @Test
    void a_list_of_sets_says_what_an_audit_would_refuse() throws IOException {
        Files.writeString(labels, "<html>Please log in</html>");
        assertThat(list()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(out.toString())
                .containsPattern(" fashion-mnist +cannot be used: Image file " + labels + " begins with 0x3c68746d")
                .containsPattern(" mnist +absent; get it with 'harness/multiview data fetch mnist'");
        out.getBuffer().setLength(0);
        Files.delete(labels);
        assertThat(list()).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .containsPattern(
                        " fashion-mnist +absent \\(.*fashion-mnist lacks train-labels-idx1-ubyte.gz\\); get it");
    }

    @Test
    void a_folder_that_is_named_and_not_there_is_refused() {
        data = folder.resolve("typo");
        assertThat(audit()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith(
                        "multiview: Data folder " + data + " does not exist; name the folder that holds image sets");
        err.getBuffer().setLength(0);
        assertThat(list()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("Data folder " + data + " does not exist");
        data = images;
        err.getBuffer().setLength(0);
        assertThat(audit()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("Data folder " + images + " is no folder");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void absent_files_leave_the_claim_out_and_the_audit_succeeds_with_the_command_that_gets_them() throws IOException {
        Files.delete(labels);
        assertThat(audit()).isEqualTo(ExitStatus.DONE.status());
        assertThat(err.toString()).isEmpty();
        String reason = "Image set fashion-mnist is in none of the folders [" + data + "] (";
        assertThat(out.toString())
                .contains("1 claim is not run: " + reason)
                .containsPattern("NOT_RUN +1 claim is not run: Image set fashion-mnist is in none of")
                .contains("get it with 'harness/multiview data fetch fashion-mnist'")
                .contains("Not one claim was judged: the data of all 1 are missing");
    }

    @Test
    void what_keeps_many_claims_from_being_run_is_said_once() throws IOException {
        Files.delete(labels);
        assertThat(audit("image-levels")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString().lines().filter(line -> line.contains("in none of the folders")))
                .hasSize(2)
                .allMatch(line -> line.contains("6 claims are not run: Image set fashion-mnist is in none"));
        assertThat(out.toString()).contains("Not one claim was judged: the data of all 6 are missing");
    }

    @Test
    void claims_that_are_not_run_stand_in_lines_that_fit_a_terminal_below_the_reason() throws IOException {
        Files.delete(labels);
        assertThat(audit("image-levels")).isEqualTo(ExitStatus.DONE.status());
        List<String> lines = out.toString().lines().toList();
        int reason = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("NOT_RUN"))
                .findFirst()
                .orElseThrow();
        assertThat(lines.get(reason)).startsWith("NOT_RUN                  6 claims are not run: ");
        List<String> names = lines.subList(reason + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith("  "))
                .toList();
        assertThat(names).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 120);
        assertThat(String.join(" ", names)).containsPattern("(?:\\S+/\\S+,\\s+){5}\\S+/\\S+$");
    }

    private void assertRefused(Path file, byte[] content, String fault) throws IOException {
        Files.write(file, content);
        assertThat(audit()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("multiview: Image file " + file + " " + fault)
                .contains("; fetch the published files into another folder with 'harness/multiview data fetch"
                        + " fashion-mnist --to FOLDER' and name it with --data FOLDER")
                .doesNotContain("delete");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.toFile().list()).as("nothing is written").containsExactly("data");
    }

    private int list() {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), "data", "list", "--data=" + data);
    }

    private int audit() {
        return audit(CLAIM);
    }

    private int audit(String claims) {
        return Engine.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "audit",
                "--claims=" + claims,
                "--tier=smoke",
                "--seed=1001",
                "--data=" + data,
                "--store=" + folder.resolve("store"),
                "--output=" + folder.resolve("output"));
    }
}
