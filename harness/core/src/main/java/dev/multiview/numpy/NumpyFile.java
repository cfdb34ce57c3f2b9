package dev.multiview.numpy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An array in a file of the NPY format 1.0, which {@code numpy.load} reads ({@code numpy.lib.format}, NEP 1): the magic
 * string, the version, a header of ASCII letters that is filled up with spaces to a multiple of 64 bytes, then the values,
 * little-endian, the last index running fastest.
 */
public final class NumpyFile {
    private static final byte[] VERSION = {1, 0};
    private static final int ALIGNMENT = 64;
    private static final int CHUNK = 1 << 13;

    private NumpyFile() {}

    /** Puts value {@code i} of an array into a buffer. */
    @FunctionalInterface
    private interface Put {
        void value(ByteBuffer buffer, int i);
    }

    /**
     * Writes whole numbers of a byte; so do the other methods for their types.
     *
     * @param file a file that is not there yet
     * @param values the values, the last index running fastest
     * @param shape sizes along each index, whose product is the number of values
     * @throws IllegalArgumentException if it is not
     * @throws IOException if the file is there or cannot be written
     */
    public static void write(Path file, byte[] values, int... shape) throws IOException {
        write(file, "|i1", Byte.BYTES, values.length, (buffer, i) -> buffer.put(values[i]), shape);
    }

    /** Writes whole numbers of two bytes. */
    public static void write(Path file, short[] values, int... shape) throws IOException {
        write(file, "<i2", Short.BYTES, values.length, (buffer, i) -> buffer.putShort(values[i]), shape);
    }

    /** Writes whole numbers of four bytes. */
    public static void write(Path file, int[] values, int... shape) throws IOException {
        write(file, "<i4", Integer.BYTES, values.length, (buffer, i) -> buffer.putInt(values[i]), shape);
    }

    /** Writes floating numbers of four bytes. */
    public static void write(Path file, float[] values, int... shape) throws IOException {
        write(file, "<f4", Float.BYTES, values.length, (buffer, i) -> buffer.putFloat(values[i]), shape);
    }

    /** Writes floating numbers of eight bytes. */
    public static void write(Path file, double[] values, int... shape) throws IOException {
        write(file, "<f8", Double.BYTES, values.length, (buffer, i) -> buffer.putDouble(values[i]), shape);
    }

    /** The file must not be there yet. */
    private static void write(Path file, String type, int width, int count, Put put, int... shape) throws IOException {
        demandWhole(count, shape);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            write(out, type, width, count, put, shape);
        }
    }

    /** Writes an array of floating numbers to a stream, which stays open. */
    static void write(OutputStream out, float[] values, int... shape) throws IOException {
        write(out, "<f4", Float.BYTES, values.length, (buffer, i) -> buffer.putFloat(values[i]), shape);
    }

    /** Writes an array of whole numbers to a stream, which stays open. */
    static void write(OutputStream out, int[] values, int... shape) throws IOException {
        write(out, "<i4", Integer.BYTES, values.length, (buffer, i) -> buffer.putInt(values[i]), shape);
    }

    private static void write(OutputStream out, String type, int width, int count, Put put, int... shape)
            throws IOException {
        demandWhole(count, shape);
        out.write(head(type, shape));
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK * width).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < count; from += CHUNK) {
            buffer.clear();
            for (int i = from; i < Math.min(from + CHUNK, count); i++) {
                put.value(buffer, i);
            }
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    private static void demandWhole(int count, int... shape) {
        long cells = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (cells != count) {
            throw new IllegalArgumentException(
                    "Shape " + Arrays.toString(shape) + " does not hold the " + count + " values");
        }
    }

    /** Everything before the values. */
    private static byte[] head(String type, int... shape) {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes
                + (shape.length == 1 ? "," : "") + "), }";
        int before = NumpyHeader.MAGIC.length + VERSION.length + Short.BYTES;
        int unfilled = before + text.length() + 1;
        int length = (unfilled + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] header = new byte[length - before];
        Arrays.fill(header, (byte) ' ');
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, header, 0, text.length());
        header[header.length - 1] = '\n';
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(NumpyHeader.MAGIC)
                .put(VERSION)
                .putShort((short) header.length)
                .put(header)
                .array();
    }
}
