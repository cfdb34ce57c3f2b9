package dev.multiview.statistic;

import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The change points of a series: E-divisive with a permutation test, after Matteson and James 2014, Journal of the American
 * Statistical Association 109(505), doi:10.1080/01621459.2013.849605.
 *
 * <p>For a segment x_1 ... x_n and a split behind x_k the statistic is
 *
 * <pre>
 *   Q(k) = k (n - k) / n * ( 2 mean|x_i - x_j|  i &lt;= k &lt; j
 *                            - mean|x_i - x_j|  i &lt; j &lt;= k
 *                            - mean|x_i - x_j|  k &lt; i &lt; j )
 * </pre>
 *
 * <p>The best split is compared with the best splits of the same values in random order. It is a change point if its p-value,
 * (1 + orders that are as good) / (1 + orders), is at most the segment's level. Both parts are then searched in the same way. A part
 * gets the share of the level that it has of the series, so that the parts together have no more than the whole.
 *
 * <p>A series of values that might as well stand in any order has a change point with a chance of at most {@link #level}, whatever
 * the distribution: the test is exact. The second part of the original, a search for the end of the part behind the split,
 * is left out: that part reaches to the end of the segment. The error rate does not depend on it.
 *
 * <p>Cost: n^2 a random order. Orders are tried until it is clear that the p-value is above the level, which mostly takes a few.
 *
 * @param level chance of a false change point in a series without one, between 0 and 1
 * @param seed where the random orders come from; equal seeds give equal change points
 */
public record ChangePoints(double level, SeedPath seed) {
    /** Fewest values before and behind a split: two differences a side are the least that tells a spread. */
    public static final int LEAST_SEGMENT = 3;

    /** The longest series; a longer one would take minutes. */
    public static final int MOST_VALUES = 1000;

    /** How many times more orders than a p-value at the level needs. With 1 every single order as good would hide a change. */
    private static final int FINENESS = 4;

    private static final int MOST_ORDERS = 1_000_000;

    public ChangePoints {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level " + level + " is not between 0 and 1, such as 0.05");
        }
    }

    /**
     * A change point.
     *
     * @param index the first value behind the change, from 0 on
     * @param before mean of the segment before it
     * @param after mean of the segment that begins with it
     * @param p the p-value by which it was found
     */
    public record Change(int index, double before, double after, double p) {}

    private record Split(int index, double p) {}

    /**
     * The change points in the order of the series.
     *
     * @param values finite, at most {@link #MOST_VALUES}
     * @throws IllegalArgumentException if one is not finite, or there are more
     */
    public List<Change> of(double[] values) {
        if (values.length > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "A series of " + values.length + " values is too long; give the last " + MOST_VALUES + " or fewer");
        }
        if (values.length > 0) {
            Arguments.meanOfFinite(values);
        }
        List<Split> splits = new ArrayList<>();
        search(values, 0, values.length, splits);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < splits.size(); i++) {
            int from = i == 0 ? 0 : splits.get(i - 1).index();
            int at = splits.get(i).index();
            int to = i + 1 == splits.size() ? values.length : splits.get(i + 1).index();
            changes.add(new Change(
                    at,
                    mean(values, from, at),
                    mean(values, at, to),
                    splits.get(i).p()));
        }
        return List.copyOf(changes);
    }

    /** Adds the splits between two places, in order. */
    private void search(double[] values, int from, int to, List<Split> found) {
        int length = to - from;
        if (length < 2 * LEAST_SEGMENT) {
            return;
        }
        double[][] distances = distances(values, from, to);
        int[] order = inOrder(length);
        double[] statistics = statistics(distances, order);
        int best = best(statistics);
        double statistic = statistics[best];
        double own = level * length / values.length;
        SeedPath path = seed.child("from", from).child("to", to);
        double p = statistic > 0 ? pValue(distances, statistic, own, path.generator()) : 1;
        if (p <= own) {
            search(values, from, from + best, found);
            found.add(new Split(from + best, p));
            search(values, from + best, to, found);
        }
    }

    /** The p-value, or 1 as soon as it is above the level. */
    private static double pValue(double[][] distances, double observed, double level, UniformRandomProvider random) {
        int orders = (int) Math.min(MOST_ORDERS, Math.ceil(FINENESS / level) - 1);
        // Sums in another order differ in their last bits; what is equal but for these is as good.
        double asGood = observed * (1 - 1e-9);
        int[] order = inOrder(distances.length);
        int reached = 1;
        for (int i = 0; i < orders; i++) {
            shuffle(order, random);
            double[] statistics = statistics(distances, order);
            if (statistics[best(statistics)] >= asGood) {
                reached++;
            }
            if (reached > level * (orders + 1)) {
                return 1;
            }
        }
        return reached / (orders + 1.0);
    }

    private static int[] inOrder(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        return order;
    }

    /** By Fisher and Yates. */
    private static void shuffle(int[] order, UniformRandomProvider random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private static double[][] distances(double[] values, int from, int to) {
        double[][] distances = new double[to - from][to - from];
        for (int i = from; i < to; i++) {
            for (int j = from; j < to; j++) {
                distances[i - from][j - from] = Math.abs(values[i] - values[j]);
            }
        }
        return distances;
    }

    private static int best(double[] statistics) {
        int best = LEAST_SEGMENT;
        for (int k = LEAST_SEGMENT + 1; k <= statistics.length - LEAST_SEGMENT; k++) {
            if (statistics[k] > statistics[best]) {
                best = k;
            }
        }
        return best;
    }

    /** Q by the number of values before the split; 0 where a part is too short. Sums are moved on value by value. */
    static double[] statistics(double[][] distances, int[] order) {
        int n = order.length;
        double within = 0;
        double between = 0;
        double behind = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                behind += distances[order[i]][order[j]];
            }
        }
        double[] statistics = new double[n];
        for (int k = 1; k < n; k++) {
            double toBefore = 0;
            double toBehind = 0;
            double[] moved = distances[order[k - 1]];
            for (int i = 0; i < n; i++) {
                if (i < k - 1) {
                    toBefore += moved[order[i]];
                } else {
                    toBehind += moved[order[i]];
                }
            }
            within += toBefore;
            between += toBehind - toBefore;
            behind -= toBehind;
            if (k >= LEAST_SEGMENT && k <= n - LEAST_SEGMENT) {
                double m = n - k;
                double energy = 2 * between / (k * m) - 2 * within / (k * (k - 1.0)) - 2 * behind / (m * (m - 1));
                statistics[k] = k * m / n * energy;
            }
        }
        return statistics;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
