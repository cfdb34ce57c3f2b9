package dev.multiview.image.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the binary files of CIFAR-10 and CIFAR-100: records of one label (CIFAR-100: a coarse and a fine one), then 32 x 32 bytes of
 * red, as many of green, as many of blue; see https://www.cs.toronto.edu/~kriz/cifar.html. Files may hold fewer records than the
 * official ones, but whole ones.
 *
 * @param parts what is read
 * @param training files of the training part
 * @param test file of the test part
 * @param labels labels before the pixels of a record
 */
record CifarFiles(SetParts parts, List<String> training, String test, int labels) {
    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final List<String> TEN = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> "data_batch_" + i + ".bin")
            .toList();
    private static final String HUNDRED = "train.bin";

    /** Whether a folder holds such files. */
    static boolean here(Path folder) {
        return Files.exists(folder.resolve(HUNDRED))
                || TEN.stream().map(folder::resolve).anyMatch(Files::exists);
    }

    /**
     * Reads the set.
     *
     * @return names of the classes, if a file beside it has them
     */
    static Optional<List<String>> read(SetParts parts) {
        boolean hundred = Files.exists(parts.folder().resolve(HUNDRED));
        CifarFiles files = hundred
                ? new CifarFiles(parts, List.of(HUNDRED), "test.bin", 2)
                : new CifarFiles(parts, TEN, "test_batch.bin", 1);
        files.training().forEach(name -> files.part(files.parts().folder().resolve(name)));
        parts.endTraining();
        if (Files.exists(parts.folder().resolve(files.test()))) {
            files.part(parts.folder().resolve(files.test()));
        }
        parts.remark(OwnFolder.COLOUR);
        String names = hundred ? (parts.file().coarse() ? "coarse" : "fine") + "_label_names.txt" : "batches.meta.txt";
        return names(parts.folder().resolve(names));
    }

    private void part(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refused.folder(
                    parts.folder(),
                    "lacks " + file.getFileName(),
                    "put it beside the others; the official archive has " + String.join(", ", training) + " and "
                            + test);
        }
        byte[] bytes = parts.read(file);
        int length = labels + 3 * PLANE;
        if (bytes.length == 0 || bytes.length % length != 0) {
            throw Refused.file(
                    file,
                    "has " + bytes.length + " bytes, which are no whole records of " + length,
                    "give the whole file of the archive for binary use");
        }
        for (int i = 0; i < bytes.length / length; i++) {
            int from = i * length;
            int found = bytes[from + (labels == 2 && !parts.file().coarse() ? 1 : 0)] & 0xff;
            int label = parts.label(file, found, "in record " + i);
            byte[] levels = new byte[PLANE];
            for (int j = 0; j < PLANE; j++) {
                int at = from + labels + j;
                levels[j] = (byte) Grey.luma(bytes[at] & 0xff, bytes[at + PLANE] & 0xff, bytes[at + 2 * PLANE] & 0xff);
            }
            parts.easel().add(new Grey(SIDE, SIDE, levels), label, file, "record " + i);
        }
    }

    private static Optional<List<String>> names(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> names = Arrays.stream(
                            Files.readString(file, StandardCharsets.UTF_8).split("\\R"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            return Optional.of(names);
        } catch (IOException e) {
            throw Refused.unreadable(file, e);
        }
    }
}
