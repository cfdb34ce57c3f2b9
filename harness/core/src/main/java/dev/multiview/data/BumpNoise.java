package dev.multiview.data;

import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Turns values of a function into those of its {@link BumpSignal}, sample after sample. */
final class BumpNoise {
    private final UniformRandomProvider coins;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    BumpNoise(SeedPath seed) {
        coins = seed.child("signs").generator();
        gaussian = ZigguratSampler.NormalizedGaussian.of(seed.child("values").generator());
    }

    /** What a student sees of the value {@code z}. */
    double of(BumpSignal signal, double z) {
        if (signal instanceof BumpSignal.Flipped flipped) {
            return coins.nextDouble() < flipped.probability() ? -z : z;
        }
        if (signal instanceof BumpSignal.Sign) {
            return z > 0 ? 1 : -1;
        }
        return signal instanceof BumpSignal.Random ? gaussian.sample() : z;
    }
}
