package dev.multiview.reports.figure;

import dev.multiview.claim.Rule;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.RuleWords;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.reports.outcome.SweepCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All sweeps at once, as a table of coloured cells: an axis after the other, a row for each quantity, a cell for each
 * value. Where the colour changes in a row, an effect begins or ends.
 */
final class ConditionMapFigure {
    private static final int WIDTH = 900;
    private static final double FIGURE_WIDTH = 870;
    private static final double NAMES = 300;
    private static final double ROW = 23;
    private static final double GAP = 16;
    private static final double LEGEND = 34;
    private static final double MOST_CELL = 76;
    /** Letters of an axis's name that fit beside the first cell; a longer one has a line of its own. */
    private static final int LETTERS = 44;

    private final List<Plot.Layer> layers = new ArrayList<>();
    private final double cell;

    private ConditionMapFigure(List<MeasuredSweep> sweeps) {
        int most =
                sweeps.stream().mapToInt(sweep -> sweep.places().size()).max().orElse(1);
        cell = Math.min(MOST_CELL, (FIGURE_WIDTH - NAMES) / most);
    }

    /** The figure, or empty if there is no sweep. */
    static Optional<Plot> of(List<MeasuredSweep> sweeps) {
        return sweeps.isEmpty() ? Optional.empty() : Optional.of(new ConditionMapFigure(sweeps).plot(sweeps));
    }

    private Plot plot(List<MeasuredSweep> sweeps) {
        double height = LEGEND
                + sweeps.stream()
                        .mapToDouble(sweep ->
                                GAP + ROW * (lines(sweep) + sweep.curves().size()))
                        .sum();
        double y = height - LEGEND;
        legend(height - 0.4 * LEGEND);
        for (MeasuredSweep sweep : sweeps) {
            y -= GAP;
            layers.add(new Plot.Words(0, y - ROW / 2, sweep.axis(), Palette.INK, Plot.Anchor.LEFT));
            y -= ROW * lines(sweep);
            places(sweep, y + ROW / 2);
            for (SweepCurve curve : sweep.curves()) {
                y -= ROW;
                row(sweep, curve, y);
            }
        }
        return new Plot(
                "Where each effect begins and ends",
                "One condition varied, everything else as at the preset; numbers in cells are means over draws",
                "Each point is held against its border by its 95 % interval, for showing only; no point is a verdict."
                        + (sweeps.stream().anyMatch(sweep -> sweep.own().isPresent())
                                ? "\nIn brackets: the preset's own value, which several rows share."
                                : ""),
                WIDTH,
                (int) height + 100,
                new Plot.Axis("", 0, FIGURE_WIDTH, List.of()),
                new Plot.Axis("", 0, height, List.of()),
                layers);
    }

    private static int lines(MeasuredSweep sweep) {
        return sweep.axis().length() > LETTERS ? 2 : 1;
    }

    private void places(MeasuredSweep sweep, double y) {
        List<Double> places = sweep.places();
        for (int i = 0; i < places.size(); i++) {
            layers.add(small(middle(i), y, sweep.label(places.get(i)), Palette.INK, Plot.Anchor.MIDDLE));
        }
    }

    private void row(MeasuredSweep sweep, SweepCurve curve, double bottom) {
        double y = bottom + ROW / 2;
        String name = curve.name() + ": " + RuleWords.words(curve.rule(), NumberFormats::exactPercent);
        layers.add(small(NAMES - 12, y, name, Palette.GREY, Plot.Anchor.RIGHT));
        List<Double> places = sweep.places();
        for (SweepCurve.Stop stop : curve.stops()) {
            int column = places.indexOf(stop.at());
            tile(NAMES + column * cell, bottom, stop.decision());
            String colour = stop.decision() == Rule.Decision.HOLDS ? Palette.WHITE : Palette.INK;
            layers.add(small(
                    middle(column), y, NumberFormats.percent(stop.estimate().estimate()), colour, Plot.Anchor.MIDDLE));
        }
    }

    private void legend(double y) {
        double x = NAMES;
        for (Rule.Decision decision : List.of(Rule.Decision.HOLDS, Rule.Decision.OPEN, Rule.Decision.FAILS)) {
            layers.add(rectangle(x, x + 26, y - 8, y + 8, Palette.RIM));
            layers.add(rectangle(x + 1, x + 25, y - 7, y + 7, colour(decision)));
            layers.add(small(x + 33, y, decision.words(), Palette.INK, Plot.Anchor.LEFT));
            x += 100;
        }
    }

    /** A cell with a thin rim, so that cells that fail, which are white, are seen too. */
    private void tile(double left, double bottom, Rule.Decision decision) {
        double right = left + cell - 3;
        layers.add(rectangle(left, right, bottom + 1, bottom + ROW - 1, Palette.RIM));
        layers.add(rectangle(left + 1, right - 1, bottom + 2, bottom + ROW - 2, colour(decision)));
    }

    private double middle(int column) {
        return NAMES + (column + 0.5) * cell - 1.5;
    }

    private static Plot.Zone rectangle(double left, double right, double bottom, double top, String colour) {
        return new Plot.Zone(left, right, bottom, top, colour, 1);
    }

    private static Plot.Words small(double x, double y, String text, String colour, Plot.Anchor anchor) {
        return new Plot.Words(x, y, text, colour, anchor, Plot.Size.SMALL);
    }

    private static String colour(Rule.Decision decision) {
        return switch (decision) {
            case HOLDS -> Palette.BLUE;
            case OPEN -> Palette.OPEN;
            case FAILS -> Palette.WHITE;
        };
    }
}
