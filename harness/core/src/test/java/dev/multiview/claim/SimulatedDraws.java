package dev.multiview.claim;

import dev.multiview.procedure.Arm;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Draws whose true gains are known: a hierarchy of draw, member and test sample.
 *
 * <pre>
 *   member j of draw d:  error s_dj = s (1 + U_d + V_d + W_dj),   U shared by both sides, V per side, W per member
 *   procedure in draw d: error p_d  = (1 - r_d) mean_j s_dj,      r_d = r + Z_d
 *   test sample i:       wrong if H_i &lt; error (3 times in 4) or a uniform of its own &lt; error
 * </pre>
 *
 * <p>U, V, W and, unless said otherwise, Z are normal and cut off at three standard deviations on both sides, so their
 * means are exactly 0: the true gain is r s and the true relative gain r. The difficulty H_i is shared by all predictors of a side, so their
 * errors are binomial and correlated, as errors on the same test set are.
 *
 * @param shared standard deviation of U
 * @param side standard deviation of V
 * @param member standard deviation of W
 * @param relative standard deviation of Z
 * @param shape how Z is distributed
 */
record SimulatedDraws(double shared, double side, double member, double relative, Shape shape) {
    private static final int MEMBERS = 5;

    /** Distributions of Z, all with mean 0. */
    enum Shape {
        NORMAL,
        /** Exponential, with its tail towards small gains: skewness -2. */
        SKEWED,
        /** One draw in ten lies three standard deviations low, the others a third high: skewness -2.7, two humps. */
        FAILING
    }

    /**
     * One regime.
     *
     * @param single true error of the single, s
     * @param relativeGains true relative gain of every arm, r
     */
    record Side(double single, Map<Arm, Double> relativeGains) {}

    /** Scores of all arms of all sides in draws 0 to {@code draws - 1}. */
    PlannedScores scores(SeedPath seed, int draws, List<Side> sides) {
        UniformRandomProvider random = seed.generator();
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        PlannedScores scores = new PlannedScores();
        double[] difficulty = new double[PlannedScores.SAMPLES];
        for (int draw = 0; draw < draws; draw++) {
            double u = shared * bounded(normal);
            for (Side regime : sides) {
                for (int i = 0; i < difficulty.length; i++) {
                    difficulty[i] = random.nextDouble();
                }
                double v = side * bounded(normal);
                double truth = 0;
                double seen = 0;
                for (int j = 0; j < MEMBERS; j++) {
                    double error = regime.single() * (1 + u + v + member * bounded(normal));
                    truth += error / MEMBERS;
                    seen += observed(random, difficulty, error) / MEMBERS;
                }
                for (Map.Entry<Arm, Double> arm :
                        ordered(regime.relativeGains()).values()) {
                    double z = relative * deviation(random, normal);
                    double value = observed(random, difficulty, (1 - arm.getValue() - z) * truth);
                    scores.plant(arm.getKey(), draw, value, seen);
                }
            }
        }
        return scores;
    }

    /** By learner's name, so that streams do not depend on the order of a hash map. */
    private static TreeMap<String, Map.Entry<Arm, Double>> ordered(Map<Arm, Double> arms) {
        TreeMap<String, Map.Entry<Arm, Double>> ordered = new TreeMap<>();
        arms.entrySet().forEach(entry -> ordered.put(entry.getKey().learner().name(), entry));
        return ordered;
    }

    private static double bounded(ZigguratSampler.NormalizedGaussian normal) {
        double z = normal.sample();
        while (Math.abs(z) > 3) {
            z = normal.sample();
        }
        return z;
    }

    private double deviation(UniformRandomProvider random, ZigguratSampler.NormalizedGaussian normal) {
        return switch (shape) {
            case NORMAL -> bounded(normal);
            case SKEWED -> 1 + Math.log(1 - random.nextDouble());
            case FAILING -> random.nextInt(10) == 0 ? -3 : 1 / 3.0;
        };
    }

    private static double observed(UniformRandomProvider random, double[] difficulty, double error) {
        if (!(error >= 0 && error <= 1)) {
            throw new IllegalStateException("Simulated error " + error + " is outside [0, 1]; the truth is unknown");
        }
        int wrong = 0;
        for (double common : difficulty) {
            long bits = random.nextLong();
            // The lowest two bits choose, the highest 53 are the sample's own uniform.
            double u = (bits & 3) != 0 ? common : (bits >>> 11) * 0x1p-53;
            wrong += u < error ? 1 : 0;
        }
        return (double) wrong / difficulty.length;
    }
}
