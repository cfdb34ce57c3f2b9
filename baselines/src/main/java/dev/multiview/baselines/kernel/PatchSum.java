package dev.multiview.baselines.kernel;

/**
 * A sum over every patch of 3 x 3 of a map that is 0 beyond its border, of several maps at once: cell after cell, row by row, and the
 * maps' values of a cell side by side.
 *
 * <p>Sums over three columns, then over three rows, each as two shifted additions of all that lies side by side: loops that the
 * compiler vectorises.
 */
final class PatchSum {
    private final double[] columns;

    /** Room for {@code capacity} values. */
    PatchSum(int capacity) {
        columns = new double[capacity];
    }

    /** Replaces the maps by their sums. */
    void replace(double[] maps, int height, int width, int count) {
        int row = width * count;
        int all = height * row;
        System.arraycopy(maps, 0, columns, 0, all);
        for (int start = 0; start < all; start += row) {
            add(maps, start, columns, start + count, row - count);
            add(maps, start + count, columns, start, row - count);
        }
        System.arraycopy(columns, 0, maps, 0, all);
        add(columns, 0, maps, row, all - row);
        add(columns, row, maps, 0, all - row);
    }

    private static void add(double[] from, int source, double[] to, int target, int count) {
        for (int i = 0; i < count; i++) {
            to[target + i] += from[source + i];
        }
    }
}
