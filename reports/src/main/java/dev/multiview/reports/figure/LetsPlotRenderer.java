package dev.multiview.reports.figure;

import dev.multiview.reports.format.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;

/**
 * Draws with lets-plot 4.1.0 through the raw specification that its Python and Kotlin front ends emit: maps and
 * lists of strings and numbers. That entry point is not an advertised Java interface, so nothing else here uses it.
 */
final class LetsPlotRenderer implements FigureRenderer {
    @Override
    public String svg(Plot plot) {
        List<Object> layers = new ArrayList<>();
        for (Plot.Layer layer : plot.layers()) {
            Map<String, Object> options = layer(layer);
            // Without these two lets-plot adds hover boxes and may thin out points at random.
            options.put("tooltips", "none");
            options.put("sampling", "none");
            options.put("show_legend", false);
            layers.add(options);
        }
        Map<String, Object> spec = map(
                "kind",
                "plot",
                "ggtitle",
                map("text", plot.title(), "subtitle", plot.subtitle()),
                "caption",
                map("text", plot.caption()),
                "ggsize",
                map("width", plot.width(), "height", plot.height()),
                "theme",
                theme(),
                "scales",
                list(scale("x", plot.x()), scale("y", plot.y())),
                "layers",
                layers);
        return SvgClean.up(
                PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(spec, null, true),
                plot.title(),
                plot.width(),
                plot.height());
    }

    private static Map<String, Object> layer(Plot.Layer layer) {
        if (layer instanceof Plot.Zone zone) {
            return map(
                    "geom", "rect",
                    "data",
                            map(
                                    "left", list(zone.left()),
                                    "right", list(zone.right()),
                                    "bottom", list(zone.bottom()),
                                    "top", list(zone.top())),
                    "mapping", map("xmin", "left", "xmax", "right", "ymin", "bottom", "ymax", "top"),
                    "fill", zone.colour(),
                    "alpha", zone.opacity(),
                    "size", 0);
        }
        if (layer instanceof Plot.Band band) {
            return map(
                    "geom",
                    "ribbon",
                    "data",
                    map("x", numbers(band.x()), "low", numbers(band.low()), "high", numbers(band.high())),
                    "mapping",
                    map("x", "x", "ymin", "low", "ymax", "high"),
                    "fill",
                    band.colour(),
                    "alpha",
                    Palette.SHADE,
                    "size",
                    0);
        }
        if (layer instanceof Plot.Line line) {
            return map(
                    "geom", "path",
                    "data", map("x", numbers(line.x()), "y", numbers(line.y())),
                    "mapping", map("x", "x", "y", "y"),
                    "color", line.colour(),
                    "linetype", line.dash().name().toLowerCase(Locale.ROOT),
                    "size", line.width());
        }
        if (layer instanceof Plot.Dots dots) {
            return map(
                    "geom",
                    "point",
                    "data",
                    map("x", numbers(dots.x()), "y", numbers(dots.y())),
                    "mapping",
                    map("x", "x", "y", "y"),
                    "color",
                    dots.colour(),
                    "fill",
                    dots.fill(),
                    "shape",
                    21,
                    "stroke",
                    Palette.Stroke.DOT,
                    "size",
                    3);
        }
        if (layer instanceof Plot.Tiles tiles) {
            return map(
                    "geom",
                    "rect",
                    "data",
                    map(
                            "left", numbers(tiles.left()),
                            "right", numbers(tiles.right()),
                            "bottom", numbers(tiles.bottom()),
                            "top", numbers(tiles.top())),
                    "mapping",
                    map("xmin", "left", "xmax", "right", "ymin", "bottom", "ymax", "top"),
                    "fill",
                    tiles.colour(),
                    "alpha",
                    1,
                    "size",
                    0);
        }
        Plot.Words words = (Plot.Words) layer;
        return map(
                "geom",
                "text",
                "data",
                map("x", list(words.x()), "y", list(words.y()), "text", list(words.text())),
                "mapping",
                map("x", "x", "y", "y", "label", "text"),
                "color",
                words.colour(),
                "hjust",
                words.anchor().ordinal() / 2.0,
                "size",
                words.size() == Plot.Size.BODY ? Palette.Letters.INSIDE : Palette.Letters.INSIDE_SMALL);
    }

    private static Map<String, Object> scale(String aesthetic, Plot.Axis axis) {
        List<Object> breaks = new ArrayList<>();
        List<Object> labels = new ArrayList<>();
        for (Plot.Tick tick : axis.ticks()) {
            breaks.add(tick.at());
            labels.add(tick.label());
        }
        return map(
                "aesthetic",
                aesthetic,
                "name",
                axis.title(),
                "limits",
                list(axis.low(), axis.high()),
                "expand",
                list(0, 0),
                "breaks",
                breaks,
                "labels",
                labels);
    }

    private static Map<String, Object> theme() {
        return map(
                "name",
                "minimal",
                "plot_background",
                map("name", "rect", "fill", Palette.WHITE, "color", Palette.WHITE),
                "panel_grid_major",
                map("name", "line", "color", Palette.GRID, "size", Palette.Stroke.FAMILY),
                "panel_grid_minor",
                map("name", "blank", "blank", true),
                "plot_title",
                map("name", "text", "color", Palette.INK, "size", Palette.Letters.FIGURE_TITLE, "face", "bold"),
                "plot_subtitle",
                map("name", "text", "color", Palette.INK, "size", Palette.Letters.FIGURE_TEXT),
                "plot_caption",
                map("name", "text", "color", Palette.ASIDE, "size", Palette.Letters.FIGURE_CAPTION, "hjust", 0),
                "axis_title",
                map("name", "text", "color", Palette.INK, "size", Palette.Letters.FIGURE_TEXT),
                "axis_text",
                map("name", "text", "color", Palette.INK, "size", Palette.Letters.FIGURE_LABEL),
                "plot_margin",
                map("t", 12, "r", 16, "b", 12, "l", 12));
    }

    private static List<Object> numbers(List<Double> values) {
        return new ArrayList<>(values);
    }

    private static List<Object> list(Object... values) {
        return new ArrayList<>(List.of(values));
    }

    /** A mutable map in the order given: lets-plot rewrites the maps it is handed. */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
