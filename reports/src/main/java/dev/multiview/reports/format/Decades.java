package dev.multiview.reports.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Positive numbers laid out by their logarithm, so that equal ratios are equal lengths.
 *
 * @param floor where the axis begins, positive; smaller numbers, zero among them, lie there too
 */
public record Decades(double floor) {
    private static final double[] STEPS = {1, 2, 5};

    /** Begins at the highest of 1, 2, 5, 10, 20 ... times a power of ten that is below all positive values. */
    public static Decades below(DoubleStream values) {
        double least = values.filter(value -> value > 0).min().orElse(1);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double floor = power / 2;
        for (double step : STEPS) {
            // Half a percent, else the least value would lie on the edge.
            if (step * power < 0.995 * least) {
                floor = step * power;
            }
        }
        return new Decades(floor);
    }

    /** The decimal logarithm of a value, or of the floor if that is larger. */
    public double at(double value) {
        return Math.log10(Math.max(value, floor));
    }

    /** Round numbers between floor and {@code top}. */
    public List<Double> ticks(double top) {
        List<Double> ticks = new ArrayList<>();
        for (double power = Math.pow(10, Math.floor(Math.log10(floor))); power <= top; power *= 10) {
            for (double step : STEPS) {
                if (step * power >= floor * 0.999 && step * power <= top * 1.001) {
                    ticks.add(step * power);
                }
            }
        }
        return ticks;
    }
}
