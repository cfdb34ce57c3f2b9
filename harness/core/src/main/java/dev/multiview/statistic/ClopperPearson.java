package dev.multiview.statistic;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a share, from how many of n independent draws are cases: it covers the share at least as often as its
 * level says, whatever the share is and however few draws there are.
 *
 * <p>For x of n, with B the quantile function of the beta distribution,
 *
 * <pre>  [ B(alpha/2; x, n - x + 1),  B(1 - alpha/2; x + 1, n - x) ],   alpha = 0.05/m and alpha = 0.05</pre>
 *
 * with 0 for its lower end at x = 0 and 1 for its upper one at x = n. Source: Clopper and Pearson 1934, Biometrika 26(4),
 * doi:10.1093/biomet/26.4.404.
 */
public final class ClopperPearson {
    private ClopperPearson() {}

    /**
     * The share with its intervals at the family's level and at 95 %.
     *
     * @param cases draws that are cases, 0 to {@code draws}
     * @param draws all draws, at least 1
     * @param familySize number of statistical claims of the paper, m, at least 1
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static Estimate estimate(int cases, int draws, int familySize) {
        if (draws < 1 || cases < 0 || cases > draws || familySize < 1) {
            throw new IllegalArgumentException("A share of " + cases + " cases among " + draws
                    + " draws in a family of " + familySize + " has no interval; draws and family must be at least 1,"
                    + " and cases no more than draws");
        }
        double family = StudentT.ALPHA / familySize;
        return new Estimate(
                (double) cases / draws,
                low(cases, draws, family),
                high(cases, draws, family),
                low(cases, draws, StudentT.ALPHA),
                high(cases, draws, StudentT.ALPHA),
                draws);
    }

    private static double low(int cases, int draws, double alpha) {
        return cases == 0 ? 0 : BetaDistribution.of(cases, draws - cases + 1.0).inverseCumulativeProbability(alpha / 2);
    }

    private static double high(int cases, int draws, double alpha) {
        return cases == draws
                ? 1
                : BetaDistribution.of(cases + 1.0, draws - cases).inverseSurvivalProbability(alpha / 2);
    }
}
