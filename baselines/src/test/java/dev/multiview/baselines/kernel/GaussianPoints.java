package dev.multiview.baselines.kernel;

import dev.multiview.random.SeedPath;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Points of independent standard normal coordinates, the same in every run. */
final class GaussianPoints {
    private GaussianPoints() {}

    static double[][] gaussians(String purpose, int count, int dimension) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(
                SeedPath.root(1).child(purpose).generator());
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = gaussian.samples(dimension).toArray();
        }
        return points;
    }
}
