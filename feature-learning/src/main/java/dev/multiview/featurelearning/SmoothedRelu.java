package dev.multiview.featurelearning;

import dev.multiview.featurelearning.shared.Vectors;
import dev.multiview.model.PatchNetSpec;
import org.jspecify.annotations.Nullable;

/**
 * The smoothed ReLU of arXiv 2012.09816 and its derivative, over the responses of some filters to the patches of one sample.
 *
 * <p>Responses come in units of the threshold, {@code u = z / threshold}. With {@code c = min(max(u, 0), 1)} the
 * activation is {@code threshold (c^q / q + max(u, 0) - c)} and its derivative {@code c^(q-1)}, which at q = 1, the plain
 * ReLU, is 1 above zero and 0 at and below it. Responses form one row per patch and one column per filter, {@code u[from +
 * patch * width + filter]}; what belongs to a filter (its sum, its factor) stays in a register on the way down the patches.
 *
 * <p>Vector lanes never meet and powers are products in a fixed order, so results do not depend on the length of the
 * machine's vectors. A response that is not a number gives a sum that is not a number.
 */
final class SmoothedRelu {
    private final int power;
    private final float threshold;
    private final float perPower;

    /** What does all of it; null in a JVM without vectors, where plain Java does. */
    private final @Nullable VectorRelu vectors;

    SmoothedRelu(PatchNetSpec spec) {
        this(spec, Vectors.THERE);
    }

    SmoothedRelu(PatchNetSpec spec, boolean onVectors) {
        power = spec.power();
        threshold = (float) spec.threshold();
        perPower = 1f / spec.power();
        vectors = onVectors ? new VectorRelu(power, threshold, perPower) : null;
    }

    /**
     * Writes to {@code sums[to + filter]} the activations of all patches.
     *
     * @param width number of filters, that of a panel
     */
    void pool(float[] u, int from, int width, int patches, float[] sums, int to) {
        if (vectors != null) {
            vectors.pool(u, from, width, patches, sums, to);
            return;
        }
        for (int f = 0; f < width; f++) {
            float powers = 0;
            float excess = 0;
            for (int p = 0, i = from + f; p < patches; p++, i += width) {
                float positive = u[i] < 0 ? 0 : u[i];
                float clipped = positive > 1 ? 1 : positive;
                powers += raised(clipped) * clipped;
                excess += positive - clipped;
            }
            sums[to + f] = (powers * perPower + excess) * threshold;
        }
    }

    /** Replaces each response by the activation's derivative there times its filter's {@code factors[at + filter]}. */
    void differentiate(float[] u, int from, int width, int patches, float[] factors, int at) {
        if (vectors != null) {
            vectors.differentiate(u, from, width, patches, factors, at);
            return;
        }
        for (int f = 0; f < width; f++) {
            for (int p = 0, i = from + f; p < patches; p++, i += width) {
                float positive = u[i] < 0 ? 0 : u[i];
                u[i] = raised(positive > 1 ? 1 : positive) * factors[at + f];
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
