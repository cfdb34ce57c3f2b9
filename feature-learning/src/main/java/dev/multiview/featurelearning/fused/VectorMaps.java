package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;
import static dev.multiview.featurelearning.shared.VectorLanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link MapKernel} on the processor's vectors; only to be touched where {@link
 * dev.multiview.featurelearning.shared.Vectors#THERE} says so.
 */
final class VectorMaps {
    private VectorMaps() {}

    /** See {@link MapKernel#rectify}. */
    static void rectify(Plane from, float[] source, Plane to, float[] target) {
        gate(from, source, from, source, to, target);
    }

    /** See {@link MapKernel#gate}. */
    static void gate(Plane from, float[] slope, Plane of, float[] seen, Plane to, float[] target) {
        int length = to.row();
        for (int row = 0; row < to.height(); row++) {
            int slopeAt = from.at(row);
            int seenAt = of.at(row);
            int at = to.at(row);
            for (int i = 0; i < length; i += LENGTH) {
                FloatVector.fromArray(LANES, slope, slopeAt + i)
                        .blend(0, FloatVector.fromArray(LANES, seen, seenAt + i).compare(VectorOperators.LE, 0))
                        .intoArray(target, at + i);
            }
        }
    }

    /** See {@link MapKernel#add}. */
    static void add(Plane from, float[] source, Plane to, float[] target) {
        for (int row = 0; row < to.height(); row++) {
            add(source, from.at(row), target, to.at(row), to.row());
        }
    }

    /** See {@link MapKernel#writeWindows}. */
    static void writeWindows(Plane plane, float[] map, int stride, float[] windows) {
        int channels = plane.channels();
        int pitch = plane.pitch();
        int next = 0;
        for (int row = 0; row < plane.height(); row += stride) {
            int end = (row + 1) * pitch;
            for (int at = row * pitch; at < end; at += channels) {
                for (int i = 0; i < channels; i += LENGTH) {
                    FloatVector.fromArray(LANES, map, at + i).intoArray(windows, next + i);
                    FloatVector.fromArray(LANES, map, at + pitch + i).intoArray(windows, next + channels + i);
                    FloatVector.fromArray(LANES, map, at + 2 * pitch + i).intoArray(windows, next + 2 * channels + i);
                }
                next += ConvLayout.KERNEL * channels;
            }
        }
    }

    /** See {@link MapKernel#scatter}. */
    static void scatter(int[] corners, int kernel, int pitch, int run, float[] shares, float[] map) {
        int next = 0;
        for (int corner : corners) {
            for (int row = 0; row < kernel; row++) {
                add(shares, next, map, corner + row * pitch, run);
                next += run;
            }
        }
    }

    private static void add(float[] source, int from, float[] target, int at, int length) {
        for (int i = 0; i < length; i += LENGTH) {
            FloatVector.fromArray(LANES, target, at + i)
                    .add(FloatVector.fromArray(LANES, source, from + i))
                    .intoArray(target, at + i);
        }
    }
}
