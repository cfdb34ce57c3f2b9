package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.UnitSphereSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The centres, the target net and its calibration, drawn once for a draw of {@link GaussianTargets}, and the sets drawn
 * from them, unchecked. Centres, target, calibration and every set have seed paths of their own.
 */
final class GaussianWorld {
    /** Inputs on which the scores are shifted and scaled and the margin's quantile is found. */
    static final int CALIBRATION = 4000;

    private final GaussianTargets spec;
    private final SeedPath seed;
    private final double[][] centres;
    private final UnaryOperator<double[]> net;
    private final double[] mean;
    private final double[] deviation;
    private final double leastGap;

    GaussianWorld(GaussianTargets spec, SeedPath seed) {
        this.spec = spec;
        this.seed = seed;
        UnitSphereSampler sphere = UnitSphereSampler.of(seed.child("centres").generator(), spec.dimension());
        centres = new double[spec.inputs().components()][];
        for (int c = 0; c < centres.length; c++) {
            centres[c] = Arrays.stream(sphere.sample())
                    .map(x -> spec.inputs().radius() * x)
                    .toArray();
        }
        net = TargetNet.draw(spec.target(), spec.classes(), spec.dimension(), seed.child("target"));
        mean = new double[spec.classes()];
        deviation = new double[spec.classes()];
        Arrays.fill(deviation, 1);
        leastGap = calibrate();
    }

    /** Sets mean and deviation of the scores, unless they are known to be 0 and 1, and returns the margin's gap. */
    private double calibrate() {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("calibration").generator());
        double[][] scores = new double[CALIBRATION][];
        for (int i = 0; i < CALIBRATION; i++) {
            scores[i] = net.apply(input(i, gaussian));
        }
        if (!spec.equallyFrequent()) {
            for (int c = 0; c < mean.length; c++) {
                int of = c;
                double[] column =
                        Arrays.stream(scores).mapToDouble(row -> row[of]).toArray();
                mean[c] = Arrays.stream(column).sum() / CALIBRATION;
                deviation[c] = Math.sqrt(Arrays.stream(column)
                                .map(score -> (score - mean[of]) * (score - mean[of]))
                                .sum()
                        / CALIBRATION);
            }
        }
        double[] gaps = Arrays.stream(scores)
                .mapToDouble(of -> gap(standardised(of)))
                .sorted()
                .toArray();
        return spec.margin() == 0 ? 0 : gaps[(int) (spec.margin() * CALIBRATION)];
    }

    DataDraw draw() {
        return DataDraw.of(
                Features.none(spec.classes()),
                set(Split.TRAINING),
                set(Split.VALIDATION),
                Map.of(Split.MULTI_VIEW, set(Split.MULTI_VIEW)));
    }

    /** The least distance of the two best scores that an input must have. */
    double leastGap() {
        return leastGap;
    }

    /** The centre of sample {@code i} of any set. */
    double[] centre(int i) {
        return centres[i % centres.length];
    }

    /** The scores of an input, each of mean 0 and variance 1 over inputs. */
    double[] scores(double[] x) {
        return standardised(net.apply(x));
    }

    /** Distance of the two best scores. */
    static double gap(double[] scores) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            second = Math.max(second, Math.min(best, score));
            best = Math.max(best, score);
        }
        return best - second;
    }

    /** The class of the best score. */
    static int best(double[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    private double[] standardised(double[] scores) {
        double[] standardised = new double[scores.length];
        Arrays.setAll(standardised, c -> (scores[c] - mean[c]) / deviation[c]);
        return standardised;
    }

    private Samples set(Split split) {
        SeedPath path = seed.child(split.label());
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(path.generator());
        UniformRandomProvider noise = path.child("labels").generator();
        int count = spec.size(split);
        int d = spec.dimension();
        float[] values = new float[count * d];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            double[] x = input(i, gaussian);
            double[] scores = scores(x);
            while (gap(scores) < leastGap) {
                x = input(i, gaussian);
                scores = scores(x);
            }
            for (int j = 0; j < d; j++) {
                values[i * d + j] = (float) x[j];
            }
            boolean replaced = noise.nextDouble() < spec.labelNoise(split);
            int other = noise.nextInt(spec.classes());
            labels[i] = replaced ? other : best(scores);
        }
        return Samples.withoutViews(new InputShape.Patches(1, d), values, labels, spec.classes());
    }

    /** An input for sample {@code i}, already rounded as it will be stored. */
    private double[] input(int i, ZigguratSampler.NormalizedGaussian gaussian) {
        double[] x = centre(i).clone();
        for (int j = 0; j < x.length; j++) {
            x[j] = (float) (x[j] + gaussian.sample());
        }
        return x;
    }
}
