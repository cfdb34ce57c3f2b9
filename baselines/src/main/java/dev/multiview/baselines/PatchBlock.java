package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import java.nio.DoubleBuffer;

/**
 * Consecutive samples as one d x (samples P) matrix of patches outside the heap, in double precision.
 *
 * <p>Bags of patches enter here, so this is where their numbers that are not finite are refused.
 */
final class PatchBlock {
    /** Samples that a prediction handles at once: large enough for BLAS, small enough for a processor's cache. */
    static final int PREDICTED_AT_ONCE = 128;

    private final InputShape.Patches shape;
    private final DoubleBuffer values;
    private final double[] sample;
    private int count;

    PatchBlock(NativeMemory memory, InputShape.Patches shape, int capacity) {
        this.shape = shape;
        this.values = memory.doubles((long) capacity * shape.size());
        this.sample = new double[shape.size()];
    }

    /** The shape of samples that are bags of patches. */
    static InputShape.Patches shapeOf(Samples samples) {
        if (samples.shape() instanceof InputShape.Patches patches) {
            return patches;
        }
        throw new IllegalArgumentException("Samples of shape " + samples.shape()
                + " are not bags of patches, which is all that linear twins know");
    }

    /** Replaces the content by {@code count} samples from index {@code from} on. */
    void load(Samples samples, int from, int count) {
        float[] source = samples.values();
        for (int t = 0; t < count; t++) {
            int offset = (from + t) * sample.length;
            for (int j = 0; j < sample.length; j++) {
                sample[j] = source[offset + j];
            }
            values.put(t * sample.length, finite(sample, from + t));
        }
        this.count = count;
    }

    /** {@code count} samples from index {@code from} on as rows, refused where a number is not finite. */
    static double[][] rows(Samples samples, int from, int count) {
        int size = shapeOf(samples).size();
        double[][] rows = new double[count][size];
        for (int t = 0; t < count; t++) {
            for (int j = 0; j < size; j++) {
                rows[t][j] = samples.values()[(from + t) * size + j];
            }
            finite(rows[t], from + t);
        }
        return rows;
    }

    private static double[] finite(double[] sample, int index) {
        for (int j = 0; j < sample.length; j++) {
            if (!Double.isFinite(sample[j])) {
                throw new IllegalArgumentException(
                        "Value " + j + " of sample " + index + " is " + sample[j] + "; inputs must be finite numbers");
            }
        }
        return sample;
    }

    /** Samples loaded. */
    int count() {
        return count;
    }

    InputShape.Patches shape() {
        return shape;
    }

    /** The d x P matrix of sample {@code t}, and of those after it. */
    DoubleBuffer sample(int t) {
        return Blas.at(values, t * sample.length);
    }

    /** Writes {@code <w_f, x_p>} of {@code count} samples from {@code t} on: a filters x (count P) matrix. */
    void products(int t, int count, DoubleBuffer filters, int number, DoubleBuffer out) {
        Blas.transposeMultiply(number, count * shape.patches(), shape.dimension(), filters, sample(t), out);
    }
}
