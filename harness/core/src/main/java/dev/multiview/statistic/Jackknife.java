package dev.multiview.statistic;

/**
 * The mean over items of a number that is made of all members of an ensemble at once, with the variance that other members and
 * other items would bring. For the means t_j without member j of M, and the numbers y_i of n items,
 *
 * <pre>
 *   T_member = (M - 1)/M sum_j (t_j - t.)^2        T_item = s^2(y) / n
 *   V        = T_member + T_item                   nu = V^2 / (T_member^2/(M - 1) + T_item^2/(n - 1))
 * </pre>
 *
 * <p>T_member is on average no less than the variance of what one member fewer makes (Efron and Stein 1981, Ann. Statist. 9(3),
 * doi:10.1214/aos/1176345462), and the residual of members and items is in both parts, so that V is wide. Parts of independent
 * sources are added, see {@link #with} and {@link #withMeanOf}.
 *
 * @param mean mean over items
 * @param items n, at least 2
 * @param itemPart T_item
 * @param memberPart T_member, the sum over independent sources
 * @param uncertain the sum of the squares of all parts, each over its degrees of freedom
 * @param fewest the fewest degrees of freedom of a source of members; n - 1 if there is none
 */
public record Jackknife(double mean, int items, double itemPart, double memberPart, double uncertain, int fewest) {

    /** The mean of numbers of items alone; finite, at least 2. */
    public static Jackknife of(double[] items) {
        double part = TwoWay.variance(items) / items.length;
        return new Jackknife(
                Arguments.meanOfFinite(items),
                items.length,
                part,
                0,
                part * part / (items.length - 1),
                items.length - 1);
    }

    /**
     * The same with the chance of members.
     *
     * @param without the mean without each member, at least 2
     */
    public Jackknife with(double[] without) {
        int members = without.length;
        double squares = TwoWay.variance(without) * (members - 1);
        return added(squares * (members - 1) / members, members - 1);
    }

    /**
     * The same with the chance of runs over which a side is averaged.
     *
     * @param runs the mean of each run, at least 2
     */
    public Jackknife withMeanOf(double[] runs) {
        return added(TwoWay.variance(runs) / runs.length, runs.length - 1);
    }

    private Jackknife added(double part, int degrees) {
        return new Jackknife(
                mean, items, itemPart, memberPart + part, uncertain + part * part / degrees, Math.min(fewest, degrees));
    }

    /** The variance of the mean, V. */
    public double variance() {
        return memberPart + itemPart;
    }

    /** Degrees of freedom nu. */
    public double degrees() {
        return uncertain > 0 ? Math.max(fewest, variance() * variance() / uncertain) : fewest;
    }

    /**
     * The mean as one of effective draws, as {@link Crossed#moments}.
     *
     * @param leastVariance what the variance of the mean is at least, not negative
     */
    public Moments moments(double leastVariance) {
        int draws = (int) Math.floor(degrees()) + 1;
        return new Moments(mean, Math.sqrt(Math.max(leastVariance, variance()) * draws), 0, draws);
    }
}
