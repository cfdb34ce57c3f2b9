package dev.multiview.baselines.measurement;

import java.util.Arrays;
import smile.math.kernel.MercerKernel;

/**
 * Kernel ridge regression in the eigenbasis, {@code f(x) = k(x)^T (K + lambda I)^-1 y}, for many targets and penalties on the
 * same samples.
 *
 * @param kernel k
 * @param samples the points
 * @param spectrum of their Gram matrix
 * @param penalty lambda, not negative; 0 interpolates
 */
public record Ridge(MercerKernel<double[]> kernel, double[][] samples, Spectrum spectrum, double penalty) {

    public Ridge with(double other) {
        return new Ridge(kernel, samples, spectrum, other);
    }

    /** What the fit of {@code targets} says at some points. */
    public double[] at(double[] targets, double[][] points) {
        return KernelValues.between(kernel, points, samples).operate(dual(targets));
    }

    /** What the fit of {@code targets} says at the samples. */
    public double[] fitted(double[] targets) {
        double[] coordinates = spectrum.coordinates(targets);
        Arrays.setAll(coordinates, i -> coordinates[i] * spectrum.values()[i] / (spectrum.values()[i] + penalty));
        return spectrum.samples(coordinates);
    }

    /** {@code (K + lambda I)^-1 y}. */
    public double[] dual(double[] targets) {
        double[] coordinates = spectrum.coordinates(targets);
        Arrays.setAll(coordinates, i -> coordinates[i] / (spectrum.values()[i] + penalty));
        return spectrum.samples(coordinates);
    }
}
