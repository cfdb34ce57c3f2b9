package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;

/** Matrices of kernel values: one product of all points with all points, then the kernel's function of it in place. */
public final class Gram {
    private Gram() {}

    /**
     * The lower triangle of {@code K(x, x)}, column after column, in memory of the caller's; above the diagonal the values
     * are undefined. No second n x n matrix is held at any time.
     */
    public static DoubleBuffer lower(NativeMemory memory, InnerProductKernel kernel, double[][] x) {
        int n = x.length;
        DoubleBuffer gram = memory.doubles((long) n * n);
        double[] norms = squaredNorms(x);
        try (NativeMemory scratch = new NativeMemory()) {
            Blas.innerGram(n, dimension(x), columns(scratch, x), gram);
        }
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            gram.get(j * n + j, column, j, n - j);
            column[j] = kernel.diagonal(norms[j]);
            kernel.map(column, norms, norms[j], j + 1, n);
            gram.put(j * n + j, column, j, n - j);
        }
        return gram;
    }

    /** {@code K(x, y)}, column after column, in memory of the caller's: value {@code j * x.length + i} is k(x_i, y_j). */
    public static DoubleBuffer between(NativeMemory memory, InnerProductKernel kernel, double[][] x, double[][] y) {
        int n = x.length;
        DoubleBuffer gram = memory.doubles((long) n * y.length);
        try (NativeMemory scratch = new NativeMemory()) {
            Blas.transposeMultiply(n, y.length, dimension(x), columns(scratch, x), columns(scratch, y), gram);
        }
        double[] left = squaredNorms(x);
        double[] right = squaredNorms(y);
        double[] column = new double[n];
        for (int j = 0; j < y.length; j++) {
            gram.get(j * n, column);
            kernel.map(column, left, right[j], 0, n);
            gram.put(j * n, column);
        }
        return gram;
    }

    /** {@code K(x, x)}, both triangles, column after column. */
    static double[] full(InnerProductKernel kernel, double[][] x) {
        int n = x.length;
        double[] values = new double[n * n];
        try (NativeMemory memory = new NativeMemory()) {
            lower(memory, kernel, x).get(0, values);
        }
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                values[i * n + j] = values[j * n + i];
            }
        }
        return values;
    }

    static double[] between(InnerProductKernel kernel, double[][] x, double[][] y) {
        double[] values = new double[x.length * y.length];
        try (NativeMemory memory = new NativeMemory()) {
            between(memory, kernel, x, y).get(0, values);
        }
        return values;
    }

    private static int dimension(double[][] x) {
        if (x.length == 0) {
            throw new IllegalArgumentException("No points have no Gram matrix; give at least 1");
        }
        return x[0].length;
    }

    static DoubleBuffer columns(NativeMemory memory, double[][] x) {
        int d = dimension(x);
        DoubleBuffer columns = memory.doubles((long) x.length * d);
        for (int i = 0; i < x.length; i++) {
            if (x[i].length != d) {
                throw new IllegalArgumentException("Point " + i + " has " + x[i].length
                        + " coordinates and point 0 has " + d + "; all must have the same number");
            }
            columns.put(i * d, x[i]);
        }
        return columns;
    }

    private static double[] squaredNorms(double[][] x) {
        double[] norms = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (double value : x[i]) {
                norms[i] += value * value;
            }
        }
        return norms;
    }
}
