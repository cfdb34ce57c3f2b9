package dev.multiview.image;

import java.util.stream.IntStream;

/**
 * Grey pictures and their classes. Arrays are owned: nobody modifies them.
 *
 * @param pixels picture-major, then row by row, 0 for the background and 255 for the brightest
 * @param labels one class a picture, 0 to 9
 */
record Pictures(byte[] pixels, byte[] labels) {
    /** Rows and columns of a picture. */
    static final int SIDE = 28;

    /** Pixels of a picture. */
    static final int SIZE = SIDE * SIDE;

    private static final float BRIGHTEST = 255;

    /** Number of pictures. */
    int count() {
        return labels.length;
    }

    /** Indices of the pictures of class {@code c}, ascending. */
    int[] ofClass(int c) {
        return IntStream.range(0, count()).filter(i -> labels[i] == c).toArray();
    }

    /** Refuses sides other than the whole picture's and its half. */
    static void checkSide(int side) {
        if (side != SIDE && side != SIDE / 2) {
            throw new IllegalArgumentException("Picture side " + side + " is neither " + SIDE / 2 + " nor " + SIDE
                    + "; give one of them (14 is the mean of 2 x 2 pixels)");
        }
    }

    /**
     * Adds {@code factor} times a picture, scaled to [0, 1], to an area of {@code values}.
     *
     * @param picture which one
     * @param side 28, or 14 for means of 2 x 2 pixels
     * @param values added to
     * @param corner place of the area's first pixel
     * @param width distance of two rows in {@code values}
     */
    void addTo(int picture, int side, float factor, float[] values, int corner, int width) {
        int block = SIDE / side;
        float scale = factor / (BRIGHTEST * block * block);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int sum = 0;
                for (int y = row * block; y < (row + 1) * block; y++) {
                    for (int x = column * block; x < (column + 1) * block; x++) {
                        sum += pixels[picture * SIZE + y * SIDE + x] & 0xff;
                    }
                }
                values[corner + row * width + column] += scale * sum;
            }
        }
    }
}
