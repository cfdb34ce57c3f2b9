package dev.multiview.benchmarks;

import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;

/** Points for the benchmarks of kernels: noise, since no time depends on it. */
final class KernelPoints {
    /** Points, n. */
    static final int COUNT = 4000;

    private KernelPoints() {}

    static double[][] draw(int dimension) {
        return draw(COUNT, dimension);
    }

    /** The first {@code count} of them. */
    static double[][] draw(int count, int dimension) {
        UniformRandomProvider random = SeedPath.root(1).child("points").generator();
        double[][] points = new double[count][dimension];
        for (double[] point : points) {
            for (int j = 0; j < dimension; j++) {
                point[j] = random.nextDouble() - 0.5;
            }
        }
        return points;
    }
}
