package dev.multiview.featurelearning;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link SmoothedRelu} on the processor's vectors; only to be touched where {@link
 * Vectors#THERE} says so.
 *
 * @param power q of the activation
 * @param threshold where it becomes linear
 * @param perPower 1 / q
 */
record VectorRelu(int power, float threshold, float perPower) {
    /** See {@link SmoothedRelu#pool}. */
    void pool(float[] u, int from, int width, int patches, float[] sums, int to) {
        for (int f = 0; f < width; f += LANES.length()) {
            FloatVector powers = FloatVector.zero(LANES);
            FloatVector excess = FloatVector.zero(LANES);
            for (int p = 0, i = from + f; p < patches; p++, i += width) {
                FloatVector positive = positive(FloatVector.fromArray(LANES, u, i));
                FloatVector clipped = clipped(positive);
                powers = powers.add(raised(clipped).mul(clipped));
                excess = excess.add(positive.sub(clipped));
            }
            powers.mul(perPower).add(excess).mul(threshold).intoArray(sums, to + f);
        }
    }

    /** See {@link SmoothedRelu#differentiate}. */
    void differentiate(float[] u, int from, int width, int patches, float[] factors, int at) {
        for (int f = 0; f < width; f += LANES.length()) {
            FloatVector factor = FloatVector.fromArray(LANES, factors, at + f);
            for (int p = 0, i = from + f; p < patches; p++, i += width) {
                raised(clipped(positive(FloatVector.fromArray(LANES, u, i))))
                        .mul(factor)
                        .intoArray(u, i);
            }
        }
    }

    // Comparisons and blends, not max and min: two instructions instead of six, and a NaN stays a NaN.

    private static FloatVector positive(FloatVector u) {
        return u.blend(0, u.compare(VectorOperators.LT, 0));
    }

    private static FloatVector clipped(FloatVector u) {
        return u.blend(1, u.compare(VectorOperators.GT, 1));
    }

    /** {@code u^(q-1)} of a clipped response; the usual powers are written out, because the loop takes half as much time again. */
    private FloatVector raised(FloatVector u) {
        return switch (power) {
            case 1 -> FloatVector.broadcast(LANES, 1).blend(0, u.compare(VectorOperators.EQ, 0));
            case 2 -> u;
            case 3 -> u.mul(u);
            case 4 -> u.mul(u).mul(u);
            default -> {
                FloatVector product = u;
                for (int i = 2; i < power; i++) {
                    product = product.mul(u);
                }
                yield product;
            }
        };
    }
}
