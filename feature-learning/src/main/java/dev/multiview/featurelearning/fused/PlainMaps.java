package dev.multiview.featurelearning.fused;

/** {@link MapKernel} in plain Java, with the same bits. */
final class PlainMaps {
    private PlainMaps() {}

    /** See {@link MapKernel#rectify}. */
    static void rectify(Plane from, float[] source, Plane to, float[] target) {
        gate(from, source, from, source, to, target);
    }

    /** See {@link MapKernel#gate}. */
    static void gate(Plane from, float[] slope, Plane of, float[] seen, Plane to, float[] target) {
        for (int row = 0; row < to.height(); row++) {
            for (int i = 0; i < to.row(); i++) {
                target[to.at(row) + i] = seen[of.at(row) + i] <= 0 ? 0 : slope[from.at(row) + i];
            }
        }
    }

    /** See {@link MapKernel#add}. */
    static void add(Plane from, float[] source, Plane to, float[] target) {
        for (int row = 0; row < to.height(); row++) {
            for (int i = 0; i < to.row(); i++) {
                target[to.at(row) + i] += source[from.at(row) + i];
            }
        }
    }

    /** See {@link MapKernel#writeWindows}; any number of channels. */
    static void writeWindows(Plane plane, float[] map, int stride, float[] windows) {
        int channels = plane.channels();
        int next = 0;
        for (int row = 0; row < plane.height(); row += stride) {
            for (int at = row * plane.pitch(); at < (row + 1) * plane.pitch(); at += channels) {
                for (int tap = 0; tap < ConvLayout.KERNEL; tap++) {
                    System.arraycopy(map, at + tap * plane.pitch(), windows, next, channels);
                    next += channels;
                }
            }
        }
    }

    /** See {@link MapKernel#scatter}. */
    static void scatter(int[] corners, int kernel, int pitch, int run, float[] shares, float[] map) {
        int next = 0;
        for (int corner : corners) {
            for (int row = 0; row < kernel; row++) {
                for (int i = 0; i < run; i++) {
                    map[corner + row * pitch + i] += shares[next++];
                }
            }
        }
    }
}
