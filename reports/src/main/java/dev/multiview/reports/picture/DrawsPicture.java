package dev.multiview.reports.picture;

import dev.multiview.claim.Rule;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The draws behind a measurement: a row of dots per quantity, the measured one last with its mean and intervals; the
 * zone of effects too small to matter is shaded. Rows that belong together are joined draw by draw.
 */
public final class DrawsPicture {
    private static final int WIDTH = 760;
    private static final int LEFT = 20;
    private static final int TOP = 40;
    private static final int ROW = 62;

    private DrawsPicture() {}

    /**
     * One row of dots.
     *
     * @param label what the dots are
     * @param values one per draw, in the order of the other rows
     * @param colour {@code #rrggbb}
     */
    public record Row(String label, List<Double> values, String colour) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * The picture.
     *
     * @param title what is shown, as a heading
     * @param parts rows that the measured quantity is made of; joined draw by draw, may be empty
     * @param measured the measured quantity
     * @param estimate its mean and intervals; null if there are none
     * @param rule how it is judged; null if it is not
     * @param unit what one unit is
     */
    public static String svg(
            String title,
            List<Row> parts,
            Row measured,
            @Nullable Estimate estimate,
            @Nullable Rule rule,
            String unit) {
        List<Row> rows = new ArrayList<>(parts);
        rows.add(measured);
        List<Double> all = rows.stream().flatMap(row -> row.values().stream()).toList();
        int bottom = TOP + ROW * rows.size();
        Svg svg = new Svg(WIDTH, bottom + 44, title);
        Axis axis = Axis.covering(all, estimate, rule, LEFT, WIDTH - LEFT);
        svg.words(LEFT, 22, title, Palette.Letters.TITLE, Palette.INK, Svg.Anchor.START);
        double judged = bottom - ROW;
        if (rule != null && rule.delta() > 0) {
            // Behind the judged row only: other rows are in other units of meaning, even on one axis.
            double from = axis.at(rule.neutral() - rule.delta());
            double to = axis.at(rule.neutral() + rule.delta());
            svg.zone(from, judged, to - from, ROW, Palette.ZONE, Palette.SHADE);
        }
        axis.draw(svg, bottom, TOP);
        join(svg, axis, parts);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, axis, rows.get(i), TOP + ROW * i);
        }
        if (estimate != null) {
            axis.draw(svg, judged + 0.78 * ROW, estimate, Palette.INK);
            svg.words(
                    WIDTH - LEFT,
                    judged + 15,
                    "mean " + NumberFormats.estimate(estimate.estimate(), estimate.low(), estimate.high()),
                    Palette.Letters.LABEL,
                    Palette.INK,
                    Svg.Anchor.END);
        }
        svg.words(
                LEFT,
                bottom + 38,
                "● one draw · ◆ mean · ▬ 95 % · ├┤ family's level"
                        + (rule != null && rule.delta() > 0 ? " · grey: smaller than delta" : ""),
                Palette.Letters.NOTE,
                Palette.GREY,
                Svg.Anchor.START);
        svg.words(WIDTH - LEFT, bottom + 38, unit, Palette.Letters.NOTE, Palette.GREY, Svg.Anchor.END);
        return svg.end();
    }

    private static void row(Svg svg, Axis axis, Row row, double top) {
        svg.words(LEFT, top + 15, row.label(), Palette.Letters.LABEL, row.colour(), Svg.Anchor.START);
        for (double value : row.values()) {
            if (Double.isFinite(value)) {
                svg.dot(axis.at(value), top + 0.47 * ROW, 5, row.colour());
            }
        }
    }

    /** Thin lines between the same draw in neighbouring rows: whether draws move alike is what pairing lives on. */
    private static void join(Svg svg, Axis axis, List<Row> parts) {
        for (int i = 1; i < parts.size(); i++) {
            List<Double> above = parts.get(i - 1).values();
            List<Double> below = parts.get(i).values();
            for (int draw = 0; draw < Math.min(above.size(), below.size()); draw++) {
                if (Double.isFinite(above.get(draw)) && Double.isFinite(below.get(draw))) {
                    double y = TOP + ROW * (i - 1) + 0.47 * ROW;
                    svg.line(axis.at(above.get(draw)), y, axis.at(below.get(draw)), y + ROW, Palette.JOIN);
                }
            }
        }
    }
}
