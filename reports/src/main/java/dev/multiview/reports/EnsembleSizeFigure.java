package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Curves by ensemble size, one per learner: blue where features are learnt, orange where they are fixed. Labels
 * stand at the curves' ends, so that nobody has to match a legend.
 */
final class EnsembleSizeFigure {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 540;
    /** About what is left of the width and height for the panel, so that lengths of texts can be turned into axis units. */
    private static final double PANEL_WIDTH = 790;

    private static final double PANEL_HEIGHT = 360;
    private static final double PIXELS_PER_LETTER = 7.2;
    private static final double LINE_PIXELS = 18;
    private static final double LEFT = 0.85;
    private static final double GUIDE_WIDTH = 0.7;
    private static final String GUIDE = "one view lost per net: 1 − 2^(1−L)";

    private EnsembleSizeFigure() {}

    /** Share of the single's error that ensembles remove, with what the multi-view picture predicts. */
    static Optional<Plot> relativeGain(AuditOutcome outcome) {
        return Focus.of(outcome)
                .flatMap(focus -> figure(
                        outcome,
                        focus,
                        GainRow::relativeGain,
                        "Relative gain of ensembles by their size",
                        "Relative gain (share of the single model's error removed)",
                        focus.split().equals("single-view")));
    }

    /** The error itself, which a relative gain does not show. */
    static Optional<Plot> error(AuditOutcome outcome) {
        return Focus.of(outcome)
                .flatMap(focus -> figure(
                        outcome,
                        focus,
                        GainRow::value,
                        "Error of ensembles by their size",
                        "Error (share of " + focus.split() + " test samples)",
                        false));
    }

    private static Optional<Plot> figure(
            AuditOutcome outcome,
            Focus focus,
            ToDoubleFunction<GainRow> number,
            String title,
            String unit,
            boolean guide) {
        List<Curve> curves = Curve.of(outcome, focus, number);
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        int largest = curves.stream()
                .mapToInt(curve -> curve.bySize().lastKey())
                .max()
                .orElseThrow();
        double top = highest(curves, guide);
        double bottom = Math.min(0, lowest(curves));
        double margin = 0.04 * (top - bottom);
        double legend = top + 2.2 * margin;
        double right = right(curves, largest);
        List<Plot.Layer> layers = new ArrayList<>();
        curves.forEach(curve ->
                layers.add(new Plot.Band(curve.sizes(), curve.lows(), curve.highs(), Palette.regime(curve.regime()))));
        if (guide) {
            layers.add(guide(largest));
        }
        Map<String, Integer> ofRegime = new HashMap<>();
        for (Curve curve : curves) {
            int rank = ofRegime.merge(curve.regime(), 1, Integer::sum) - 1;
            String colour = Palette.regime(curve.regime());
            Plot.Dash dash = Plot.Dash.values()[rank % Plot.Dash.values().length];
            layers.add(new Plot.Line(curve.sizes(), curve.means(), colour, dash, 1.3));
            layers.add(new Plot.Dots(curve.sizes(), curve.means(), colour, false));
        }
        layers.addAll(
                ends(curves, largest + units(14, right), LINE_PIXELS * (legend + 2 * margin - bottom) / PANEL_HEIGHT));
        layers.addAll(legend(curves, guide, legend, right));
        return Optional.of(new Plot(
                title,
                "Error on " + focus.split() + " test samples of " + focus.dataset() + ", mean over " + draws(curves)
                        + " draws of the data",
                "Bands: 95 % t-intervals over draws, each curve by itself; contrasts are judged on paired draws."
                        + "\nSize 1 is the mean over single models.",
                WIDTH,
                HEIGHT,
                new Plot.Axis(
                        "Ensemble size L (members whose logits are averaged)",
                        LEFT,
                        right,
                        IntStream.rangeClosed(1, largest)
                                .mapToObj(size -> new Plot.Tick(size, Integer.toString(size)))
                                .toList()),
                new Plot.Axis(unit, bottom - margin, legend + margin, percentTicks(bottom, top)),
                layers));
    }

    private static Plot.Line guide(int largest) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int size = 1; size <= largest; size++) {
            x.add((double) size);
            y.add(1 - Math.pow(2, 1 - size));
        }
        return new Plot.Line(x, y, Palette.GREY, Plot.Dash.SOLID, GUIDE_WIDTH);
    }

    /** Where the axis must end so that the longest label fits between the last size and the end. */
    private static double right(List<Curve> curves, int largest) {
        int letters =
                curves.stream().mapToInt(curve -> label(curve).length()).max().orElse(0);
        double share = Math.min(0.6, (24 + PIXELS_PER_LETTER * letters) / PANEL_WIDTH);
        return (largest - LEFT * share) / (1 - share);
    }

    /** Pixels in units of the horizontal axis. */
    private static double units(double pixels, double right) {
        return pixels / PANEL_WIDTH * (right - LEFT);
    }

    private static String label(Curve curve) {
        return curve.learner() + "  " + Shown.percent(curve.last());
    }

    private static List<Plot.Layer> ends(List<Curve> curves, double x, double gap) {
        double[] y = Spacing.spread(curves.stream().mapToDouble(Curve::last).toArray(), gap);
        List<Plot.Layer> layers = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            Curve curve = curves.get(i);
            layers.add(new Plot.Words(x, y[i], label(curve), Palette.regime(curve.regime()), Plot.Anchor.LEFT));
        }
        return layers;
    }

    /** What the colours mean, in a row above the curves. */
    private static List<Plot.Layer> legend(List<Curve> curves, boolean guide, double y, double right) {
        List<Plot.Layer> layers = new ArrayList<>();
        double x = 1;
        for (String regime : curves.stream().map(Curve::regime).distinct().toList()) {
            String words = Names.regime(regime);
            layers.add(new Plot.Dots(List.of(x), List.of(y), Palette.regime(regime), false));
            layers.add(new Plot.Words(x + units(12, right), y, words, Palette.regime(regime), Plot.Anchor.LEFT));
            x += units(40 + PIXELS_PER_LETTER * words.length(), right);
        }
        if (guide) {
            layers.add(Plot.Line.segment(x, y, x + units(20, right), y, Palette.GREY, Plot.Dash.SOLID, GUIDE_WIDTH));
            layers.add(new Plot.Words(x + units(26, right), y, GUIDE, Palette.GREY, Plot.Anchor.LEFT));
        }
        return layers;
    }

    private static double highest(List<Curve> curves, boolean guide) {
        double top = curves.stream()
                .flatMap(curve -> curve.highs().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return guide ? Math.max(1, top) : Math.max(top, 1e-6);
    }

    private static double lowest(List<Curve> curves) {
        return curves.stream()
                .flatMap(curve -> curve.lows().stream())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }

    private static List<Plot.Tick> percentTicks(double low, double high) {
        List<Plot.Tick> ticks = new ArrayList<>();
        for (double tick : Spacing.roundTicks(low, high, 6)) {
            ticks.add(new Plot.Tick(tick, Shown.percent(tick)));
        }
        return ticks;
    }

    private static int draws(List<Curve> curves) {
        return curves.stream()
                .flatMap(curve -> curve.bySize().values().stream())
                .mapToInt(DrawMean::draws)
                .max()
                .orElse(0);
    }
}
