package dev.multiview.reports.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Moves labels apart as little as possible, so that none covers another. */
public final class Spacing {
    private Spacing() {}

    /**
     * The positions nearest to {@code wanted}, in the sense of least squares, that keep its order and are at least
     * {@code gap} apart; then moved into {@code low} to {@code high} as far as there is room. Subtracting {@code gap}
     * per rank turns the first part into isotonic regression, which pooling neighbours solves.
     */
    public static double[] spread(double[] wanted, double gap, double low, double high) {
        int n = wanted.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sums = new double[n];
        int[] counts = new int[n];
        int pools = 0;
        for (int rank = 0; rank < n; rank++) {
            sums[pools] = wanted[order[rank]] - rank * gap;
            counts[pools++] = 1;
            while (pools > 1 && sums[pools - 2] / counts[pools - 2] > sums[pools - 1] / counts[pools - 1]) {
                pools--;
                sums[pools - 1] += sums[pools];
                counts[pools - 1] += counts[pools];
            }
        }
        double[] ranked = new double[n];
        int rank = 0;
        for (int pool = 0; pool < pools; pool++) {
            int end = rank + counts[pool];
            for (; rank < end; rank++) {
                ranked[rank] = sums[pool] / counts[pool] + rank * gap;
            }
        }
        for (int i = 0; i < n; i++) {
            ranked[i] = Math.max(ranked[i], low + i * gap);
        }
        for (int i = 0; i < n; i++) {
            ranked[i] = Math.min(ranked[i], high - (n - 1 - i) * gap);
        }
        double[] placed = new double[n];
        for (int i = 0; i < n; i++) {
            placed[order[i]] = ranked[i];
        }
        return placed;
    }

    /** Ticks at round numbers that cover {@code low} to {@code high} in about {@code count} steps. */
    public static double[] roundTicks(double low, double high, int count) {
        double raw = (high - low) / count;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = Arrays.stream(new double[] {1, 2, 5, 10})
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= raw * 0.999)
                .findFirst()
                .orElse(10 * power);
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        return IntStream.rangeClosed(0, (int) (last - first))
                .mapToDouble(i -> (first + i) * step)
                .toArray();
    }

    /** A tick's number without the dust that adding steps leaves. */
    public static String tickLabel(double tick) {
        return new BigDecimal(tick)
                .setScale(9, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
