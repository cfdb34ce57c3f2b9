package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The function of one draw of {@link BumpTargets}.
 *
 * @param centres {@code [bump][coordinate]}
 * @param heights with their signs
 * @param perSquare 1 over twice the squared width
 * @param median what is taken off
 */
record Bumps(double[][] centres, double[] heights, double perSquare, double median) {

    static Bumps draw(BumpTargets spec, SeedPath seed) {
        UniformRandomProvider random = seed.child("function").generator();
        double[][] centres = new double[spec.modes()][spec.dimension()];
        double[] heights = new double[spec.modes()];
        for (int q = 0; q < spec.modes(); q++) {
            for (int j = 0; j < spec.dimension(); j++) {
                centres[q][j] = BumpTargets.centre(random.nextDouble());
            }
            heights[q] = BumpTargets.height(random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        }
        Bumps raw = new Bumps(centres, heights, 1 / (2 * spec.width() * spec.width()), 0);
        UniformRandomProvider inputs = seed.child("calibration").generator();
        double[] values = new double[BumpTargets.CALIBRATION];
        double[] x = new double[spec.dimension()];
        for (int i = 0; i < values.length; i++) {
            Arrays.setAll(x, j -> 2 * inputs.nextDouble() - 1);
            values[i] = raw.at(x);
        }
        Arrays.sort(values);
        return new Bumps(centres, heights, raw.perSquare, values[values.length / 2]);
    }

    double at(double[] x) {
        double sum = -median;
        for (int q = 0; q < heights.length; q++) {
            double square = 0;
            for (int j = 0; j < x.length; j++) {
                square += (x[j] - centres[q][j]) * (x[j] - centres[q][j]);
            }
            sum += heights[q] * Math.exp(-square * perSquare);
        }
        return sum;
    }
}
