package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Curves by ensemble size, one per learner: blue where features are learnt, orange where they are fixed. Labels
 * stand at the curves' ends, so that nobody has to match a legend.
 */
final class EnsembleSizeFigure {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 540;
    /** About what axes and texts leave of width and height; turns the lengths of texts into units of the axes. */
    private static final double PANEL_WIDTH = 790;

    private static final double PANEL_HEIGHT = 360;
    private static final double LETTER_PIXELS = 7.2;
    private static final double LINE_PIXELS = 18;
    private static final double GUIDE_WIDTH = 0.7;
    private static final String GUIDE = "one view lost per net: 1 − 2^(1−L)";

    private final List<Curve> curves;
    private final boolean guided;
    private final int largest;
    private final double bottom;
    private final double top;
    private final double margin;
    private final double left = 0.85;
    private final double right;
    private final List<Plot.Layer> layers = new ArrayList<>();

    private EnsembleSizeFigure(List<Curve> curves, boolean guided) {
        this.curves = curves;
        this.guided = guided;
        largest = curves.stream()
                .mapToInt(curve -> curve.bySize().lastKey())
                .max()
                .orElseThrow();
        bottom = Math.min(0, values(Curve::lows).min().orElseThrow());
        // A tiny height instead of none, where nobody errs.
        top = Math.max(guided ? 1 : 1e-6, values(Curve::highs).max().orElseThrow());
        margin = 0.04 * (top - bottom);
        // The longest label must fit between the last size and the end of the axis.
        int letters =
                curves.stream().mapToInt(curve -> label(curve).length()).max().orElseThrow();
        double share = Math.min(0.6, (24 + LETTER_PIXELS * letters) / PANEL_WIDTH);
        right = (largest - left * share) / (1 - share);
    }

    /** Share of the single's error that ensembles remove, with what the multi-view picture predicts. */
    static Optional<Plot> relativeGain(AuditOutcome outcome) {
        return Focus.of(outcome)
                .flatMap(focus -> figure(
                        outcome,
                        focus,
                        GainRow::relativeGain,
                        focus.split().equals("single-view"),
                        "Relative gain of ensembles by their size",
                        "Relative gain (share of the single model's error removed)"));
    }

    /** The error itself, which a relative gain does not show. */
    static Optional<Plot> error(AuditOutcome outcome) {
        return Focus.of(outcome)
                .flatMap(focus -> figure(
                        outcome,
                        focus,
                        GainRow::value,
                        false,
                        "Error of ensembles by their size",
                        "Error (share of " + focus.split() + " test samples)"));
    }

    private static Optional<Plot> figure(
            AuditOutcome outcome,
            Focus focus,
            ToDoubleFunction<GainRow> number,
            boolean guided,
            String title,
            String unit) {
        List<Curve> curves = Curve.of(outcome, focus, number);
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnsembleSizeFigure(curves, guided).plot(focus, title, unit));
    }

    private Plot plot(Focus focus, String title, String unit) {
        drawBands();
        if (guided) {
            drawGuide();
        }
        drawCurves();
        double legend = top + 2.2 * margin;
        double line = LINE_PIXELS * (legend + 2 * margin - bottom) / PANEL_HEIGHT;
        drawLabels(line, legend - line);
        drawLegend(legend);
        return new Plot(
                title,
                "Error on " + focus.split() + " test samples of " + focus.dataset() + ", mean over "
                        + Shown.count(draws(), "draw") + " of the data",
                "Bands: 95 % t-intervals over draws, each curve by itself; contrasts are judged on paired draws."
                        + "\nSize 1 is the mean over single models.",
                WIDTH,
                HEIGHT,
                new Plot.Axis("Ensemble size L (members whose logits are averaged)", left, right, sizes()),
                new Plot.Axis(unit, bottom - margin, legend + margin, percents()),
                layers);
    }

    private void drawBands() {
        for (Curve curve : curves) {
            layers.add(new Plot.Band(curve.sizes(), curve.lows(), curve.highs(), colour(curve)));
        }
    }

    private void drawGuide() {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int size = 1; size <= largest; size++) {
            x.add((double) size);
            y.add(1 - Math.pow(2, 1 - size));
        }
        layers.add(new Plot.Line(x, y, Palette.GREY, Plot.Dash.SOLID, GUIDE_WIDTH));
    }

    private void drawCurves() {
        Plot.Dash[] dashes = Plot.Dash.values();
        Map<String, Integer> ofRegime = new HashMap<>();
        for (Curve curve : curves) {
            int rank = ofRegime.merge(curve.regime(), 1, Integer::sum) - 1;
            layers.add(new Plot.Line(curve.sizes(), curve.means(), colour(curve), dashes[rank % dashes.length], 1.3));
            layers.add(new Plot.Dots(curve.sizes(), curve.means(), colour(curve), false));
        }
    }

    private void drawLabels(double line, double highest) {
        double[] wanted = curves.stream().mapToDouble(Curve::last).toArray();
        double[] y = Spacing.spread(wanted, line, bottom, highest);
        double x = largest + units(14);
        for (int i = 0; i < y.length; i++) {
            Curve curve = curves.get(i);
            layers.add(new Plot.Words(x, y[i], label(curve), colour(curve), Plot.Anchor.LEFT));
        }
    }

    /** What the colours mean, in a row above the curves. */
    private void drawLegend(double y) {
        double x = 1;
        for (String regime : curves.stream().map(Curve::regime).distinct().toList()) {
            String words = Names.regime(regime);
            layers.add(new Plot.Dots(List.of(x), List.of(y), Palette.regime(regime), false));
            layers.add(new Plot.Words(x + units(12), y, words, Palette.regime(regime), Plot.Anchor.LEFT));
            x += units(40 + LETTER_PIXELS * words.length());
        }
        if (guided) {
            layers.add(Plot.Line.segment(x, y, x + units(20), y, Palette.GREY, Plot.Dash.SOLID, GUIDE_WIDTH));
            layers.add(new Plot.Words(x + units(26), y, GUIDE, Palette.GREY, Plot.Anchor.LEFT));
        }
    }

    private List<Plot.Tick> sizes() {
        return IntStream.rangeClosed(1, largest)
                .mapToObj(size -> new Plot.Tick(size, Integer.toString(size)))
                .toList();
    }

    private List<Plot.Tick> percents() {
        return DoubleStream.of(Spacing.roundTicks(bottom, top, 6))
                .mapToObj(tick -> new Plot.Tick(tick, Shown.percent(tick)))
                .toList();
    }

    private int draws() {
        return curves.stream()
                .flatMap(curve -> curve.bySize().values().stream())
                .mapToInt(DrawMean::draws)
                .max()
                .orElse(0);
    }

    private DoubleStream values(Function<Curve, List<Double>> of) {
        return curves.stream().flatMap(curve -> of.apply(curve).stream()).mapToDouble(Double::doubleValue);
    }

    /** Pixels in units of the horizontal axis. */
    private double units(double pixels) {
        return pixels / PANEL_WIDTH * (right - left);
    }

    private static String colour(Curve curve) {
        return Palette.regime(curve.regime());
    }

    private static String label(Curve curve) {
        return curve.learner() + "  " + Shown.percent(curve.last());
    }
}
