package dev.multiview.featurelearning.shared;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The one kind of vector that all kernels of a process use; only to be touched where {@link Vectors#THERE} says so.
 *
 * <p>It is the processor's, but of eight values at most. A small layer has eight filters, so a longer vector would be half
 * empty. A second kind beside it is worse than a short one: C2 tells kinds apart by what it has seen at a call, and where it
 * has seen two it puts vectors on the heap, which makes kernels up to ten times slower.
 */
public final class VectorLanes {
    private static final int LEAST = 4;
    private static final int MOST = 8;

    public static final VectorSpecies<Float> LANES = lanes();

    /** Values of one vector: 4 or 8. */
    public static final int LENGTH = LANES.length();

    private VectorLanes() {}

    private static VectorSpecies<Float> lanes() {
        int own = FloatVector.SPECIES_PREFERRED.length();
        if (own < LEAST) {
            return FloatVector.SPECIES_128;
        }
        return own > MOST ? FloatVector.SPECIES_256 : FloatVector.SPECIES_PREFERRED;
    }
}
