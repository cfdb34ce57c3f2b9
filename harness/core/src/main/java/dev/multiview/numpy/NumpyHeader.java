package dev.multiview.numpy;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an NPY file, of the versions 1.0, 2.0 and 3.0: they differ in how long the head may be and in its letters.
 *
 * @param kind letter of the element type: b, i, u, f, U or S
 * @param size its number: bytes of an element, letters of a text in U
 * @param order order of an element's bytes
 * @param fortran whether the first index runs fastest
 * @param shape sizes along each index
 */
record NumpyHeader(char kind, int size, ByteOrder order, boolean fortran, List<Integer> shape) {
    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([a-zA-Z])(\\d+)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\sL]*)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST = 1 << 20;

    static NumpyHeader read(DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new NumpyFormatException("does not begin as NumPy's arrays do");
        }
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        if (version < 1 || version > 3) {
            throw new NumpyFormatException("is of version " + version + " of the format, and 1 to 3 are known");
        }
        int length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.reverseBytes(in.readInt());
        if (length < 0 || length > LONGEST) {
            throw new NumpyFormatException("has a head of " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] head = in.readNBytes(length);
        if (head.length < length) {
            throw new NumpyFormatException("ends within its head");
        }
        return parse(new String(head, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }

    private static NumpyHeader parse(String text) throws NumpyFormatException {
        Matcher type = TYPE.matcher(text);
        Matcher fortran = FORTRAN.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find()) {
            throw new NumpyFormatException("holds objects or records; save an array of plain numbers");
        }
        if (!fortran.find() || !shape.find()) {
            throw new NumpyFormatException("has a head that does not say its order and shape");
        }
        try {
            List<Integer> sizes = new ArrayList<>();
            Matcher size = NUMBER.matcher(shape.group(1));
            while (size.find()) {
                sizes.add(Integer.parseInt(size.group()));
            }
            return new NumpyHeader(
                    type.group(2).charAt(0),
                    Integer.parseInt(type.group(3)),
                    order(type.group(1)),
                    fortran.group(1).equals("True"),
                    sizes);
        } catch (NumberFormatException tooLarge) {
            throw new NumpyFormatException("has a size beyond " + Integer.MAX_VALUE);
        }
    }

    private static ByteOrder order(String sign) {
        return switch (sign) {
            case ">" -> ByteOrder.BIG_ENDIAN;
            case "=" -> ByteOrder.nativeOrder();
            default -> ByteOrder.LITTLE_ENDIAN;
        };
    }

    /** The type without byte order. */
    String type() {
        return kind + Integer.toString(size);
    }

    /** Bytes of an element. */
    int width() throws NumpyFormatException {
        if (size > LONGEST) {
            throw new NumpyFormatException("has values of type " + type() + ", which are too long");
        }
        return kind == 'U' ? size * Integer.BYTES : size;
    }

    /** Number of elements. */
    int cells() throws NumpyFormatException {
        long cells = 1;
        for (int size : shape) {
            cells *= size;
            if (cells > Integer.MAX_VALUE) {
                throw new NumpyFormatException("has more than " + Integer.MAX_VALUE + " values");
            }
        }
        return (int) cells;
    }
}
