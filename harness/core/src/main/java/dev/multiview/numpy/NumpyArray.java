package dev.multiview.numpy;

import java.util.List;

/**
 * An array as it was read: numbers or texts, the last index running fastest.
 *
 * @param type element type as NumPy names it without its byte order, such as {@code f2}, {@code i8} or {@code U5}
 * @param shape sizes along each index; empty for a single value
 * @param values the numbers as doubles, which hold all but whole numbers beyond 2^53 exactly; empty for texts
 * @param texts the texts; empty for numbers
 */
@SuppressWarnings("ArrayRecordComponent") // As large as a file, and handed on once.
public record NumpyArray(String type, List<Integer> shape, double[] values, List<String> texts) {
    public NumpyArray {
        shape = List.copyOf(shape);
        texts = List.copyOf(texts);
    }

    /** Whether it holds texts. */
    public boolean isText() {
        return type.startsWith("U") || type.startsWith("S");
    }
}
