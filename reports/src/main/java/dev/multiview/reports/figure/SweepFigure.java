package dev.multiview.reports.figure;

import dev.multiview.claim.Rule;
import dev.multiview.quantity.Measured;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.RuleWords;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.DialEnd;
import dev.multiview.reports.outcome.DrawMean;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.reports.outcome.SweepCurve;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A figure of what is measured along one axis: a panel for each quantity, its mean by what is varied, with the border
 * of its rule. A panel each, because levels and gains in one frame would hide each other's bands.
 */
public final class SweepFigure {
    private static final int WIDTH = 900;
    private static final double FIGURE_WIDTH = 870;
    private static final double PANEL_HEIGHT = 170;
    /** Room for the numbers at a panel's left, and for the words above and below it. */
    private static final double LEFT = 52;

    private static final double ABOVE = 40;
    private static final double BELOW = 26;
    private static final double RIGHT = 16;
    private static final double LEGEND = 30;
    private static final int MOST_COLUMNS = 3;

    private final MeasuredSweep sweep;
    private final Optional<DialEnd> end;
    private final List<Plot.Layer> layers = new ArrayList<>();

    private SweepFigure(MeasuredSweep sweep, Optional<DialEnd> end) {
        this.sweep = sweep;
        this.end = end;
    }

    /**
     * The figure.
     *
     * @param sweep what is shown
     * @param end what the curves lead to, if that was measured
     */
    static Plot of(MeasuredSweep sweep, Optional<DialEnd> end) {
        return new SweepFigure(sweep, end).plot();
    }

    /** The figure as it is written for a page of its own. */
    public static String svg(AuditOutcome outcome, MeasuredSweep sweep) {
        return new LetsPlotRenderer().svg(of(sweep, DialEnd.of(outcome, sweep)));
    }

    private Plot plot() {
        List<SweepCurve> curves = sweep.curves();
        int columns = curves.size() == 4 ? 2 : Math.min(MOST_COLUMNS, curves.size());
        int rows = (curves.size() + columns - 1) / columns;
        double height = rows * (PANEL_HEIGHT + ABOVE + BELOW) + LEGEND;
        double width = FIGURE_WIDTH / columns;
        for (int i = 0; i < curves.size(); i++) {
            double bottom = height - LEGEND - (i / columns + 1) * (PANEL_HEIGHT + ABOVE + BELOW) + BELOW;
            draw(curves.get(i), width * (i % columns) + LEFT, bottom, width - LEFT - RIGHT);
        }
        legend(height - 0.4 * LEGEND);
        return new Plot(
                "What happens along: " + sweep.axis(),
                "Everything else as at the preset" + (sweep.own().isPresent() ? ", whose own value is in brackets" : "")
                        + "; means over " + NumberFormats.count(draws(), "draw") + " of the data",
                "Bands: 95 % intervals over draws. Dashed: the border against which each point is held, for showing only;"
                        + " no point is a verdict."
                        + end.map(twin -> "\nOrange, at the right: " + twin.learner() + ", to which the dial leads.")
                                .orElse(""),
                WIDTH,
                (int) height + 130,
                new Plot.Axis(NumberFormats.heading(sweep.axis()), 0, FIGURE_WIDTH, List.of()),
                new Plot.Axis("", 0, height, List.of()),
                layers);
    }

    private void draw(SweepCurve curve, double left, double bottom, double width) {
        DoubleFunction<String> number = shares(curve) ? NumberFormats::exactPercent : Spacing::tickLabel;
        Panel panel = new Panel(
                left,
                bottom,
                width,
                PANEL_HEIGHT,
                Ruler.stops(sweep.places(), sweep::label),
                Ruler.covering(range(curve), number));
        layers.addAll(panel.frame(
                NumberFormats.heading(curve.name()), "held against: " + RuleWords.words(curve.rule(), number)));
        layers.addAll(panel.level(0, Palette.INK, Plot.Dash.SOLID, Palette.Stroke.GUIDE));
        for (double border : curve.rule().borders()) {
            layers.addAll(panel.level(border, Palette.INK, Plot.Dash.DASHED, Palette.Stroke.GRID));
        }
        List<Double> x = panel.x(curve.places());
        layers.add(new Plot.Band(x, panel.y(curve.lows()), panel.y(curve.highs()), curve.colour()));
        layers.add(
                new Plot.Line(x, panel.y(curve.means()), curve.colour(), Plot.Dash.SOLID, Palette.Stroke.PANEL_CURVE));
        end.flatMap(twin -> twin.level(curve)).ifPresent(level -> mark(level, panel));
        for (SweepCurve.Stop stop : curve.stops()) {
            layers.add(new Plot.Dots(
                    List.of(panel.x(stop.at())),
                    List.of(panel.y(stop.estimate().estimate())),
                    curve.colour(),
                    fill(stop.decision(), curve.colour())));
        }
    }

    /** A level at the panel's right side, with its interval. */
    private void mark(DrawMean level, Panel panel) {
        // Outside, where no dot can lie upon it.
        double x = panel.left() + panel.width() + 0.5 * RIGHT;
        if (level.hasInterval()) {
            layers.add(Plot.Line.segment(
                    x,
                    panel.y(level.low()),
                    x,
                    panel.y(level.high()),
                    Palette.ORANGE,
                    Plot.Dash.SOLID,
                    Palette.Stroke.DOT));
        }
        layers.add(new Plot.Dots(List.of(x), List.of(panel.y(level.mean())), Palette.ORANGE, false));
    }

    /** Everything a panel shows; curves in one unit and held against one rule share it, so that they can be compared. */
    private List<Double> range(SweepCurve curve) {
        List<Double> range = new ArrayList<>(curve.rule().borders());
        for (SweepCurve other : sweep.curves()) {
            if (other.rule().equals(curve.rule())
                    && other.quantity().unit().equals(curve.quantity().unit())) {
                range.addAll(other.lows());
                range.addAll(other.highs());
                end.flatMap(twin -> twin.level(other)).ifPresent(level -> range.add(level.mean()));
            }
        }
        return range;
    }

    /** Shares of samples, views or classes are written as percentages; what trials computed themselves is none. */
    private boolean shares(SweepCurve curve) {
        return !(curve.quantity() instanceof Measured measured && !measured.counted())
                && range(curve).stream().allMatch(value -> Math.abs(value) <= 1.2);
    }

    private void legend(double y) {
        double x = LEFT;
        for (Rule.Decision decision : List.of(Rule.Decision.HOLDS, Rule.Decision.OPEN, Rule.Decision.FAILS)) {
            layers.add(new Plot.Dots(List.of(x + 5), List.of(y), Palette.INK, fill(decision, Palette.INK)));
            String words = decision == Rule.Decision.OPEN
                    ? "open: the 95 % interval crosses the border"
                    : decision.words() + " at 95 %";
            layers.add(new Plot.Words(x + 16, y, words, Palette.INK, Plot.Anchor.LEFT));
            x += 50 + 7.2 * words.length();
        }
    }

    private static String fill(Rule.Decision decision, String colour) {
        return switch (decision) {
            case HOLDS -> colour;
            case FAILS -> Palette.WHITE;
            case OPEN -> Palette.OPEN;
        };
    }

    private int draws() {
        return sweep.curves().stream()
                .flatMap(curve -> curve.stops().stream())
                .mapToInt(stop -> stop.estimate().draws())
                .max()
                .orElse(0);
    }
}
