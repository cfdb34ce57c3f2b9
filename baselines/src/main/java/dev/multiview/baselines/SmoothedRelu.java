package dev.multiview.baselines;

import dev.multiview.model.PatchNetSpec;
import java.io.Serializable;

/**
 * The activation of {@link PatchNetSpec} and its derivative, by multiplication instead of {@code Math.pow}: gates
 * are computed for every patch, filter and sample of a set. Serializable because Smile's kernels are.
 *
 * @param power q
 * @param threshold t
 */
record SmoothedRelu(int power, double threshold) implements Serializable {

    static SmoothedRelu of(PatchNetSpec spec) {
        return new SmoothedRelu(spec.power(), spec.threshold());
    }

    /** The gate {@code (min(max(z, 0), t) / t)^(q-1)}; at q = 1 it is 1 for positive z and 0 for others. */
    double derivative(double z) {
        if (power == 1) {
            return z > 0 ? 1 : 0;
        }
        double share = clamped(z) / threshold;
        double gate = share;
        for (int i = 2; i < power; i++) {
            gate *= share;
        }
        return gate;
    }

    /** The value at {@code z}, given the {@code gate} there: {@code clamp(z) gate / q + max(z - t, 0)}. */
    double value(double z, double gate) {
        return clamped(z) * gate / power + Math.max(z - threshold, 0);
    }

    private double clamped(double z) {
        return Math.min(Math.max(z, 0), threshold);
    }
}
