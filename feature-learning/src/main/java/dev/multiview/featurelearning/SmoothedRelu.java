package dev.multiview.featurelearning;

import dev.multiview.featurelearning.shared.Vectors;
import dev.multiview.model.PatchNetSpec;
import org.jspecify.annotations.Nullable;

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
    private final int power;
    private final float threshold;
    private final float perPower;

    /** What does whole vectors; null in a JVM without them, where plain Java does all. */
    private final @Nullable VectorRelu whole;

    SmoothedRelu(PatchNetSpec spec) {
        this(spec, Vectors.THERE);
    }

    SmoothedRelu(PatchNetSpec spec, boolean vectors) {
        power = spec.power();
        threshold = (float) spec.threshold();
        perPower = 1f / spec.power();
        whole = vectors ? new VectorRelu(power, threshold, perPower) : null;
    }

    /** Adds to {@code sums[offset + sample]} the activations of all patches of that sample. */
    void pool(float[] u, int from, int patches, int samples, float[] sums, int offset) {
        int vectors = whole == null ? 0 : whole.pool(u, from, patches, samples, sums, offset);
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
        int vectors = whole == null ? 0 : whole.differentiate(u, from, patches, samples, factors, offset);
        for (int t = vectors; t < samples; t++) {
            for (int p = 0, i = from + t; p < patches; p++, i += samples) {
                float positive = u[i] < 0 ? 0 : u[i];
                u[i] = raised(positive > 1 ? 1 : positive) * factors[offset + t];
            }
        }
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
