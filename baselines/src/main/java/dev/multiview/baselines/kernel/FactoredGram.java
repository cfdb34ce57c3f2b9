package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import java.util.function.ObjIntConsumer;

/**
 * {@code K + jitter I = L L^T}: the Gram matrix of n points, replaced by its Cholesky factor in the memory that it was
 * computed in. One n x n matrix is held until this is closed, and never a second one.
 */
final class FactoredGram implements AutoCloseable {
    private final NativeMemory memory = new NativeMemory();
    private final int order;
    private final double jitter;
    private final DoubleBuffer factor;

    /**
     * Factorises; n^2 d + n^3 / 3 multiplications and additions.
     *
     * @param jitter added to the diagonal, finite and not negative
     * @throws ArithmeticException if the matrix is not positive definite to working precision
     */
    FactoredGram(InnerProductKernel kernel, double[][] samples, double jitter) {
        if (!(jitter >= 0 && jitter < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Jitter " + jitter + " on a Gram matrix's diagonal must be finite and not negative");
        }
        this.order = samples.length;
        this.jitter = jitter;
        try {
            this.factor = Gram.lower(memory, kernel, samples);
            for (int i = 0; i < order; i++) {
                factor.put(i * order + i, factor.get(i * order + i) + jitter);
            }
            Blas.factorPositiveDefinite(order, factor);
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /** Replaces B, of {@code columns} columns, by {@code L^-1 B}. */
    void solveLower(DoubleBuffer right, int columns) {
        Blas.solveLower(order, columns, factor, right);
    }

    /** Replaces B, of {@code columns} columns, by {@code (K + jitter I)^-1 B}. */
    void solve(DoubleBuffer right, int columns) {
        Blas.solveFactored(order, columns, factor, right);
    }

    /** {@code L^-1 B}, of columns of B that are as long as there are samples. */
    double[][] whitened(double[][] columns) {
        return through(columns, this::solveLower);
    }

    /** {@code (K + jitter I)^-1 B}, of columns of B that are as long as there are samples. */
    double[][] solved(double[][] columns) {
        return through(columns, this::solve);
    }

    private double[][] through(double[][] columns, ObjIntConsumer<DoubleBuffer> solver) {
        double[][] result = new double[columns.length][order];
        try (NativeMemory scratch = new NativeMemory()) {
            DoubleBuffer right = scratch.doubles((long) order * columns.length);
            for (int i = 0; i < columns.length; i++) {
                if (columns[i].length != order) {
                    throw new IllegalArgumentException(
                            "Target " + i + " has " + columns[i].length + " values for " + order + " samples");
                }
                right.put(i * order, columns[i]);
            }
            solver.accept(right, columns.length);
            for (int i = 0; i < columns.length; i++) {
                right.get(i * order, result[i]);
            }
        }
        return result;
    }

    /** The ends of the spectrum of {@code K + jitter I}, by products with L and solves with it alone. */
    KernelDiagnostics diagnostics() {
        double largest = LargestEigenvalue.of(order, vector -> {
            Blas.lowerTransposeMultiply(order, factor, vector);
            Blas.lowerMultiply(order, factor, vector);
        });
        double inverse = LargestEigenvalue.of(order, vector -> solve(vector, 1));
        return new KernelDiagnostics(1 / inverse, largest, jitter);
    }

    @Override
    public void close() {
        memory.close();
    }
}
