package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Filters at initialisation, laid out {@code [class][filter][coordinate]}. The array is owned.
 *
 * @param classes number of classes
 * @param perClass filters of a class: m, or L m for a joint model of L members
 * @param dimension coordinates of a filter, d
 * @param weights W0
 */
record FilterBank(int classes, int perClass, int dimension, float[] weights) {

    FilterBank {
        if (weights.length != (long) classes * perClass * dimension) {
            throw new IllegalArgumentException("Filter bank holds " + weights.length + " values, not " + classes
                    + " classes x " + perClass + " filters x " + dimension + " coordinates");
        }
    }

    /** The initial filters of all {@code members}, side by side within each class. */
    static FilterBank initial(PatchNetSpec spec, Start start, List<SeedPath> members, int classes, int dimension) {
        float[] joint = spec.initialWeights(start, members, classes, dimension);
        return new FilterBank(classes, spec.width() * members.size(), dimension, joint);
    }

    /**
     * Normal vectors of one class, those of all {@code members} one after the other.
     *
     * @param purpose child of a member's path that its vectors are drawn from
     * @param count vectors of a member
     * @param scale standard deviation of every coordinate
     */
    static FilterBank random(List<SeedPath> members, String purpose, int count, int dimension, double scale) {
        float[] vectors = new float[members.size() * count * dimension];
        for (int l = 0; l < members.size(); l++) {
            ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(
                    members.get(l).child(purpose).generator());
            for (int i = 0; i < count * dimension; i++) {
                vectors[l * count * dimension + i] = (float) (scale * gaussian.sample());
            }
        }
        return new FilterBank(1, members.size() * count, dimension, vectors);
    }

    /** Filters of all classes. */
    int count() {
        return classes * perClass;
    }

    /** Gradient features of one class. */
    int features() {
        return perClass * dimension;
    }

    /** The filters as a d x count matrix outside the heap. */
    DoubleBuffer copyTo(NativeMemory memory) {
        DoubleBuffer buffer = memory.doubles(weights.length);
        for (int i = 0; i < weights.length; i++) {
            buffer.put(i, weights[i]);
        }
        return buffer;
    }
}
