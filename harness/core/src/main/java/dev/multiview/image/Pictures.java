package dev.multiview.image;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Grey pictures and their classes. Arrays are owned: nobody modifies them.
 *
 * @param pixels picture-major, then row by row, 0 for the background
 * @param labels one class a picture, 0 to 9
 * @param side rows and columns of a picture
 * @param brightest the largest grey level, at most 255
 */
record Pictures(byte[] pixels, byte[] labels, int side, int brightest) {
    /** Rows and columns of a picture in IDX files. */
    static final int SIDE = 28;

    /** Pixels of a picture in IDX files. */
    static final int SIZE = SIDE * SIDE;

    private static final int BRIGHTEST = 255;

    /** Pictures of IDX files. */
    Pictures(byte[] pixels, byte[] labels) {
        this(pixels, labels, SIDE, BRIGHTEST);
    }

    /** Number of pictures. */
    int count() {
        return labels.length;
    }

    /** Indices of the pictures of class {@code c}, ascending. */
    int[] ofClass(int c) {
        return IntStream.range(0, count()).filter(i -> labels[i] == c).toArray();
    }

    /** These pictures, then those of {@code other}, which are of the same kind. */
    Pictures and(Pictures other) {
        return new Pictures(joined(pixels, other.pixels), joined(labels, other.labels), side, brightest);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Refuses sides other than that of the set's pictures and its half. */
    static void checkSide(ImageSet set, int side) {
        int half = set.side() / 2;
        if (side != set.side() && side != half) {
            throw new IllegalArgumentException("Picture side " + side + " is neither " + half + " nor " + set.side()
                    + "; give one of them (" + half + " is the mean of 2 x 2 pixels)");
        }
    }

    /**
     * Adds {@code factor} times a picture, scaled to [0, 1], to an area of {@code values}.
     *
     * @param picture which one
     * @param shown rows and columns of the area: the pictures' side, or half of it for means of 2 x 2 pixels
     * @param values added to
     * @param corner place of the area's first pixel
     * @param width distance of two rows in {@code values}
     */
    void addTo(int picture, int shown, float factor, float[] values, int corner, int width) {
        int block = side / shown;
        float scale = factor / (brightest * block * block);
        int first = picture * side * side;
        for (int row = 0; row < shown; row++) {
            for (int column = 0; column < shown; column++) {
                int sum = 0;
                for (int y = row * block; y < (row + 1) * block; y++) {
                    for (int x = column * block; x < (column + 1) * block; x++) {
                        sum += pixels[first + y * side + x] & 0xff;
                    }
                }
                values[corner + row * width + column] += scale * sum;
            }
        }
    }
}
