package dev.multiview.image;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Sha256;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the IDX files of one set and believes nothing: a big-endian header (magic number, number of items, for pictures
 * rows and columns), then one byte a pixel or label and no byte more. No more is read than the published number of items
 * takes, whatever the header announces. What is structurally wrong is named as such; whatever else differs from the
 * published content is found by its SHA-256. That digest is of the unpacked content, so
 * compressed and unpacked files are held to the same.
 */
final class IdxReader {
    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;
    private static final int GZIP = 0x1f8b;

    /** Unpacking is native, and a call of it for every 512 bytes, as by default, costs as much again. */
    private static final int BUFFER = 1 << 16;

    private final PublishedSet set;
    private final Path folder;

    /** A reader of {@code set} in {@code folder}, which holds all its files. */
    IdxReader(PublishedSet set, Path folder) {
        this.set = set;
        this.folder = folder;
    }

    private record Content(Path path, byte[] body, String sha256) {}

    /**
     * The pictures of a part with their labels.
     *
     * @throws MultiviewException if a file cannot be read or is not what was published; one sentence with the remedy
     */
    Pictures pictures(PublishedSet.Part part) {
        // The small file first: what is wrong with it is known before the large one is read.
        Content labels = read(part.labels(), LABELS, part.count(), 1);
        checkLabels(labels);
        checkDigest(labels, part.labels());
        Content images = read(part.images(), IMAGES, part.count(), Pictures.SIZE);
        checkDigest(images, part.images());
        return new Pictures(images.body(), labels.body());
    }

    private Content read(ImageFile file, int magic, int published, int itemBytes) {
        Path path = ImageLibrary.location(folder, file).orElse(folder.resolve(file.publishedName()));
        MessageDigest digest = Sha256.begin();
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(new DigestInputStream(unpacked(path), digest), sum)) {
            ByteBuffer header = header(path, in, magic == IMAGES ? 4 : 2);
            checkMagic(path, header.getInt(0), magic);
            int count = header.getInt(Integer.BYTES);
            if (magic == IMAGES) {
                checkSides(path, header.getInt(2 * Integer.BYTES), header.getInt(3 * Integer.BYTES));
            }
            if (count != published) {
                throw broken(path, "announces " + count + " items, but what was published has " + published);
            }
            int length = count * itemBytes;
            byte[] body = new byte[length];
            int found = in.readNBytes(body, 0, length);
            if (found < length) {
                throw truncated(path, count, length, found);
            }
            if (in.read() >= 0) {
                throw broken(
                        path, "goes on after the " + count + " items that its header announces; nothing may follow");
            }
            checkEnd(path, sum.getValue(), header.capacity() + length);
            return new Content(path, body, Sha256.end(digest));
        } catch (EOFException e) {
            throw broken(path, "is truncated: its compressed stream has no end");
        } catch (ZipException e) {
            throw broken(path, "is damaged: its compressed stream cannot be unpacked (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Image file " + path + " cannot be read (" + e.getClass().getSimpleName()
                            + "); permit it, or name another folder with --data FOLDER or -Ddata=FOLDER",
                    e);
        }
    }

    /**
     * A compressed file ends in check sum and length of its content. Whatever follows them would go unseen: the unpacking
     * stream takes no notice of it.
     */
    private void checkEnd(Path path, long sum, int length) throws IOException {
        if (!compressed(path)) {
            return;
        }
        ByteBuffer last = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position(channel.size() - last.capacity());
            while (last.hasRemaining() && channel.read(last) >= 0) {
                // A read may give less than was asked for.
            }
        }
        if (last.hasRemaining() || last.getInt(0) != (int) sum || last.getInt(Integer.BYTES) != length) {
            throw broken(path, "goes on after its compressed stream; nothing may follow");
        }
    }

    private static boolean compressed(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return (in.read() << Byte.SIZE | in.read()) == GZIP;
        }
    }

    /** What kind of file it is is seen from its first bytes, not from its name. */
    private static InputStream unpacked(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        return new BufferedInputStream(compressed(path) ? new GZIPInputStream(in, BUFFER) : in, BUFFER);
    }

    private ByteBuffer header(Path path, InputStream in, int numbers) throws IOException {
        byte[] bytes = in.readNBytes(numbers * Integer.BYTES);
        if (bytes.length < numbers * Integer.BYTES) {
            throw broken(
                    path,
                    "is truncated: it ends after " + bytes.length + " bytes, within its header of "
                            + numbers * Integer.BYTES);
        }
        return ByteBuffer.wrap(bytes);
    }

    private void checkMagic(Path path, int found, int magic) {
        if (found != magic) {
            throw broken(
                    path, String.format("begins with 0x%08x, but IDX %s begin with 0x%08x", found, kind(magic), magic));
        }
    }

    private static String kind(int magic) {
        return magic == IMAGES ? "images" : "labels";
    }

    private void checkSides(Path path, int rows, int columns) {
        if (rows != Pictures.SIDE || columns != Pictures.SIDE) {
            throw broken(
                    path,
                    "announces images of " + rows + " x " + columns + " pixels; they must have " + Pictures.SIDE + " x "
                            + Pictures.SIDE);
        }
    }

    private MultiviewException truncated(Path path, int count, int length, int found) {
        return broken(
                path,
                "is truncated: its header announces " + count + " items, " + length + " bytes, but " + found
                        + " follow it");
    }

    private void checkLabels(Content labels) {
        int[] seen = new int[ImageSet.CLASSES];
        for (int i = 0; i < labels.body().length; i++) {
            int label = labels.body()[i] & 0xff;
            if (label >= ImageSet.CLASSES) {
                throw broken(
                        labels.path(),
                        "holds label " + label + " at place " + i + "; labels must be 0 to " + (ImageSet.CLASSES - 1));
            }
            seen[label]++;
        }
        for (int c = 0; c < seen.length; c++) {
            if (seen[c] == 0) {
                throw broken(labels.path(), "holds no label " + c + "; every class must have pictures");
            }
        }
    }

    private void checkDigest(Content content, ImageFile file) {
        if (!content.sha256().equals(file.contentSha256())) {
            throw broken(
                    content.path(),
                    "has content of SHA-256 " + content.sha256() + ", but what was published has "
                            + file.contentSha256());
        }
    }

    /** Whose file it is, and what for, is not known here: the remedy leaves it where it is. */
    private MultiviewException broken(Path path, String what) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Image file " + path + " " + what + "; fetch the published files into another folder with"
                        + " 'harness/multiview data fetch " + set.name()
                        + " --to FOLDER' and name it with --data FOLDER"
                        + " or -Ddata=FOLDER");
    }
}
