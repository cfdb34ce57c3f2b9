package dev.multiview.featurelearning;

import dev.multiview.model.PatchNetSpec;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The smoothed ReLU of arXiv 2012.09816 and its derivative, over all responses of one filter to a tile.
 *
 * <p>Responses come in units of the threshold, {@code u = z / threshold}. With {@code c = min(max(u, 0), 1)} the
 * activation is {@code threshold (c^q / q + max(u, 0) - c)} and its derivative {@code c^(q-1)}, which at q = 1, the plain
 * ReLU, is 1 above zero and 0 at and below it. Responses form one row
 * per patch and one column per sample, {@code u[from + patch * samples + sample]}; what belongs to a sample (its sum, its
 * factor) stays in a register on the way down the patches.
 *
 * <p>Vector lanes never meet and powers are products in a fixed order, so results do not depend on the length of the
 * machine's vectors. A response that is not a number gives a sum that is not a number.
 */
final class SmoothedRelu {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    private final int power;
    private final float threshold;
    private final float perPower;

    SmoothedRelu(PatchNetSpec spec) {
        power = spec.power();
        threshold = (float) spec.threshold();
        perPower = 1f / spec.power();
    }

    /** Adds to {@code sums[offset + sample]} the activations of all patches of that sample. */
    void pool(float[] u, int from, int patches, int samples, float[] sums, int offset) {
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
        for (int t = vectors; t < samples; t++) {
            float powers = 0;
            float excess = 0;
            for (int p = 0, i = from + t; p < patches; p++, i += samples) {
                float positive = u[i] < 0 ? 0 : u[i];
                float clipped = positive > 1 ? 1 : positive;
                powers += raised(clipped) * clipped;
                excess += positive - clipped;
            }
            sums[offset + t] += (powers * perPower + excess) * threshold;
        }
    }

    /** Replaces each response by the activation's derivative there times its sample's {@code factors[offset + sample]}. */
    void differentiate(float[] u, int from, int patches, int samples, float[] factors, int offset) {
        int vectors = LANES.loopBound(samples);
        for (int t = 0; t < vectors; t += LANES.length()) {
            FloatVector factor = FloatVector.fromArray(LANES, factors, offset + t);
            for (int p = 0, i = from + t; p < patches; p++, i += samples) {
                raised(clipped(positive(FloatVector.fromArray(LANES, u, i))))
                        .mul(factor)
                        .intoArray(u, i);
            }
        }
        for (int t = vectors; t < samples; t++) {
            for (int p = 0, i = from + t; p < patches; p++, i += samples) {
                float positive = u[i] < 0 ? 0 : u[i];
                u[i] = raised(positive > 1 ? 1 : positive) * factors[offset + t];
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

    private float raised(float u) {
        if (power == 1) {
            return u == 0 ? 0 : 1;
        }
        float product = u;
        for (int i = 2; i < power; i++) {
            product *= u;
        }
        return product;
    }
}
