package dev.multiview.baselines;

import dev.multiview.baselines.kernel.GaussianKernel;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random Fourier features summed over patches, shared by all classes (Rahimi and Recht, NIPS 2007, algorithm 1):
 *
 * <pre>
 *   phi_j(x) = sqrt(2 / m) sum_p cos(&lt;v_j, x_p&gt; + b_j),   v_j ~ N(0, I / width^2),   b_j uniform in [0, 2 pi)
 * </pre>
 *
 * <p>Their inner product goes to the Gaussian kernel of that width, summed over pairs of patches, with an error that falls
 * as m^-1/2.
 *
 * @param bank the m vectors v, as a bank of one class
 * @param phases b; the array is owned
 */
record RandomFourierMap(FilterBank bank, double[] phases) implements PooledFeatureMap {

    RandomFourierMap {
        if (phases.length != bank.count()) {
            throw new IllegalArgumentException(
                    "Phases of " + phases.length + " features do not match the " + bank.count() + " vectors");
        }
    }

    /**
     * Draws features.
     *
     * @param members seeds; of each, vectors come from the child {@code frequencies}, phases from {@code phases}
     * @param count features of a member
     * @param dimension coordinates of a patch
     * @param kernel what their inner product goes to
     */
    static RandomFourierMap of(List<SeedPath> members, int count, int dimension, GaussianKernel kernel) {
        double[] phases = new double[members.size() * count];
        for (int l = 0; l < members.size(); l++) {
            UniformRandomProvider uniform = members.get(l).child("phases").generator();
            for (int j = 0; j < count; j++) {
                phases[l * count + j] = 2 * Math.PI * uniform.nextDouble();
            }
        }
        return new RandomFourierMap(
                FilterBank.random(members, "frequencies", count, dimension, 1 / kernel.width()), phases);
    }

    @Override
    public double response(int feature, double product) {
        return Math.sqrt(2.0 / phases.length) * Math.cos(product + phases[feature]);
    }
}
