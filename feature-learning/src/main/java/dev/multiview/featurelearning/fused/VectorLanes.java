package dev.multiview.featurelearning.fused;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of all kernels: the processor's, but of eight values at most, since a small layer has eight filters. */
final class VectorLanes {
    static final VectorSpecies<Float> LANES =
            FloatVector.SPECIES_PREFERRED.length() > 8 ? FloatVector.SPECIES_256 : FloatVector.SPECIES_PREFERRED;

    static final int LENGTH = LANES.length();

    private VectorLanes() {}

    /** Writes the largest of four responses, or 0 if none is positive, and the note of which it is. */
    static void pool(
            FloatVector z0,
            FloatVector z1,
            FloatVector z2,
            FloatVector z3,
            float[] out,
            int outAt,
            float[] which,
            int whichAt) {
        VectorMask<Float> larger = z1.compare(VectorOperators.GT, z0);
        FloatVector best = z0.blend(z1, larger);
        FloatVector note = FloatVector.zero(LANES).blend(1, larger);
        larger = z2.compare(VectorOperators.GT, best);
        best = best.blend(z2, larger);
        note = note.blend(2, larger);
        larger = z3.compare(VectorOperators.GT, best);
        best = best.blend(z3, larger);
        note = note.blend(3, larger);
        VectorMask<Float> shut = best.compare(VectorOperators.LE, 0);
        best.blend(0, shut).intoArray(out, outAt);
        note.blend(-1, shut).intoArray(which, whichAt);
    }
}
