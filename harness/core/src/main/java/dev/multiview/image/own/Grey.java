package dev.multiview.image.own;

/**
 * A grey picture of any height and width, and how it becomes a square of another side: a pixel of the square is the mean of the
 * area that it covers, in whole numbers, so that every machine computes the same.
 *
 * @param height rows
 * @param width columns
 * @param levels row by row, 0 to 255; not to be changed
 */
record Grey(int height, int width, byte[] levels) {

    /** Rec. 601 luma in thousandths. */
    private static final int RED = 299;

    private static final int GREEN = 587;
    private static final int BLUE = 114;
    private static final int THOUSAND = 1000;

    /** What a colour becomes: luma by Rec. 601, 0.299 R + 0.587 G + 0.114 B, rounded. */
    static int luma(int red, int green, int blue) {
        return (RED * red + GREEN * green + BLUE * blue + THOUSAND / 2) / THOUSAND;
    }

    /** Rows become columns. */
    Grey transposed() {
        byte[] turned = new byte[levels.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                turned[column * height + row] = levels[row * width + column];
            }
        }
        return new Grey(width, height, turned);
    }

    /**
     * The levels of a square of {@code side} pixels. Height and width are scaled each by itself. Areas are measured in units in which
     * a pixel here is {@code side} high and wide, and a pixel of the square as high and wide as this picture has rows and columns.
     */
    byte[] square(int side) {
        if (height == side && width == side) {
            return levels;
        }
        byte[] square = new byte[side * side];
        long area = (long) height * width;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                long sum = 0;
                for (int y = row * height / side; y * side < (row + 1) * height; y++) {
                    long high = overlap(y * side, side, row * height, height);
                    for (int x = column * width / side; x * side < (column + 1) * width; x++) {
                        sum += high * overlap(x * side, side, column * width, width) * (levels[y * width + x] & 0xff);
                    }
                }
                square[row * side + column] = (byte) ((2 * sum + area) / (2 * area));
            }
        }
        return square;
    }

    private static long overlap(int from, int length, int otherFrom, int otherLength) {
        return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
    }
}
