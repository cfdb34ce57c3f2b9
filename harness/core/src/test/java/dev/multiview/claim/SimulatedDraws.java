package dev.multiview.claim;

import dev.multiview.procedure.Arm;
import dev.multiview.random.SeedPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
 * means are exactly 0: the true gain is r s and the true relative gain r. The difficulty H_i, uniform, is shared by all predictors of a
 * side, so their errors are binomial and correlated, as errors on the same test set are. They are drawn as counts: which
 * samples they are does not matter.
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
        for (int draw = 0; draw < draws; draw++) {
            double u = shared * bounded(normal);
            for (Side regime : sides) {
                double v = side * bounded(normal);
                TreeMap<String, Map.Entry<Arm, Double>> arms = ordered(regime.relativeGains());
                double[] errors = new double[MEMBERS + arms.size()];
                double truth = 0;
                for (int j = 0; j < MEMBERS; j++) {
                    errors[j] = regime.single() * (1 + u + v + member * bounded(normal));
                    truth += errors[j] / MEMBERS;
                }
                int next = MEMBERS;
                for (Map.Entry<Arm, Double> arm : arms.values()) {
                    double z = relative * deviation(random, normal);
                    errors[next++] = (1 - arm.getValue() - z) * truth;
                }
                int[] wrong = wrong(random, errors, PlannedScores.SAMPLES);
                double seen = 0;
                for (int j = 0; j < MEMBERS; j++) {
                    seen += (double) wrong[j] / PlannedScores.SAMPLES / MEMBERS;
                }
                next = MEMBERS;
                for (Map.Entry<Arm, Double> arm : arms.values()) {
                    scores.plant(arm.getKey(), draw, (double) wrong[next++] / PlannedScores.SAMPLES, seen);
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

    /**
     * How many samples of one test set each predictor has wrong. Of n samples the N(p) below a predictor's error p are wrong
     * with probability 3/4 + p/4, the others with p/4; N is counted from the least error to the greatest.
     *
     * @param errors true errors of predictors on the same test set
     * @param samples n
     */
    static int[] wrong(UniformRandomProvider random, double[] errors, int samples) {
        int[] order = IntStream.range(0, errors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(predictor -> errors[predictor]))
                .mapToInt(predictor -> predictor)
                .toArray();
        int[] wrong = new int[errors.length];
        int below = 0;
        double before = 0;
        for (int predictor : order) {
            double error = errors[predictor];
            if (!(error >= 0 && error <= 1)) {
                throw new IllegalStateException(
                        "Simulated error " + error + " is outside [0, 1]; the truth is unknown");
            }
            below += before < 1 ? binomial(random, samples - below, (error - before) / (1 - before)) : 0;
            before = error;
            wrong[predictor] = binomial(random, below, 0.75 + error / 4) + binomial(random, samples - below, error / 4);
        }
        return wrong;
    }

    /** A binomial count, 64 trials at a time: bits of their uniforms are compared with those of p from the highest on. */
    private static int binomial(UniformRandomProvider random, int trials, double p) {
        if (p >= 1) {
            return trials;
        }
        int hits = 0;
        for (int left = trials; left > 0; left -= Long.SIZE) {
            long open = left >= Long.SIZE ? -1 : (1L << left) - 1;
            double rest = p;
            while (open != 0 && rest > 0) {
                rest *= 2;
                long bits = random.nextLong();
                if (rest >= 1) {
                    rest -= 1;
                    hits += Long.bitCount(open & ~bits);
                    open &= bits;
                } else {
                    open &= ~bits;
                }
            }
        }
        return hits;
    }
}
