package dev.multiview.statistic;

/**
 * A correction of the ends of a t interval for skewed draws.
 *
 * <p>The mean of draws with a long tail is too far from that tail, and their deviation too small, in just those samples
 * that lack it: at the end on that side Student's quantile t errs far more often than its level says. To first order in
 * 1/sqrt(D) the quantile belongs at t + g (1 + 2 t^2) / (6 sqrt(D)) for draws of skewness g towards the end (Johnson
 * 1978, JASA 73(363), doi:10.1080/01621459.1978.10480051; Hall 1992, JRSSB 54(1), doi:10.1111/j.2517-6161.1992.tb01872.x).
 * The skewness b that a sample shows cannot stand for g: samples whose end errs show a third to a half of it. So thrice
 * b + 1/sqrt(D) takes its place, and an end is never nearer than Student's:
 *
 * <pre>
 *   reach = t + (t^2 + 1/2) max(0, b / sqrt(D) + 1 / D)      standard errors from the mean
 * </pre>
 *
 * <p>The two constants, 3 and 1, were set by simulation: {@code harness/docs/statistics.md}. For many draws the reach
 * tends to t.
 */
public final class SkewnessGuard {

    private SkewnessGuard() {}

    /**
     * Distance of an end from the mean, in standard errors.
     *
     * @param quantile Student's quantile at the end's level, not negative
     * @param draws number of draws, at least 2
     * @param towards skewness of the draws towards the end: as it is for the upper end, negated for the lower one
     */
    public static double reach(double quantile, int draws, double towards) {
        return quantile + (quantile * quantile + 0.5) * share(draws, towards);
    }

    /** The quantile that has this {@link #reach}, so that the level of an interval can be read back from its ends. */
    public static double quantile(double reach, int draws, double towards) {
        double share = share(draws, towards);
        // The positive root of share t^2 + t = rest, in the form that loses no digits where the share is small.
        double rest = reach - share / 2;
        return 2 * rest / (1 + Math.sqrt(1 + 4 * share * rest));
    }

    /** The greatest skewness that this many numbers can have: all but one of them equal. */
    public static double most(int draws) {
        return (draws - 2) / Math.sqrt(draws - 1);
    }

    private static double share(int draws, double towards) {
        return Math.max(0, towards / Math.sqrt(draws) + 1.0 / draws);
    }
}
