package dev.multiview.reports.picture;

import dev.multiview.reports.format.Markup;
import dev.multiview.reports.format.Palette;
import java.util.Locale;

/**
 * An SVG document in the making. Lengths are in pixels from the upper left corner, rounded to hundredths; the document
 * scales, has a white background and needs nothing from outside.
 */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** The place of a text against its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** An empty white picture with a title for those who hear it read. */
    Svg(int width, int height, String title) {
        text.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " role=\"img\" font-family=\"%s\">\n",
                width,
                height,
                width,
                height,
                Palette.Letters.FAMILY));
        text.append("<title>").append(Markup.escaped(title)).append("</title>\n");
        zone(0, 0, width, height, Palette.WHITE, 1);
    }

    /** A filled rectangle without a border. */
    void zone(double x, double y, double width, double height, String colour, double opacity) {
        element(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>",
                length(x), length(y), length(width), length(height), colour, length(opacity));
    }

    /** A thin straight line. */
    void line(double x0, double y0, double x1, double y1, String colour) {
        line(x0, y0, x1, y1, colour, Palette.Pixels.LINE);
    }

    /** A straight line. */
    void line(double x0, double y0, double x1, double y1, String colour, double width) {
        element(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                length(x0), length(y0), length(x1), length(y1), colour, length(width));
    }

    /** A dashed straight line. */
    void dashes(double x0, double y0, double x1, double y1, String colour) {
        element(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-dasharray=\"4 3\"/>",
                length(x0), length(y0), length(x1), length(y1), colour);
    }

    /** A see-through dot with a thin rim, so that dots upon dots can be told apart. */
    void dot(double x, double y, double radius, String colour) {
        element(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" fill-opacity=\"%s\" stroke=\"%s\"/>",
                length(x), length(y), length(radius), colour, length(Palette.DOT), colour);
    }

    /** A filled square on its corner: a mean. */
    void diamond(double x, double y, double radius, String colour) {
        element(
                "<path d=\"M%s %sl%s %sl%s %sl%s %sz\" fill=\"%s\" stroke=\"%s\"/>",
                length(x - radius),
                length(y),
                length(radius),
                length(-radius),
                length(radius),
                length(radius),
                length(-radius),
                length(radius),
                colour,
                Palette.WHITE);
    }

    /** A text of the given size whose base line runs through {@code y}. */
    void words(double x, double y, String words, int size, String colour, Anchor anchor) {
        element(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-anchor=\"%s\""
                        // A white rim keeps words readable where lines cross them.
                        + " stroke=\"%s\" stroke-width=\"%s\" paint-order=\"stroke\">%s</text>",
                length(x),
                length(y),
                size,
                colour,
                anchor.name().toLowerCase(Locale.ROOT),
                Palette.WHITE,
                length(Palette.Pixels.RIM),
                Markup.escaped(words));
    }

    /** A text in the colour and size of the body. */
    void words(double x, double y, String words, Anchor anchor) {
        words(x, y, words, Palette.Letters.BODY, Palette.INK, anchor);
    }

    /** The whole document. */
    String end() {
        return text + "</svg>\n";
    }

    private void element(String template, Object... values) {
        text.append(String.format(Locale.ROOT, template, values)).append('\n');
    }

    private static String length(double value) {
        // Adding zero turns -0.0, which a rounded small number may be, into 0.0.
        double rounded = Math.rint(value * 100) / 100 + 0.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
