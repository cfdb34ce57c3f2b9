package dev.multiview.image.own;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Folders of sets small enough for a test, of every kind: picture i of class c has the level {@code 100 c + i} everywhere. */
final class SmallFolders {
    static final int SIDE = 8;
    static final int CLASSES = 2;

    private SmallFolders() {}

    /** Folders {@code a} and {@code b} with {@code perClass} PNG files each, below train and test. */
    static Path pictures(Path folder, int perClass) {
        for (String part : new String[] {"train", "test"}) {
            for (int c = 0; c < CLASSES; c++) {
                for (int i = 0; i < perClass; i++) {
                    write(folder.resolve(part + "/" + "ab".charAt(c) + "/" + i + ".png"), png(SIDE, SIDE, 100 * c + i));
                }
            }
        }
        return folder;
    }

    /** IDX files with {@code perClass} pictures a class, classes by turns, for training and tests. */
    static Path idx(Path folder, int perClass) {
        for (String part : new String[] {"train", "t10k"}) {
            int count = CLASSES * perClass;
            ByteBuffer images = ByteBuffer.allocate(16 + count * SIDE * SIDE)
                    .putInt(0x803)
                    .putInt(count)
                    .putInt(SIDE)
                    .putInt(SIDE);
            ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
            for (int i = 0; i < count; i++) {
                labels.put((byte) (i % CLASSES));
                for (int j = 0; j < SIDE * SIDE; j++) {
                    images.put((byte) (100 * (i % CLASSES) + i / CLASSES));
                }
            }
            write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
            write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
        }
        return folder;
    }

    /** CIFAR-10's six files with {@code records} grey records each, classes by turns. */
    static Path cifar(Path folder, int records) {
        for (int batch = 1; batch <= 6; batch++) {
            byte[] bytes = new byte[records * 3073];
            for (int i = 0; i < records; i++) {
                bytes[i * 3073] = (byte) (i % CLASSES);
                for (int j = 1; j < 3073; j++) {
                    bytes[i * 3073 + j] = (byte) (100 * (i % CLASSES) + i / CLASSES);
                }
            }
            write(folder.resolve(batch == 6 ? "test_batch.bin" : "data_batch_" + batch + ".bin"), bytes);
        }
        return folder;
    }

    /** The files train.csv and test.csv with {@code perClass} pictures a class of 2 x 2 pixels. */
    static Path csv(Path folder, int perClass) {
        StringBuilder lines = new StringBuilder("label,p0,p1,p2,p3\n");
        for (int i = 0; i < perClass; i++) {
            for (int c = 0; c < CLASSES; c++) {
                lines.append(c).append((",%d").formatted(100 * c + i).repeat(4)).append('\n');
            }
        }
        write(folder.resolve("train.csv"), lines.toString().getBytes(StandardCharsets.UTF_8));
        write(folder.resolve("test.csv"), lines.toString().getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    static byte[] png(int height, int width, int level) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, level);
            }
        }
        return encoded(image, "png");
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void write(Path file, byte[] bytes) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
