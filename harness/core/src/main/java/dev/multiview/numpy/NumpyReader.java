package dev.multiview.numpy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads arrays that NumPy saved: {@code .npy} of the versions 1.0 to 3.0 and {@code .npz}, whole and floating numbers of 1 to 8
 * bytes, yes or no, and texts, in both byte orders and both orders of the indices. Source: {@code numpy.lib.format} in NumPy's
 * manual.
 */
public final class NumpyReader {
    private static final String ENDING = ".npy";
    private static final double EXACT = 0x1p53;

    private NumpyReader() {}

    /**
     * The array of a {@code .npy} file.
     *
     * @throws NumpyFormatException if it holds none that can be read
     * @throws IOException if it cannot be read at all
     */
    public static NumpyArray npy(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, Files.size(file));
        }
    }

    /** The arrays of a {@code .npz} file by their names, in the file's order; failures as for {@link #npy}. */
    public static Map<String, NumpyArray> npz(Path file) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                arrays.put(
                        name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
                        read(zip, entry));
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new NumpyFormatException(
                    "is no whole NPZ archive" + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"));
        }
        return arrays;
    }

    /** An archive knows a checksum of each array, which its reader does not look at. */
    private static NumpyArray read(ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(new BufferedInputStream(zip.getInputStream(entry)), sum)) {
            NumpyArray array = read(in, entry.getSize());
            if (sum.getValue() != entry.getCrc()) {
                throw new NumpyFormatException("is damaged: its checksum is another");
            }
            return array;
        } catch (NumpyFormatException e) {
            throw new NumpyFormatException("holds '" + entry.getName() + "', which " + e.getMessage());
        }
    }

    private static NumpyArray read(InputStream stream, long size) throws IOException {
        try (DataInputStream in = new DataInputStream(stream)) {
            NumpyHeader header = NumpyHeader.read(in);
            int cells = header.cells();
            if ((long) cells * header.width() > size) {
                // Before room is made for what a broken head promises.
                throw new NumpyFormatException("ends before its " + cells + " values do");
            }
            byte[] bytes = new byte[Math.max(1, header.width())];
            boolean text = header.kind() == 'U' || header.kind() == 'S';
            double[] values = new double[text ? 0 : cells];
            String[] texts = new String[text ? cells : 0];
            int[] places = header.fortran() ? places(header.shape(), cells) : new int[0];
            for (int i = 0; i < cells; i++) {
                if (in.readNBytes(bytes, 0, header.width()) < header.width()) {
                    throw new NumpyFormatException("ends after " + i + " of " + cells + " values");
                }
                ByteBuffer value = ByteBuffer.wrap(bytes).order(header.order());
                int at = header.fortran() ? places[i] : i;
                if (text) {
                    texts[at] = text(header, value);
                } else {
                    values[at] = number(header, value);
                }
            }
            if (in.read() >= 0) {
                throw new NumpyFormatException("goes on after its " + cells + " values");
            }
            return new NumpyArray(header.type(), header.shape(), values, List.of(texts));
        } catch (EOFException e) {
            throw new NumpyFormatException("ends within its head");
        }
    }

    /** Where each value of a file whose first index runs fastest stands if the last one does. */
    private static int[] places(List<Integer> shape, int cells) {
        int[] places = new int[cells];
        int[] index = new int[shape.size()];
        for (int i = 0; i < cells; i++) {
            int at = 0;
            for (int axis = 0; axis < index.length; axis++) {
                at = at * shape.get(axis) + index[axis];
            }
            places[i] = at;
            for (int axis = 0; axis < index.length && ++index[axis] == shape.get(axis); axis++) {
                index[axis] = 0;
            }
        }
        return places;
    }

    private static double number(NumpyHeader header, ByteBuffer value) throws NumpyFormatException {
        return switch (header.type()) {
            case "b1", "u1" -> Byte.toUnsignedInt(value.get());
            case "i1" -> value.get();
            case "i2" -> value.getShort();
            case "u2" -> Short.toUnsignedInt(value.getShort());
            case "i4" -> value.getInt();
            case "u4" -> Integer.toUnsignedLong(value.getInt());
            case "i8", "u8" -> whole(value.getLong(), header);
            case "f2" -> half(value.getShort());
            case "f4" -> value.getFloat();
            case "f8" -> value.getDouble();
            default ->
                throw new NumpyFormatException(
                        "holds values of type " + header.type() + "; save whole or floating numbers of up to 8 bytes");
        };
    }

    private static double whole(long value, NumpyHeader header) throws NumpyFormatException {
        if (Math.abs((double) value) > EXACT || header.kind() == 'u' && value < 0) {
            throw new NumpyFormatException("holds a whole number beyond 2^53; save such ids as texts");
        }
        return value;
    }

    /** IEEE 754 binary16: 1 sign, 5 exponent and 10 fraction bits. */
    static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double size = exponent == 0x1f
                ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                : exponent == 0 ? fraction * 0x1p-24 : Math.scalb(1024.0 + fraction, exponent - 25);
        return bits < 0 ? -size : size;
    }

    private static String text(NumpyHeader header, ByteBuffer value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < header.size(); i++) {
            int sign = header.kind() == 'U' ? value.getInt() : Byte.toUnsignedInt(value.get());
            text.appendCodePoint(Character.isValidCodePoint(sign) ? sign : '?');
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return header.kind() == 'S'
                ? new String(text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                : text.substring(0, end);
    }
}
