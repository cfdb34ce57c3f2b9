package dev.multiview.featurelearning;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link SmoothedRelu} on the processor's vectors, as far as whole vectors reach; only to be touched where {@link
 * Vectors#THERE} says so.
 *
 * @param power q of the activation
 * @param threshold where it becomes linear
 * @param perPower 1 / q
 */
record VectorRelu(int power, float threshold, float perPower) {
    /** Pools a whole number of vectors and returns how many samples they hold. */
    int pool(float[] u, int from, int patches, int samples, float[] sums, int offset) {
        int vectors = LANES.loopBound(samples);
        for (int t = 0; t < vectors; t += LANES.length()) {
            FloatVector powers = FloatVector.zero(LANES);
            FloatVector excess = FloatVector.zero(LANES);
            for (int p = 0, i = from + t; p < patches; p++, i += samples) {
                FloatVector positive = positive(FloatVector.fromArray(LANES, u, i));
                FloatVector clipped = clipped(positive);
                powers = powers.add(raised(clipped).mul(clipped));
                excess = excess.add(positive.sub(clipped));
            }
            FloatVector.fromArray(LANES, sums, offset + t)
                    .add(powers.mul(perPower).add(excess).mul(threshold))
                    .intoArray(sums, offset + t);
        }
        return vectors;
    }

    /** Differentiates a whole number of vectors and returns how many samples they hold. */
    int differentiate(float[] u, int from, int patches, int samples, float[] factors, int offset) {
        int vectors = LANES.loopBound(samples);
        for (int t = 0; t < vectors; t += LANES.length()) {
            FloatVector factor = FloatVector.fromArray(LANES, factors, offset + t);
            for (int p = 0, i = from + t; p < patches; p++, i += samples) {
                raised(clipped(positive(FloatVector.fromArray(LANES, u, i))))
                        .mul(factor)
                        .intoArray(u, i);
            }
        }
        return vectors;
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
