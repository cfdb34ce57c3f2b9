package dev.multiview.image;

import dev.multiview.provenance.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Image sets small enough for a test. Every picture says in its first pixels which one it is, also after 2 x 2 pixels
 * were averaged, so that a test can tell where a sample came from.
 */
final class SmallSets {
    private static final int BLOCK = 2;
    private static final int BASE = 200;
    private static final int COLOURS = 256;

    private SmallSets() {}

    /** A set called {@code name} with equally many pictures of each class, its files written below {@code folder}. */
    static PublishedSet write(Path folder, String name, int trainingPerClass, int testPerClass) throws IOException {
        PublishedSet.Part training = part(folder.resolve(name), "train", 1, trainingPerClass);
        PublishedSet.Part test = part(folder.resolve(name), "t10k", 2, testPerClass);
        return new PublishedSet(name, training, test, List.of(), "Made up");
    }

    private static PublishedSet.Part part(Path folder, String prefix, int file, int perClass) throws IOException {
        int count = ImageSet.CLASSES * perClass;
        ByteBuffer images = ByteBuffer.allocate(4 * Integer.BYTES + count * Pictures.SIZE);
        images.putInt(0x803).putInt(count).putInt(Pictures.SIDE).putInt(Pictures.SIDE);
        ByteBuffer labels = ByteBuffer.allocate(2 * Integer.BYTES + count);
        labels.putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            labels.put((byte) label(i));
            for (int row = 0; row < Pictures.SIDE; row++) {
                for (int column = 0; column < Pictures.SIDE; column++) {
                    images.put((byte) pixel(file, i, row / BLOCK, column / BLOCK));
                }
            }
        }
        return new PublishedSet.Part(
                write(folder, prefix + "-images-idx3-ubyte", images.array()),
                write(folder, prefix + "-labels-idx1-ubyte", labels.array()),
                count,
                perClass);
    }

    /** Labels come in no order that a reader might rely on. */
    private static int label(int picture) {
        return (7 * picture + 3) % ImageSet.CLASSES;
    }

    private static int pixel(int file, int picture, int row, int column) {
        if (row == 0 && column == 0) {
            return file;
        }
        if (row == 0 && column == 1) {
            return picture / BASE;
        }
        return row == 0 && column == 2 ? picture % BASE : (31 * picture + 7 * row + column * column) % COLOURS;
    }

    /** Which picture an area shows: its file (1 training, 2 test) times 40,000 plus its index in the file. */
    static int identify(float[] values, int corner, int side) {
        int step = Pictures.SIDE / side == 1 ? BLOCK : 1;
        int[] numbers = new int[3];
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = Math.round((COLOURS - 1) * values[corner + j * step]);
        }
        return numbers[0] * BASE * BASE + numbers[1] * BASE + numbers[2];
    }

    /** Class of a picture that {@link #identify} named. */
    static int labelOf(int identified) {
        return label(identified % (BASE * BASE));
    }

    static ImageFile write(Path folder, String name, byte[] content) throws IOException {
        byte[] published = gzip(content);
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".gz"), published);
        return new ImageFile(name, published.length, Sha256.hex(published), Sha256.hex(content));
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
