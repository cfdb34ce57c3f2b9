package dev.multiview.reports.figure;

import dev.multiview.reports.format.Palette;
import java.util.ArrayList;
import java.util.List;

/**
 * One of several panels in a figure: values of its own axes, placed in the figure's pixels. The figure's own axes are
 * then plain pixels, upwards and to the right.
 *
 * @param left pixel of its left side
 * @param bottom pixel of its lower side
 * @param width in pixels
 * @param height in pixels
 * @param horizontal axis of what is varied
 * @param vertical axis of what is measured
 */
record Panel(double left, double bottom, double width, double height, Ruler horizontal, Ruler vertical) {
    private static final double SMALL_LETTER = 6.4;

    double x(double value) {
        return left + width * horizontal.share(value);
    }

    double y(double value) {
        return bottom + height * vertical.share(value);
    }

    List<Double> x(List<Double> values) {
        return values.stream().map(this::x).toList();
    }

    List<Double> y(List<Double> values) {
        return values.stream().map(this::y).toList();
    }

    /** Heading above, thin lines at the ticks, and the ticks' labels where there is room for them. */
    List<Plot.Layer> frame(String heading, String below) {
        List<Plot.Layer> layers = new ArrayList<>();
        double top = bottom + height;
        layers.add(new Plot.Words(left, top + 26, heading, Palette.INK, Plot.Anchor.LEFT));
        layers.add(new Plot.Words(left, top + 9, below, Palette.GREY, Plot.Anchor.LEFT, Plot.Size.SMALL));
        for (Plot.Tick tick : vertical.ticks()) {
            double y = y(tick.at());
            layers.add(line(left, y, left + width, y));
            layers.add(new Plot.Words(left - 5, y, tick.label(), Palette.INK, Plot.Anchor.RIGHT, Plot.Size.SMALL));
        }
        double free = Double.NEGATIVE_INFINITY;
        for (Plot.Tick tick : horizontal.ticks()) {
            double x = x(tick.at());
            double half = SMALL_LETTER * tick.label().length() / 2;
            layers.add(line(x, bottom, x, top));
            if (x - half > free) {
                layers.add(
                        new Plot.Words(x, bottom - 10, tick.label(), Palette.INK, Plot.Anchor.MIDDLE, Plot.Size.SMALL));
                free = x + half + 4;
            }
        }
        return layers;
    }

    /** A line across the panel at a value, if the value is on its axis. */
    List<Plot.Layer> level(double value, String colour, Plot.Dash dash, double thickness) {
        return value < vertical.low() || value > vertical.high()
                ? List.of()
                : List.of(Plot.Line.segment(left, y(value), left + width, y(value), colour, dash, thickness));
    }

    private static Plot.Line line(double x0, double y0, double x1, double y1) {
        return Plot.Line.segment(x0, y0, x1, y1, Palette.GRID, Plot.Dash.SOLID, Palette.Stroke.GRID);
    }
}
