package dev.multiview.data;

import dev.multiview.random.SeedPath;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Draws an orthonormal set of features, uniformly among all such sets (Haar measure): Gram-Schmidt applied to
 * independent Gaussian vectors. Noise is isotropic, so rotating the features alone rotates the whole distribution.
 */
final class FeatureDraw {
    private FeatureDraw() {}

    /** Orthonormal to the rounding of {@code float}. */
    static Features draw(int classes, int views, int dimension, SeedPath seed) {
        ContinuousSampler gaussian = ZigguratSampler.NormalizedGaussian.of(seed.generator());
        double[][] frame = new double[classes * views][dimension];
        float[] vectors = new float[frame.length * dimension];
        for (int f = 0; f < frame.length; f++) {
            for (int j = 0; j < dimension; j++) {
                frame[f][j] = gaussian.sample();
            }
            // Twice is enough: the second pass removes what rounding left when little of the vector remained.
            orthogonalise(frame, f);
            orthogonalise(frame, f);
            for (int j = 0; j < dimension; j++) {
                vectors[f * dimension + j] = (float) frame[f][j];
            }
        }
        return new Features(classes, views, dimension, vectors);
    }

    private static void orthogonalise(double[][] frame, int f) {
        for (int earlier = 0; earlier < f; earlier++) {
            add(frame[f], -dot(frame[f], frame[earlier]), frame[earlier]);
        }
        double norm = Math.sqrt(dot(frame[f], frame[f]));
        for (int j = 0; j < frame[f].length; j++) {
            frame[f][j] /= norm;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * vector[j];
        }
    }
}
