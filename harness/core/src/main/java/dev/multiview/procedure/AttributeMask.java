package dev.multiview.procedure;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The attributes that a model sees; all others are 0 to it. In a bag of patches an attribute is a coordinate, the same one
 * of every patch; in a picture it is a pixel, with all its channels.
 */
final class AttributeMask {
    private final boolean[] seen;

    private AttributeMask(boolean[] seen) {
        this.seen = seen;
    }

    /** A random choice of {@code share} of the attributes of samples of some shape, rounded, and of one at least. */
    static AttributeMask draw(InputShape shape, double share, SeedPath seed) {
        boolean[] seen = new boolean[attributes(shape)];
        int count = (int) Math.max(1, Math.round(share * seen.length));
        for (int attribute : new PermutationSampler(seed.generator(), seen.length, count).sample()) {
            seen[attribute] = true;
        }
        return new AttributeMask(seen);
    }

    /** The samples as the model sees them: with values of their own, and without labels if they have none. */
    Samples of(Samples samples) {
        if (attributes(samples.shape()) != seen.length) {
            throw new IllegalArgumentException("Samples of shape " + samples.shape() + " have not the " + seen.length
                    + " attributes that were chosen from; predict samples of the shape that was trained on");
        }
        float[] values = samples.values().clone();
        for (int i = 0; i < values.length; i++) {
            // Patches and channels follow each other, each with all attributes.
            values[i] = seen[i % seen.length] ? values[i] : 0;
        }
        return samples.withValues(values);
    }

    private static int attributes(InputShape shape) {
        return shape instanceof InputShape.Patches bag
                ? bag.dimension()
                : ((InputShape.Image) shape).height() * ((InputShape.Image) shape).width();
    }
}
