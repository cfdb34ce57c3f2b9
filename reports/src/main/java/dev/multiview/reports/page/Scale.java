package dev.multiview.reports.page;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.Estimate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A scale from values to percentages of a strip's width. What lies outside is drawn at the nearest end.
 *
 * @param low the value at 0 %
 * @param high the value at 100 %, above {@code low}
 */
record Scale(double low, double high) {
    private static final double PAD = 0.06;
    private static final double LEAST_WIDTH = 1e-3;

    Scale {
        if (!(high > low)) {
            throw new IllegalArgumentException("Scale from " + low + " to " + high + " is empty");
        }
    }

    /** A scale that shows zero, the borders of the rule, the 95 % interval and values; a wider interval may run out of it. */
    static Scale of(Estimate estimate, Optional<Rule> rule, double... values) {
        double[] shown = DoubleStream.concat(
                        DoubleStream.of(0, estimate.estimate(), estimate.low95(), estimate.high95()),
                        rule.stream()
                                .flatMapToDouble(each -> DoubleStream.of(
                                        each.neutral() - 1.4 * each.delta(), each.neutral() + 1.4 * each.delta())))
                .toArray();
        return covering(
                DoubleStream.concat(Arrays.stream(shown), Arrays.stream(values)).toArray());
    }

    /** A scale that shows all these values, with some room at its ends; what is no number is left out. */
    static Scale covering(double... values) {
        double[] finite =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        double least = finite.length == 0 ? 0 : finite[0];
        double most = finite.length == 0 ? 0 : finite[finite.length - 1];
        double room = PAD * Math.max(most - least, LEAST_WIDTH);
        return new Scale(least - room, most + room);
    }

    /** The place of a value, as the style sheet and SVG take it. */
    String at(double value) {
        double share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
        return percent(100 * share);
    }

    /** The place of a value from above, where the scale stands upright. */
    String down(double value) {
        double share = (high - Math.min(high, Math.max(low, value))) / (high - low);
        return percent(100 * share);
    }

    /** The distance of two values in percent of the scale. */
    double share(double upper, double lower) {
        return 100 * (upper - lower) / (high - low);
    }

    /** Whether a value lies on the scale. */
    boolean shows(double value) {
        return value >= low && value <= high;
    }

    /** A percentage with two decimals at most. */
    static String percent(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "") + "%";
    }
}
