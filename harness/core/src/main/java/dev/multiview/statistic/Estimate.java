package dev.multiview.statistic;

/**
 * A mean over draws with two intervals.
 *
 * @param estimate mean over draws
 * @param low lower end of the interval at the family's level, by which a claim is judged
 * @param high upper end of that interval
 * @param low95 lower end of the plain 95 % interval
 * @param high95 upper end of the plain 95 % interval
 * @param draws number of draws behind it
 * @param skewness skewness of these draws, see {@link Moments}; it moves the ends low and high, see {@link SkewnessGuard}
 */
public record Estimate(
        double estimate, double low, double high, double low95, double high95, int draws, double skewness) {

    /** An estimate of draws that are not skewed, or an interval that was made of none: a border, or a forecast. */
    public Estimate(double estimate, double low, double high, double low95, double high95, int draws) {
        this(estimate, low, high, low95, high95, draws, 0);
    }
}
