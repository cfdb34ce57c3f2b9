package dev.multiview.baselines.classical;

import smile.base.cart.Loss;

/**
 * The loss of one class's tree in a round of gradient boosting: residuals r = y - p are fitted, and a leaf says
 *
 * <pre>
 *   (K - 1) / K  sum r / sum |r| (1 - |r|)
 * </pre>
 *
 * over its samples: Friedman 2001, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29,
 * algorithm 6. Where the denominator is next to 0, so is the numerator, and the leaf says 0.
 */
final class Deviance implements Loss {
    private static final double NONE = 1e-12;

    private final double[] residuals;
    private final int classes;

    /**
     * A loss.
     *
     * @param residuals y - p of this class for each sample; owned
     * @param classes K
     */
    Deviance(double[] residuals, int classes) {
        this.residuals = residuals;
        this.classes = classes;
    }

    @Override
    public double output(int[] leaf, int[] counts) {
        double sum = 0;
        double curvature = 0;
        for (int i : leaf) {
            sum += counts[i] * residuals[i];
            curvature += counts[i] * Math.abs(residuals[i]) * (1 - Math.abs(residuals[i]));
        }
        return curvature < NONE ? 0 : (classes - 1.0) / classes * sum / curvature;
    }

    /** Scores begin at 0. */
    @Override
    public double intercept(double[] y) {
        return 0;
    }

    @Override
    public double[] response() {
        return residuals;
    }

    @Override
    public double[] residual() {
        return residuals;
    }

    /** A tree asks by this name whether leaves are means, which these are not. */
    @Override
    public String toString() {
        return "Deviance";
    }
}
