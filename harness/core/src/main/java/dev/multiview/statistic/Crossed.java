package dev.multiview.statistic;

import java.util.List;

/**
 * The mean of numbers that stand in a table of replicates (seeds, draws) by test items, with the variance that a fresh set of
 * replicates and a fresh set of items would bring: both vary, and every replicate meets every item.
 *
 * <p>For Y_ki of K replicates and n items, with s^2 a sample variance and MS the mean square of Y_ki - Y_k. - Y_.i + Y_..,
 *
 * <pre>
 *   T_rep  = s^2(row means) / K            T_item = s^2(column means) / n        T_e = MS / (K n)
 *   V      = T_rep + max(0, T_item - T_e)
 *   nu     = max(K - 1, V^2 / (T_rep^2/(K-1) + T_item^2/(n-1) + T_e^2/((K-1)(n-1))))
 * </pre>
 *
 * <p>T_rep + T_item - T_e is the unbiased estimate in the two-way layout with random rows and columns (Cornfield and Tukey
 * 1956, Ann. Math. Statist. 27(4), doi:10.1214/aoms/1177728067), since row and column means hold the residual once each. It
 * may fall below T_rep by chance, and is held there. nu is Satterthwaite's number of degrees of freedom (1946, Biometrics
 * Bull. 2(6), doi:10.2307/3002019). Other sources than runs ({@link Varying}) add their parts in the same way. How often the interval covers: {@code harness/docs/statistics.md}.
 *
 * <p>The mean is then that of nu + 1 (rounded down) <i>effective draws</i> of the deviation sqrt(V (nu + 1)), so that all that
 * is known of means over draws holds for it: {@link #moments}.
 *
 * @param mean mean of all numbers
 * @param replicates K, at least 2; of two samples of replicates the smaller number
 * @param items n, at least 2
 * @param replicatePart T_rep
 * @param itemPart T_item
 * @param residualPart T_e
 * @param degrees degrees of freedom nu
 * @param replicateThird third cumulant that replicates bring to the mean: that of the row means over K^2
 * @param itemThird the same of items: that of the column means over n^2
 */
public record Crossed(
        double mean,
        int replicates,
        int items,
        double replicatePart,
        double itemPart,
        double residualPart,
        double degrees,
        double replicateThird,
        double itemThird) {

    /**
     * Of one table: replicate k of one side is compared with replicate k of the other.
     *
     * @param table at least 2 rows, one a replicate, of at least 2 finite numbers, one an item
     * @throws IllegalArgumentException if it is smaller, ragged or not finite
     */
    public static Crossed paired(double[][] table) {
        return of(TwoWay.of(table).columns(), List.of(Varying.runs(table)));
    }

    /**
     * Of two tables on the same items whose replicates have nothing to do with each other: the mean of the first less that of
     * the second. T_rep and T_e are sums over both, and T_item is that of the differences of column means.
     *
     * @param first as for {@link #paired}
     * @param second the same, of as many items
     * @throws IllegalArgumentException if one is smaller, ragged or not finite, or the numbers of items differ
     */
    public static Crossed unpaired(double[][] first, double[][] second) {
        double[] one = TwoWay.of(first).columns();
        double[] other = TwoWay.of(second).columns();
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "Items " + one.length + " and " + other.length + " of two tables differ; give the same items");
        }
        double[] columns = new double[one.length];
        for (int item = 0; item < columns.length; item++) {
            columns[item] = one[item] - other[item];
        }
        return of(columns, List.of(Varying.runs(first), Varying.runs(second).negated()));
    }

    /**
     * Of independent sources that all meet the same items.
     *
     * @param items the number of each item, at least 2
     * @param sources what varies beside the items, at least one
     */
    public static Crossed of(double[] items, List<Varying> sources) {
        int count = items.length;
        double itemPart = TwoWay.variance(items) / count;
        double replicatePart = 0;
        double residualPart = 0;
        double uncertain = itemPart * itemPart / (count - 1);
        double itemThird = ThirdCumulant.of(items) / ((double) count * count);
        double third = 0;
        int fewest = Integer.MAX_VALUE;
        int least = Integer.MAX_VALUE;
        for (Varying source : sources) {
            replicatePart += source.part();
            residualPart += source.residual();
            uncertain += source.part() * source.part() / source.degrees()
                    + source.residual() * source.residual() / source.residualDegrees();
            third += source.thirdCumulant();
            fewest = Math.min(fewest, source.replicates());
            least = Math.min(least, source.degrees());
        }
        double variance = variance(replicatePart, itemPart, residualPart);
        double degrees = uncertain > 0 ? Math.max(least, variance * variance / uncertain) : least;
        return new Crossed(
                Arguments.meanOfFinite(items),
                fewest,
                count,
                replicatePart,
                itemPart,
                residualPart,
                degrees,
                third,
                itemThird);
    }

    private static double variance(double replicatePart, double itemPart, double residualPart) {
        return replicatePart + Math.max(0, itemPart - residualPart);
    }

    /** The variance of the mean, V. */
    public double variance() {
        return variance(replicatePart, itemPart, residualPart);
    }

    /** Standard deviation that fresh replicates alone would bring to the mean on these items; 0 where none is seen. */
    public double ofReplicates() {
        return Math.sqrt(replicatePart);
    }

    /** Standard error of the mean. It is less than the two deviations below make together: the residual is in both of them. */
    public double standardError() {
        return Math.sqrt(variance());
    }

    /** Standard deviation that fresh items alone would bring to the mean of these replicates; 0 where none is seen. */
    public double ofItems() {
        return Math.sqrt(itemPart);
    }

    /**
     * The mean as one of effective draws.
     *
     * @param leastVariance what the variance of the mean is at least, such as what half an error brings; not negative
     */
    public Moments moments(double leastVariance) {
        int draws = (int) Math.min(Integer.MAX_VALUE / 2, Math.floor(degrees)) + 1;
        double variance = Math.max(leastVariance, variance());
        double deviation = Math.sqrt(variance * draws);
        double most = SkewnessGuard.most(draws);
        double third = replicateThird + itemThird;
        double skewness = variance > 0 ? third / (variance * Math.sqrt(variance)) * Math.sqrt(draws) : 0;
        return new Moments(mean, deviation, Math.max(-most, Math.min(most, skewness)), draws);
    }

    /**
     * The same mean with parts as they would be with other numbers of replicates and items, if all that varies stays as it is.
     *
     * @param replicates at least 2
     * @param items at least 2
     */
    public Crossed with(int replicates, int items) {
        double residual = residualPart * this.replicates * this.items;
        double ofReplicate = Math.max(0, (replicatePart - residualPart) * this.replicates);
        double ofItem = Math.max(0, (itemPart - residualPart) * this.items);
        double residualThen = residual / replicates / items;
        double replicateThen = ofReplicate / replicates + residualThen;
        double itemThen = ofItem / items + residualThen;
        double uncertain = replicateThen * replicateThen / (replicates - 1)
                + itemThen * itemThen / (items - 1)
                + residualThen * residualThen / ((replicates - 1.0) * (items - 1));
        double variance = variance(replicateThen, itemThen, residualThen);
        double degrees = uncertain > 0 ? Math.max(replicates - 1, variance * variance / uncertain) : replicates - 1;
        double rows = (double) this.replicates / replicates;
        double columns = (double) this.items / items;
        return new Crossed(
                mean,
                replicates,
                items,
                replicateThen,
                itemThen,
                residualThen,
                degrees,
                replicateThird * rows * rows,
                itemThird * columns * columns);
    }
}
