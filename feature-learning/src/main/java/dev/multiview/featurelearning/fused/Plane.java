package dev.multiview.featurelearning.fused;

/**
 * The layout of a map {@code [row][column][channel]}.
 *
 * @param height rows
 * @param width columns
 * @param channels values of a position
 * @param margin positions of border on each side, 0 or 1
 */
record Plane(int height, int width, int channels, int margin) {

    /** Values from one row to the next, the border included. */
    int pitch() {
        return (width + 2 * margin) * channels;
    }

    /** Where the first value of a row lies. */
    int at(int row) {
        return (row + margin) * pitch() + margin * channels;
    }

    /** Values of a row, without the border. */
    int row() {
        return width * channels;
    }

    /** Number of positions, without the border. */
    int positions() {
        return height * width;
    }

    /** Values of the map, the border included. */
    int size() {
        return (height + 2 * margin) * pitch();
    }

    /** A map of the same positions with another border. */
    Plane withMargin(int other) {
        return new Plane(height, width, channels, other);
    }
}
