package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;

/**
 * Admits a ridge solution only where its loss has no slope left: with centred features phi (D x n) and targets Y (n x C),
 *
 * <pre>
 *   |phi (phi^T W - Y) + lambda W|  is at most 1e-8 of  |phi Y|
 * </pre>
 *
 * <p>The loss is strictly convex, so that nothing else has this but the solution. No factorisation is used, and neither of the
 * two forms that {@link CentredRidge} solves.
 */
final class RidgeCheck {
    private static final double LARGEST = 1e-8;

    private final int samples;
    private final int features;
    private final int columns;
    private final DoubleBuffer residuals;
    private final DoubleBuffer slopes;

    RidgeCheck(NativeMemory memory, int samples, int features, int columns) {
        this.samples = samples;
        this.features = features;
        this.columns = columns;
        this.residuals = memory.doubles((long) samples * columns);
        this.slopes = memory.doubles((long) features * columns);
    }

    /**
     * Checks one solution.
     *
     * @param phi centred features, features x samples
     * @param targets centred, samples x columns
     * @param weights W, features x columns
     * @throws ArithmeticException if the slope is larger
     */
    void check(DoubleBuffer phi, DoubleBuffer targets, DoubleBuffer weights, double lambda) {
        Blas.multiply(features, columns, samples, phi, targets, slopes);
        double whole = Math.sqrt(Blas.squaredNorm(features * columns, slopes));
        Blas.transposeMultiply(samples, columns, features, phi, weights, residuals);
        for (int i = 0; i < samples * columns; i++) {
            residuals.put(i, residuals.get(i) - targets.get(i));
        }
        Blas.multiply(features, columns, samples, phi, residuals, slopes);
        for (int i = 0; i < features * columns; i++) {
            slopes.put(i, slopes.get(i) + lambda * weights.get(i));
        }
        double left = Math.sqrt(Blas.squaredNorm(features * columns, slopes));
        if (!(left <= LARGEST * whole)) {
            throw new ArithmeticException(
                    "Ridge regression with penalty " + lambda + " on " + features + " features of "
                            + samples + " samples leaves a slope of " + left + " of " + whole + ", more than " + LARGEST
                            + " of it: the solution is not admitted");
        }
    }
}
