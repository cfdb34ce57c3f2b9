package dev.multiview.featurelearning.fused;

import static dev.multiview.featurelearning.shared.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Pooling and ReLU of responses that are still in registers. */
final class VectorPooling {
    private VectorPooling() {}

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
