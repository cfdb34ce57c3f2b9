package dev.multiview.cost;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The durations of trials that cost about the same. The later half of the last {@value #KEPT} counts: the first trials of a
 * program are slow, and a machine does not stay as fast as it was. Machines that sleep leave a few durations that are
 * many times too long; these don't count.
 */
final class Durations {
    private static final int KEPT = 100;
    private static final double OUTLIER = 5;

    private final Deque<Double> values = new ArrayDeque<>();
    private double mean = Double.NaN;

    void add(double value) {
        values.addLast(value);
        if (values.size() > KEPT) {
            values.removeFirst();
        }
        mean = Double.NaN;
    }

    /** Their mean, without those above {@value #OUTLIER} times their median; at least one was added. */
    double mean() {
        if (Double.isNaN(mean)) {
            double[] later = values.stream()
                    .skip(values.size() / 2)
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            double most = OUTLIER * later[(later.length - 1) / 2];
            mean = Arrays.stream(later).filter(value -> value <= most).average().orElse(0);
        }
        return mean;
    }
}
