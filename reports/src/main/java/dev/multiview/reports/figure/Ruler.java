package dev.multiview.reports.figure;

import dev.multiview.reports.format.Decades;
import dev.multiview.reports.format.Spacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * An axis of a {@link Panel}: which values it covers, and which of them are marked.
 *
 * @param low value at its begin
 * @param high value at its end, above {@code low}
 * @param decades its logarithmic scale; empty if it is even
 * @param ticks marked values with their labels, ascending
 */
record Ruler(double low, double high, Optional<Decades> decades, List<Plot.Tick> ticks) {
    /** Largest ratio of values that an even axis can still keep apart. */
    private static final double EVEN = 10;
    /** Share of the width left free at either end, so that dots lie inside. */
    private static final double PAD = 0.06;

    Ruler {
        if (!(high > low)) {
            throw new IllegalArgumentException("Axis [" + low + ", " + high + "] is empty");
        }
        ticks = List.copyOf(ticks);
    }

    /** Covers zero and all values given, evenly, with round ticks. */
    static Ruler covering(List<Double> values, DoubleFunction<String> label) {
        double low = Math.min(
                0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double high = Math.max(
                0, values.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        double width = Math.max(high - low, 1e-6);
        List<Plot.Tick> ticks = new ArrayList<>();
        for (double tick : Spacing.roundTicks(low, low + width, 5)) {
            ticks.add(new Plot.Tick(tick, label.apply(tick)));
        }
        return new Ruler(low - PAD * width, low + (1 + PAD) * width, Optional.empty(), ticks);
    }

    /**
     * The stops of a sweep, each a tick: by their logarithm where they span more than a factor of ten. Zero, which has
     * none, then stands one step to the left of the smallest.
     *
     * @param stops at least one, ascending
     * @param label how a stop is written
     */
    static Ruler stops(List<Double> stops, DoubleFunction<String> label) {
        List<Plot.Tick> ticks = stops.stream()
                .map(stop -> new Plot.Tick(stop, label.apply(stop)))
                .toList();
        List<Double> positive = stops.stream().filter(stop -> stop > 0).toList();
        double first = stops.get(0);
        double last = stops.get(stops.size() - 1);
        if (first < 0 || positive.isEmpty() || last <= EVEN * positive.get(0)) {
            double width = last > first ? last - first : Math.max(1, Math.abs(last));
            return new Ruler(first - PAD * width, last + PAD * width, Optional.empty(), ticks);
        }
        double least = positive.get(0);
        double step = Math.pow(last / least, 1.0 / (positive.size() - 1));
        double begin = first == 0 ? least / step : least;
        double pad = Math.pow(last / begin, PAD);
        return new Ruler(begin / pad, last * pad, Optional.of(new Decades(begin)), ticks);
    }

    /** How far along the axis a value lies, from 0 at its begin to 1 at its end. */
    double share(double value) {
        if (decades.isEmpty()) {
            return (value - low) / (high - low);
        }
        return (decades.get().at(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low));
    }
}
