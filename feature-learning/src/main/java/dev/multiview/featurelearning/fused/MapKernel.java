package dev.multiview.featurelearning.fused;

import dev.multiview.featurelearning.shared.Vectors;

/**
 * The steps on maps between convolutions. Maps of one call have the same positions, and may differ in their borders, which
 * are left alone. Channels are a multiple of eight but for the picture of {@link #window}.
 */
final class MapKernel {
    private MapKernel() {}

    /** Writes the values of {@code source} where they are positive, and 0 elsewhere: ReLU. */
    static void rectify(Plane from, float[] source, Plane to, float[] target) {
        if (Vectors.THERE) {
            VectorMaps.rectify(from, source, to, target);
        } else {
            PlainMaps.rectify(from, source, to, target);
        }
    }

    /** Writes the values of {@code slope} where {@code seen}, which is laid out by {@code of}, is positive, and 0 elsewhere. */
    static void gate(Plane from, float[] slope, Plane of, float[] seen, Plane to, float[] target) {
        if (Vectors.THERE) {
            VectorMaps.gate(from, slope, of, seen, to, target);
        } else {
            PlainMaps.gate(from, slope, of, seen, to, target);
        }
    }

    /** Adds a map to another. */
    static void add(Plane from, float[] source, Plane to, float[] target) {
        if (Vectors.THERE) {
            VectorMaps.add(from, source, to, target);
        } else {
            PlainMaps.add(from, source, to, target);
        }
    }

    /**
     * Writes a map three rows at a time, so that the nine taps of a response at position {@code (row, column)} lie side by
     * side from {@link #window} on, {@code [column of the tap][row of the tap][channel]}.
     *
     * @param map has a border
     * @param stride step from one row of responses to the next
     */
    static void writeWindows(Plane plane, float[] map, int stride, float[] windows) {
        if (Vectors.THERE && plane.channels() > 1) {
            VectorMaps.writeWindows(plane, map, stride, windows);
        } else {
            PlainMaps.writeWindows(plane, map, stride, windows);
        }
    }

    /** Where among the windows the first tap of a response lies. */
    static int window(Plane plane, int stride, int row, int column) {
        return ConvLayout.KERNEL * (row * plane.pitch() + column * stride * plane.channels());
    }

    /** Values of all windows. */
    static int windows(Plane plane, int stride) {
        return window(plane, stride, (plane.height() - 1) / stride + 1, 0);
    }

    /**
     * Adds what each response hands down to the taps that it saw.
     *
     * @param corners where in the map the first tap of each response lies
     * @param kernel rows of taps
     * @param pitch values from one row of the map to the next
     * @param run values of a row of taps, a multiple of eight
     * @param shares {@code [response][row of the tap][column of the tap][channel]}
     */
    static void scatter(int[] corners, int kernel, int pitch, int run, float[] shares, float[] map) {
        if (Vectors.THERE) {
            VectorMaps.scatter(corners, kernel, pitch, run, shares, map);
        } else {
            PlainMaps.scatter(corners, kernel, pitch, run, shares, map);
        }
    }
}
