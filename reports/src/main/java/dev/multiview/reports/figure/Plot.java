package dev.multiview.reports.figure;

import dev.multiview.reports.format.Palette;
import java.util.List;

/**
 * A figure, described without naming a library: axes and what is drawn between them, first layer lowest.
 *
 * @param title what is shown, as a heading
 * @param subtitle on which data, under which conditions
 * @param caption how to read it; may have several lines
 * @param width in pixels
 * @param height in pixels
 * @param x horizontal axis
 * @param y vertical axis
 * @param layers what is drawn
 */
record Plot(String title, String subtitle, String caption, int width, int height, Axis x, Axis y, List<Layer> layers) {
    Plot {
        layers = List.copyOf(layers);
    }

    /**
     * An axis.
     *
     * @param title what is measured, with its unit; may be empty
     * @param low where the axis begins
     * @param high where it ends
     * @param ticks marks with their labels
     */
    record Axis(String title, double low, double high, List<Tick> ticks) {
        Axis {
            ticks = List.copyOf(ticks);
        }
    }

    /** A labelled mark on an axis. */
    record Tick(double at, String label) {}

    /** Something drawn; coordinates are those of the axes, colours {@code #rrggbb}. */
    sealed interface Layer {}

    /** A shaded rectangle. */
    record Zone(double left, double right, double bottom, double top, String colour, double opacity) implements Layer {}

    /** A shaded band around a curve. */
    record Band(List<Double> x, List<Double> low, List<Double> high, String colour) implements Layer {}

    /** A curve through points, in order of x; or, of two points, a segment. */
    record Line(List<Double> x, List<Double> y, String colour, Dash dash, double width) implements Layer {
        static Line segment(double x0, double y0, double x1, double y1, String colour, Dash dash, double width) {
            return new Line(List.of(x0, x1), List.of(y0, y1), colour, dash, width);
        }
    }

    /** Points with a rim of one colour, filled with another. */
    record Dots(List<Double> x, List<Double> y, String colour, String fill) implements Layer {
        /** Points of one colour; hollow ones stand for values that do not count. */
        Dots(List<Double> x, List<Double> y, String colour, boolean hollow) {
            this(x, y, colour, hollow ? Palette.WHITE : colour);
        }
    }

    /** Filled rectangles of one colour, without a border: corner by corner. */
    record Tiles(List<Double> left, List<Double> right, List<Double> bottom, List<Double> top, String colour)
            implements Layer {}

    /** A short text at a point. */
    record Words(double x, double y, String text, String colour, Anchor anchor, Size size) implements Layer {
        /** A text in the size of the body. */
        Words(double x, double y, String text, String colour, Anchor anchor) {
            this(x, y, text, colour, anchor, Size.BODY);
        }
    }

    /** The sizes of texts. */
    enum Size {
        BODY,
        SMALL
    }

    /** The end of a text at which its point is. */
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** The patterns of lines; their order is the one in which learners of a regime get them. */
    enum Dash {
        SOLID,
        DASHED,
        DOTTED,
        DOTDASH,
        LONGDASH
    }
}
