package dev.multiview.statistic;

/** Scatter of a share that was counted in finitely many cases. */
public final class Binomial {
    private Binomial() {}

    /**
     * Binomial standard error of a share. Half a case is added (Jeffreys) so that a perfect test run does not claim
     * certainty.
     *
     * @param share in [0, 1]
     * @param cases how many were counted, at least 1
     */
    public static double standardError(double share, int cases) {
        double p = (share * cases + 0.5) / (cases + 1);
        return Math.sqrt(p * (1 - p) / cases);
    }
}
