package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * All patches of some samples, one column each.
 *
 * @param samples how many samples
 * @param columns the patches, patch after patch
 * @param lengths |x_p|
 * @param prepared what {@link PatchGates#prepared} says of the lengths
 */
record PatchSide(int samples, DoubleBuffer columns, double[] lengths, double[][][] prepared) {

    /**
     * Copies samples given as rows of P d values.
     *
     * @throws IllegalArgumentException if a row has another length
     */
    static PatchSide of(NativeMemory memory, InputShape.Patches shape, PatchGates gates, double[][] rows) {
        double[] lengths = new double[rows.length * shape.patches()];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != shape.size()) {
                throw new IllegalArgumentException("Sample " + i + " has " + rows[i].length + " values, not "
                        + shape.patches() + " patches x " + shape.dimension());
            }
            for (int j = 0; j < rows[i].length; j++) {
                lengths[i * shape.patches() + j / shape.dimension()] += rows[i][j] * rows[i][j];
            }
        }
        Arrays.setAll(lengths, p -> Math.sqrt(lengths[p]));
        return new PatchSide(rows.length, Gram.columns(memory, rows), lengths, gates.prepared(lengths));
    }
}
