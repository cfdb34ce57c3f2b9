package dev.multiview.reports.picture;

import dev.multiview.claim.Rule;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Spacing;
import dev.multiview.statistic.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal axis: values from {@code low} to {@code high} between the pixels {@code left} and {@code right}.
 *
 * @param low smallest value
 * @param high largest value, above {@code low}
 * @param left pixel of {@code low}
 * @param right pixel of {@code high}
 */
record Axis(double low, double high, double left, double right) {
    private static final double PAD = 0.06;
    /** Where all values are equal: a picture needs some width. */
    private static final double LEAST_WIDTH = 1e-3;

    Axis {
        if (!(high > low)) {
            throw new IllegalArgumentException("Axis [" + low + ", " + high + "] is empty");
        }
    }

    /** An axis that shows zero, the rule's limits, the estimate's intervals and all values; what is no number is left out. */
    static Axis covering(
            List<Double> values, @Nullable Estimate estimate, @Nullable Rule rule, double left, double right) {
        double[] ends = {0, 0};
        values.forEach(value -> widen(ends, value));
        if (estimate != null) {
            for (double end : new double[] {
                estimate.estimate(), estimate.low(), estimate.high(), estimate.low95(), estimate.high95()
            }) {
                widen(ends, end);
            }
        }
        if (rule != null) {
            // Some room beyond the limits, else nobody sees that the zone goes on there.
            widen(ends, rule.neutral() - 1.4 * rule.delta());
            widen(ends, rule.neutral() + 1.4 * rule.delta());
        }
        double width = Math.max(ends[1] - ends[0], LEAST_WIDTH);
        return new Axis(ends[0] - PAD * width, ends[0] + (1 + PAD) * width, left, right);
    }

    private static void widen(double[] ends, double value) {
        if (Double.isFinite(value)) {
            ends[0] = Math.min(ends[0], value);
            ends[1] = Math.max(ends[1], value);
        }
    }

    /** The pixel of a value, the nearest end's for one outside. */
    double at(double value) {
        double share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
        return left + share * (right - left);
    }

    /** Draws line, ticks and numbers at height {@code y}, and zero as a line up to {@code top}. */
    void draw(Svg svg, double y, double top) {
        svg.line(at(0), top, at(0), y, Palette.INK);
        svg.line(left, y, right, y, Palette.GREY);
        for (double tick : Spacing.roundTicks(low, high, 7)) {
            svg.line(at(tick), y, at(tick), y + 4, Palette.GREY);
            svg.words(at(tick), y + 17, Spacing.tickLabel(tick), Palette.Letters.LABEL, Palette.INK, Svg.Anchor.MIDDLE);
        }
    }

    /** Draws an estimate at height {@code y}: thin the family's interval, thick the 95 % interval, a diamond the mean. */
    void draw(Svg svg, double y, Estimate estimate, String colour) {
        if (Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())) {
            svg.line(at(estimate.low()), y, at(estimate.high()), y, colour, Palette.Pixels.FAMILY);
            svg.line(at(estimate.low()), y - 5, at(estimate.low()), y + 5, colour, Palette.Pixels.FAMILY);
            svg.line(at(estimate.high()), y - 5, at(estimate.high()), y + 5, colour, Palette.Pixels.FAMILY);
        }
        if (Double.isFinite(estimate.low95()) && Double.isFinite(estimate.high95())) {
            svg.line(at(estimate.low95()), y, at(estimate.high95()), y, colour, Palette.Pixels.INTERVAL);
        }
        if (Double.isFinite(estimate.estimate())) {
            svg.diamond(at(estimate.estimate()), y, 7, colour);
        }
    }
}
