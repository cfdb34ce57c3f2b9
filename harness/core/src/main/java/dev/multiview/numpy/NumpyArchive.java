package dev.multiview.numpy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive of named arrays, NPZ, as {@code numpy.savez_compressed} writes it; equal arrays have equal bytes. */
public final class NumpyArchive implements AutoCloseable {
    /** The earliest time that an entry can have; the real one would make every archive another. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream out;

    /**
     * Begins an archive.
     *
     * @param file a file that is not there yet
     * @throws IOException if it is, or cannot be written
     */
    public NumpyArchive(Path file) throws IOException {
        out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)));
    }

    /**
     * Adds an array of floating numbers of four bytes.
     *
     * @param name its name, each once
     * @param values the values, the last index running fastest
     * @param shape sizes along each index, whose product is the number of values
     */
    public NumpyArchive add(String name, float[] values, int... shape) throws IOException {
        begin(name);
        NumpyFile.write(out, values, shape);
        out.closeEntry();
        return this;
    }

    /** Adds an array of whole numbers of four bytes. */
    public NumpyArchive add(String name, int[] values, int... shape) throws IOException {
        begin(name);
        NumpyFile.write(out, values, shape);
        out.closeEntry();
        return this;
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
