package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The largest eigenvalue of a symmetric positive definite A that is known by its products with vectors: the power method
 * with Lanczos's three-term recurrence, which costs the same products and keeps what the power method forgets.
 *
 * <pre>
 *   b_k q_(k+1) = A q_k - a_k q_k - b_(k-1) q_(k-1),   a_k = q_k^T A q_k
 *   eigenvalue  = that of the tridiagonal matrix of a and b, rising with k
 * </pre>
 *
 * <p>From a random start the relative error after k products is at most {@code 2.6 (ln n / (k - 1))^2} on average, however
 * close the next eigenvalue is, and falls exponentially where there is a gap (Kuczynski and Wozniakowski, SIAM J. Matrix
 * Anal. Appl. 13, 1992, theorem 3.2); plain power iteration only reaches {@code 0.9 ln n / (k - 1)}. It ends once {@value
 * #PATIENCE} products in a row together change the value by less than 1e-10 of it. Vectors are not orthogonalised again:
 * that would only keep copies of eigenvalues out. The start is the same in every run, hence the result.
 */
public final class LargestEigenvalue {
    private static final double TOLERANCE = 1e-10;
    static final int PATIENCE = 5;
    private static final int MOST_PRODUCTS = 1000;

    private LargestEigenvalue() {}

    /** That of a symmetric positive definite matrix. */
    public static double of(double[][] matrix) {
        int order = matrix.length;
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer values = memory.doubles((long) order * order);
            DoubleBuffer image = memory.doubles(order);
            for (int j = 0; j < order; j++) {
                values.put(j * order, matrix[j]);
            }
            return of(order, vector -> {
                Blas.symmetricMultiply(order, values, vector, image);
                vector.put(0, image, 0, order);
            });
        }
    }

    /**
     * The eigenvalue.
     *
     * @param order n
     * @param product replaces a vector of n values by A's product with it
     */
    static double of(int order, Consumer<DoubleBuffer> product) {
        double[] current = start(order);
        double[] previous = new double[order];
        double[] image = new double[order];
        double[] diagonal = new double[Math.min(MOST_PRODUCTS, order)];
        double[] beside = new double[diagonal.length];
        double[] values = new double[diagonal.length];
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer vector = memory.doubles(order);
            for (int k = 0; k < diagonal.length; k++) {
                vector.put(0, current);
                product.accept(vector);
                vector.get(0, image);
                diagonal[k] = dot(current, image);
                values[k] = largest(diagonal, beside, k + 1);
                if (k >= PATIENCE && values[k] - values[k - PATIENCE] < TOLERANCE * values[k]) {
                    return values[k];
                }
                double back = k == 0 ? 0 : beside[k - 1];
                for (int i = 0; i < order; i++) {
                    image[i] -= diagonal[k] * current[i] + back * previous[i];
                }
                beside[k] = Math.sqrt(dot(image, image));
                if (beside[k] <= Math.ulp(values[k])) {
                    // The start lies in a space that A maps onto itself, and all of it has been seen.
                    return values[k];
                }
                double[] spent = previous;
                previous = current;
                current = spent;
                for (int i = 0; i < order; i++) {
                    current[i] = image[i] / beside[k];
                }
            }
        }
        return values[values.length - 1];
    }

    private static double[] start(int order) {
        double[] start = ZigguratSampler.NormalizedGaussian.of(
                        SeedPath.root(0).child("largest eigenvalue").generator())
                .samples(order)
                .toArray();
        double length = Math.sqrt(dot(start, start));
        Arrays.setAll(start, i -> start[i] / length);
        return start;
    }

    /** The largest eigenvalue of a tridiagonal matrix, by bisection: below it fewer than all pivots are negative. */
    private static double largest(double[] diagonal, double[] beside, int order) {
        double low = diagonal[0];
        double high = 0;
        for (int i = 0; i < order; i++) {
            double reach = (i == 0 ? 0 : beside[i - 1]) + (i == order - 1 ? 0 : beside[i]);
            low = Math.max(low, diagonal[i]);
            high = Math.max(high, diagonal[i] + reach);
        }
        double middle = low + (high - low) / 2;
        while (low < middle && middle < high) {
            if (allBelow(middle, diagonal, beside, order)) {
                high = middle;
            } else {
                low = middle;
            }
            middle = low + (high - low) / 2;
        }
        return middle;
    }

    /** Whether all eigenvalues are below a bound: then the factorisation of {@code T - bound I} has negative pivots only. */
    private static boolean allBelow(double bound, double[] diagonal, double[] beside, int order) {
        double pivot = diagonal[0] - bound;
        for (int i = 1; i < order && pivot < 0; i++) {
            pivot = diagonal[i] - bound - beside[i - 1] * beside[i - 1] / pivot;
        }
        return pivot < 0;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
