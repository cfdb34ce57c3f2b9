package dev.multiview.baselines.kernel;

/**
 * A record of how well a Gram matrix can be solved with.
 *
 * @param smallestEigenvalue of the matrix that was factorised, {@code K + jitter I}
 * @param largestEigenvalue of the same
 * @param jitter what was added to the diagonal of K; a ridge's penalty is one
 */
public record KernelDiagnostics(double smallestEigenvalue, double largestEigenvalue, double jitter) {

    /**
     * Largest by smallest eigenvalue: a solution of {@code (K + jitter I) a = y} loses about its decimal logarithm of the 16
     * digits of double precision.
     */
    public double conditionNumber() {
        return largestEigenvalue / smallestEigenvalue;
    }
}
