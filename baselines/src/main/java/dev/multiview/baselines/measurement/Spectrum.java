package dev.multiview.baselines.measurement;

import dev.multiview.procedure.TrialFailedException;
import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A Gram matrix in its eigenbasis, {@code G = V D V^T}, in which self-distillation acts on each coordinate alone.
 *
 * @param values D, descending, none negative
 * @param basis V, one eigenvector a column
 */
public record Spectrum(double[] values, RealMatrix basis) {

    /** Decomposes; of features of which some may be 0 on all samples. Eigenvalues that rounding made negative are 0. */
    public static Spectrum ofSemidefinite(RealMatrix gram) {
        EigenDecomposition decomposition = new EigenDecomposition(gram);
        double[] values = Arrays.stream(decomposition.getRealEigenvalues())
                .map(value -> Math.max(0, value))
                .toArray();
        return new Spectrum(values, decomposition.getV());
    }

    /**
     * Decomposes.
     *
     * @throws TrialFailedException if an eigenvalue is not positive: two samples are the same to working precision
     */
    public static Spectrum of(RealMatrix gram) {
        Spectrum spectrum = ofSemidefinite(gram);
        double least = spectrum.least();
        if (!(least > 0)) {
            throw new TrialFailedException(
                    "Least eigenvalue " + least + " of a Gram matrix of " + spectrum.values().length
                            + " points is not above 0; give points farther apart, or a rougher kernel");
        }
        return spectrum;
    }

    /** {@code V^T y}: a vector over samples in eigencoordinates. */
    public double[] coordinates(double[] samples) {
        return basis.preMultiply(samples);
    }

    /** {@code V z}: back from eigencoordinates to samples. */
    public double[] samples(double[] coordinates) {
        return basis.operate(coordinates);
    }

    public double largest() {
        return values[0];
    }

    public double least() {
        return values[values.length - 1];
    }

    /** kappa, the largest eigenvalue over the least. */
    public double condition() {
        return largest() / least();
    }

    /** Sum of the eigenvalues over their number. */
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
