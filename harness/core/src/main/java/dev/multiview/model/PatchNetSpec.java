package dev.multiview.model;

import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The two-layer patch net of arXiv 2012.09816: {@code F_i(X) = sum_r sum_p sReLU(<w_ir, x_p>)} with output
 * weights one and no bias. Both regimes start from this one description and from its {@link #initialWeights}, so
 * that a net and its linear twin with the same seed path have the same W0.
 *
 * <p>Smoothed ReLU: {@code sReLU(z) = 0} for {@code z <= 0}, {@code z^q / (q t^(q-1))} up to the threshold t,
 * {@code z - (1 - 1/q) t} beyond; its derivative is {@code (min(z, t) / t)^(q-1)} for positive z. At q = 1 that is the
 * plain ReLU, whatever the threshold, with derivative 0 at z = 0.
 *
 * @param width filters per class, m
 * @param power q, at least 1
 * @param threshold t, the paper's varrho
 * @param initialScale standard deviation of each coordinate of W0
 * @param stepSize how steps are chosen
 */
public record PatchNetSpec(int width, int power, double threshold, double initialScale, StepSize stepSize) {

    /**
     * The net in which the claims of arXiv 2012.09816 become visible at finite size. The learners of both regimes are made
     * of it, so that twins are fair: they differ in nothing but what they are meant to differ in.
     */
    public static final PatchNetSpec PRESET = new PatchNetSpec(4, 3, 3, 0.04, StepSize.PlateauCrossing.PRESET);

    public PatchNetSpec {
        if (width < 1) {
            throw new IllegalArgumentException("Width " + width + " is below 1 filter per class");
        }
        if (power < 1) {
            throw new IllegalArgumentException("Activation power " + power + " is below 1, that of the plain ReLU");
        }
        if (!(threshold > 0) || !(initialScale > 0)) {
            throw new IllegalArgumentException(
                    "Threshold " + threshold + " and initial scale " + initialScale + " must both be positive");
        }
    }

    /** The same net with other filters per class. */
    public PatchNetSpec withWidth(int other) {
        return new PatchNetSpec(other, power, threshold, initialScale, stepSize);
    }

    /** The same net with another power of the activation. */
    public PatchNetSpec withPower(int other) {
        return new PatchNetSpec(width, other, threshold, initialScale, stepSize);
    }

    /** The same net with another threshold of the activation. */
    public PatchNetSpec withThreshold(double other) {
        return new PatchNetSpec(width, power, other, initialScale, stepSize);
    }

    /** The same net with initial weights of another scale. */
    public PatchNetSpec withInitialScale(double other) {
        return new PatchNetSpec(width, power, threshold, other, stepSize);
    }

    /** The same net trained by another rule. */
    public PatchNetSpec withStepSize(StepSize other) {
        return new PatchNetSpec(width, power, threshold, initialScale, other);
    }

    /** All parameters on one line. */
    public String canonical() {
        return "width=" + width + ",power=" + power + ",threshold=" + threshold + ",initialScale=" + initialScale
                + ",step=" + stepSize.canonical();
    }

    /** The value of the activation at {@code z}. */
    public double activation(double z) {
        double t = Math.min(Math.max(z, 0), threshold);
        return Math.pow(t, power) / (power * Math.pow(threshold, power - 1)) + Math.max(z - threshold, 0);
    }

    /** The derivative of the activation at {@code z}. */
    public double derivative(double z) {
        return z > 0 ? Math.pow(Math.min(z, threshold) / threshold, power - 1) : 0;
    }

    /**
     * W0 for the net seeded at {@code seed}, laid out {@code [class][filter][coordinate]}; drawn from the child
     * path {@code init}.
     */
    public float[] initialWeights(SeedPath seed, int classes, int dimension) {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("init").generator());
        float[] weights = new float[classes * width * dimension];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (initialScale * gaussian.sample());
        }
        return weights;
    }

    /**
     * The initial weights of several nets as one net, {@code [class][filter][coordinate]}: of each class first the filters
     * of the first, then those of the second, and so on.
     *
     * @param seeds paths of the nets, at least one
     * @throws IllegalArgumentException if there is none
     */
    public float[] initialWeights(Start start, List<SeedPath> seeds, int classes, int dimension) {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("Joint training of 0 members; at least 1 is needed");
        }
        int members = seeds.size();
        int block = width * dimension;
        float[] weights = new float[classes * members * block];
        for (int l = 0; l < members; l++) {
            float[] member = start.weights(this, seeds.get(l), classes, dimension);
            for (int c = 0; c < classes; c++) {
                System.arraycopy(member, c * block, weights, (c * members + l) * block, block);
            }
        }
        return weights;
    }
}
