package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.FixedKernel;
import dev.multiview.data.InputShape;
import dev.multiview.model.PatchNetSpec;
import java.nio.DoubleBuffer;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * The finite-width tangent kernel of one class of a patch net, for Smile's kernel machines: {@code k(x, x') =
 * <grad_W F_i(x; W0), grad_W F_i(x'; W0)> = sum_r <phi_ir(x), phi_ir(x')>} with the features of {@link
 * GatedPatches}.
 *
 * <p>Samples are rows of P d values, patch after patch. Kernel matrices come from one matrix product; Smile's own
 * default would evaluate the kernel pair by pair.
 */
public final class GradientFeatureKernel implements FixedKernel {
    private static final long serialVersionUID = 1L;

    private final SmoothedRelu activation;
    private final int patches;
    private final int dimension;
    private final float[] filters;

    /**
     * The kernel of one class.
     *
     * @param spec the net; its activation is used
     * @param shape how the values of a sample are laid out
     * @param filters the class's filters at W0, {@code [filter][coordinate]}
     */
    public GradientFeatureKernel(PatchNetSpec spec, InputShape.Patches shape, float[] filters) {
        if (filters.length == 0 || filters.length % shape.dimension() != 0) {
            throw new IllegalArgumentException(
                    "Filters of " + filters.length + " values are not whole vectors of " + shape.dimension());
        }
        this.activation = SmoothedRelu.of(spec);
        this.patches = shape.patches();
        this.dimension = shape.dimension();
        this.filters = filters.clone();
    }

    @Override
    public double k(double[] x, double[] y) {
        return K(new double[][] {x}, new double[][] {y}).get(0, 0);
    }

    @Override
    public Matrix K(double[][] x) {
        int n = x.length;
        double[] values = new double[n * n];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer gram = memory.doubles((long) n * n);
            Blas.innerGram(n, filters.length, features(memory, x), gram);
            for (int j = 0; j < n; j++) {
                for (int i = j; i < n; i++) {
                    values[j * n + i] = gram.get(j * n + i);
                    values[i * n + j] = values[j * n + i];
                }
            }
        }
        return matrix(n, n, values).uplo(UPLO.LOWER);
    }

    @Override
    public Matrix K(double[][] x, double[][] y) {
        double[] values = new double[x.length * y.length];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer gram = memory.doubles(values.length);
            Blas.transposeMultiply(x.length, y.length, filters.length, features(memory, x), features(memory, y), gram);
            gram.get(0, values);
        }
        return matrix(x.length, y.length, values);
    }

    private static Matrix matrix(int rows, int columns, double[] columnMajor) {
        return new Matrix(rows, columns, rows, DoubleBuffer.wrap(columnMajor));
    }

    private DoubleBuffer features(NativeMemory memory, double[][] x) {
        int count = filters.length / dimension;
        FilterBank bank = new FilterBank(1, count, dimension, filters);
        InputShape.Patches shape = new InputShape.Patches(patches, dimension);
        GatedPatches block = new GatedPatches(memory, activation, bank, shape, x.length);
        block.load(x);
        DoubleBuffer features = memory.doubles((long) x.length * filters.length);
        block.features(0, count, features);
        return features;
    }
}
