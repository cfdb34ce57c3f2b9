package dev.multiview.image.own;

import dev.multiview.exit.MultiviewException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads IDX files by the names that MNIST's have, compressed or not: pictures of any height and width, as many labels, and no byte
 * more. Names without {@code t10k} files are a set without a test part.
 */
final class IdxFiles {
    private static final String TRAINING = "train";
    private static final String TEST = "t10k";
    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;
    private static final int GZIP = 0x1f8b;
    private static final int MOST_BYTES = 1 << 30;
    private static final String REMEDY = "give the whole file, as it was written";

    private final SetParts parts;

    private IdxFiles(SetParts parts) {
        this.parts = parts;
    }

    /** Whether a folder holds such files. */
    static boolean here(Path folder) {
        return find(folder, name(TRAINING, IMAGES)).isPresent()
                || find(folder, name(TRAINING, LABELS)).isPresent();
    }

    /** Reads the set. */
    static void read(SetParts parts) {
        IdxFiles files = new IdxFiles(parts);
        files.part(TRAINING);
        parts.endTraining();
        if (find(parts.folder(), name(TEST, IMAGES)).isPresent()
                || find(parts.folder(), name(TEST, LABELS)).isPresent()) {
            files.part(TEST);
        }
    }

    private static String name(String part, int magic) {
        return part + (magic == IMAGES ? "-images-idx3-ubyte" : "-labels-idx1-ubyte");
    }

    private static Optional<Path> find(Path folder, String name) {
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Path demand(String name) {
        return find(parts.folder(), name)
                .orElseThrow(() -> Refused.folder(
                        parts.folder(), "lacks " + name + " or " + name + ".gz", "put it beside the others"));
    }

    private void part(String part) {
        Path labelFile = demand(name(part, LABELS));
        Path imageFile = demand(name(part, IMAGES));
        ByteBuffer labels = items(labelFile, LABELS);
        ByteBuffer images = items(imageFile, IMAGES);
        int count = labels.getInt(Integer.BYTES);
        if (images.getInt(Integer.BYTES) != count) {
            throw Refused.file(
                    imageFile,
                    "holds " + images.getInt(Integer.BYTES) + " pictures, but " + labelFile + " " + count + " labels",
                    "give files that belong together");
        }
        int height = images.getInt(2 * Integer.BYTES);
        int width = images.getInt(3 * Integer.BYTES);
        for (int i = 0; i < count; i++) {
            byte[] levels = new byte[height * width];
            images.get(levels);
            int label = parts.label(labelFile, labels.get() & 0xff, "at place " + i);
            parts.easel().add(new Grey(height, width, levels), label, imageFile, "picture " + i);
        }
    }

    /** The content of a file, which is checked to be whole, positioned behind its header. */
    private ByteBuffer items(Path file, int magic) {
        int numbers = magic == IMAGES ? 4 : 2;
        byte[] content = unpacked(file);
        int header = numbers * Integer.BYTES;
        if (content.length < header) {
            throw Refused.file(
                    file,
                    "is truncated: it ends after " + content.length + " bytes, within its header of " + header,
                    REMEDY);
        }
        ByteBuffer in = ByteBuffer.wrap(content);
        if (in.getInt(0) != magic) {
            throw Refused.file(
                    file,
                    String.format(
                            "begins with 0x%08x, but IDX files of this kind begin with 0x%08x", in.getInt(0), magic),
                    REMEDY);
        }
        long announced = 1;
        for (int i = 1; i < numbers; i++) {
            int size = in.getInt(i * Integer.BYTES);
            if (size < 1 || announced * size > MOST_BYTES) {
                throw Refused.file(
                        file, "announces a size of " + size + " in its header", "give 1 to " + MOST_BYTES + " bytes");
            }
            announced *= size;
        }
        if (content.length != header + announced) {
            throw Refused.file(
                    file,
                    (content.length < header + announced ? "is truncated" : "is too long") + ": its header announces "
                            + announced + " bytes, but " + (content.length - header) + " follow it",
                    REMEDY);
        }
        return in.position(header);
    }

    private byte[] unpacked(Path file) {
        byte[] bytes = parts.read(file);
        if (bytes.length < 2 || ((bytes[0] & 0xff) << Byte.SIZE | bytes[1] & 0xff) != GZIP) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] content = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                throw Refused.file(file, "unpacks to more than " + MOST_BYTES + " bytes", "give a smaller one");
            }
            return content;
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static MultiviewException damaged(Path file, IOException e) {
        return Refused.file(
                file, "cannot be unpacked (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")", REMEDY);
    }
}
