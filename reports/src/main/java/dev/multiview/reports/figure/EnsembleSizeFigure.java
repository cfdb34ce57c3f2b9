package dev.multiview.reports.figure;

import dev.multiview.data.Split;
import dev.multiview.model.Regime;
import dev.multiview.reports.format.Decades;
import dev.multiview.reports.format.Names;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.DrawMean;
import dev.multiview.reports.outcome.HeadlineView;
import dev.multiview.reports.outcome.Level;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    private final List<Curve> curves;
    private final Optional<Guide> guide;
    private final Optional<Decades> decades;
    private final int largest;
    private final double bottom;
    private final double top;
    private final double margin;
    private final double left = 0.85;
    private final double right;
    private final List<Plot.Layer> layers = new ArrayList<>();

    private EnsembleSizeFigure(List<Curve> curves, Optional<Guide> guide, boolean logarithmic) {
        this.curves = curves;
        this.guide = guide;
        largest = curves.stream()
                .mapToInt(curve -> curve.bySize().lastKey())
                .max()
                .orElseThrow();
        // Ends of intervals may be below zero; means, which are shown as dots, are not.
        decades = logarithmic ? Optional.of(Decades.below(values(Curve::means))) : Optional.empty();
        bottom = decades.map(scale -> scale.at(0))
                .orElseGet(() -> Math.min(0, values(Curve::lows).min().orElseThrow()));
        double highest = Math.max(
                values(Curve::highs).max().orElseThrow(),
                guide.map(line -> Math.max(line.at(1), line.at(largest))).orElse(0.0));
        // A tiny height instead of none, where nobody errs.
        top = Math.max(y(highest), bottom + 1e-6);
        margin = 0.04 * (top - bottom);
        // The longest label must fit between the last size and the end of the axis.
        int letters =
                curves.stream().mapToInt(curve -> label(curve).length()).max().orElseThrow();
        double share = Math.min(0.6, (24 + LETTER_PIXELS * letters) / PANEL_WIDTH);
        right = (largest - left * share) / (1 - share);
    }

    /** Share of the single's error that ensembles remove, with what the multi-view picture predicts. */
    static Optional<Plot> relativeGain(AuditOutcome outcome) {
        return HeadlineView.of(outcome)
                .flatMap(focus -> figure(
                        outcome,
                        focus,
                        Level.RELATIVE_GAIN,
                        false,
                        "Relative gain of ensembles by their size",
                        "Relative gain (share of the single model's error removed)"));
    }

    /** The error itself, which a relative gain does not show; on single-view samples, where it halves, by decades. */
    static Optional<Plot> error(AuditOutcome outcome) {
        return HeadlineView.of(outcome)
                .flatMap(focus -> figure(
                        outcome,
                        focus,
                        Level.VALUE,
                        focus.split() == Split.SINGLE_VIEW,
                        "Error of ensembles by their size",
                        "Error (share of " + focus.split().samples() + ")"));
    }

    private static Optional<Plot> figure(
            AuditOutcome outcome, HeadlineView focus, Level level, boolean logarithmic, String title, String unit) {
        List<Curve> curves = Curve.of(outcome, focus, level);
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        Optional<Guide> guide = focus.split() == Split.SINGLE_VIEW
                ? logarithmic ? Guide.ofErrors(curves) : Optional.of(Guide.OF_GAINS)
                : Optional.empty();
        return Optional.of(new EnsembleSizeFigure(curves, guide, logarithmic).plot(focus, title, unit));
    }

    /**
     * The prediction of the multi-view picture on single-view samples: every net has lost one view of two, so that a
     * sample is wrong where all L nets have lost its view.
     *
     * @param words the prediction as a formula
     * @param first the value at size 1
     * @param end what it approaches as the size grows, halving the distance with every net
     */
    private record Guide(String words, double first, double end) {
        static final Guide OF_GAINS = new Guide("one view lost per net: 1 − 2^(1−L)", 0, 1);

        /** From the single error of the first learner that learns features; empty if none does. */
        static Optional<Guide> ofErrors(List<Curve> curves) {
            return curves.stream()
                    .filter(curve -> curve.regime() == Regime.FEATURE_LEARNING)
                    .filter(curve -> curve.bySize().firstKey() == 1)
                    .map(curve -> curve.bySize().firstEntry().getValue().mean())
                    .filter(error -> error > 0)
                    .findFirst()
                    .map(error -> new Guide(
                            "one view lost per net: " + NumberFormats.percent(error) + " · 2^(1−L)", error, 0));
        }

        double at(int size) {
            return end + (first - end) * Math.pow(2, 1 - size);
        }
    }

    private Plot plot(HeadlineView focus, String title, String unit) {
        drawBands();
        guide.ifPresent(this::drawGuide);
        drawCurves();
        double legend = top + 2.2 * margin;
        double line = LINE_PIXELS * (legend + 2 * margin - bottom) / PANEL_HEIGHT;
        drawLabels(line, legend - line);
        drawLegend(legend);
        return new Plot(
                title,
                "Error on " + focus.split().samples() + " of " + focus.setting() + ", mean over "
                        + NumberFormats.count(draws(), "draw") + " of the data",
                "Bands: 95 % t-intervals over draws, each curve by itself; contrasts are judged on paired draws."
                        + "\nSize 1 is the mean over single models."
                        + (decades.isEmpty() ? "" : " Logarithmic scale: the lowest line stands for less, zero too."),
                WIDTH,
                HEIGHT,
                new Plot.Axis("Ensemble size L (members whose logits are averaged)", left, right, sizes()),
                new Plot.Axis(unit, bottom - margin, legend + margin, percents()),
                layers);
    }

    private void drawBands() {
        for (Curve curve : curves) {
            layers.add(new Plot.Band(curve.sizes(), y(curve.lows()), y(curve.highs()), colour(curve)));
        }
    }

    private void drawGuide(Guide line) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int size = 1; size <= largest; size++) {
            double next = y(line.at(size));
            if (decades.isPresent() && next <= bottom) {
                // The floor is no value: the guide ends where it leaves the scale.
                break;
            }
            x.add((double) size);
            y.add(next);
        }
        layers.add(new Plot.Line(x, y, Palette.GREY, Plot.Dash.SOLID, Palette.Stroke.GUIDE));
    }

    private void drawCurves() {
        Plot.Dash[] dashes = Plot.Dash.values();
        Map<Regime, Integer> ofRegime = new EnumMap<>(Regime.class);
        for (Curve curve : curves) {
            int rank = ofRegime.merge(curve.regime(), 1, Integer::sum) - 1;
            List<Double> y = y(curve.means());
            layers.add(
                    new Plot.Line(curve.sizes(), y, colour(curve), dashes[rank % dashes.length], Palette.Stroke.CURVE));
            layers.add(new Plot.Dots(curve.sizes(), y, colour(curve), false));
        }
    }

    private void drawLabels(double line, double highest) {
        double[] wanted = curves.stream().mapToDouble(curve -> y(curve.last())).toArray();
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
        for (Regime regime : curves.stream().map(Curve::regime).distinct().toList()) {
            String words = Names.regime(regime);
            layers.add(new Plot.Dots(List.of(x), List.of(y), Palette.regime(regime), false));
            layers.add(new Plot.Words(x + units(12), y, words, Palette.regime(regime), Plot.Anchor.LEFT));
            x += units(40 + LETTER_PIXELS * words.length());
        }
        if (guide.isPresent()) {
            layers.add(Plot.Line.segment(x, y, x + units(20), y, Palette.GREY, Plot.Dash.SOLID, Palette.Stroke.GUIDE));
            String words = guide.get().words();
            layers.add(new Plot.Words(x + units(26), y, words, Palette.GREY, Plot.Anchor.LEFT));
        }
    }

    private List<Plot.Tick> sizes() {
        return IntStream.rangeClosed(1, largest)
                .mapToObj(size -> new Plot.Tick(size, Integer.toString(size)))
                .toList();
    }

    private List<Plot.Tick> percents() {
        DoubleStream ticks = decades.map(
                        scale -> scale.ticks(Math.pow(10, top)).stream().mapToDouble(Double::doubleValue))
                .orElseGet(() -> DoubleStream.of(Spacing.roundTicks(bottom, top, 6)));
        return ticks.mapToObj(tick -> new Plot.Tick(y(tick), NumberFormats.percent(tick)))
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

    /** Where a value lies on the vertical axis. */
    private double y(double value) {
        return decades.map(scale -> scale.at(value)).orElse(value);
    }

    private List<Double> y(List<Double> values) {
        return values.stream().map(this::y).toList();
    }

    /** Pixels in units of the horizontal axis. */
    private double units(double pixels) {
        return pixels / PANEL_WIDTH * (right - left);
    }

    private static String colour(Curve curve) {
        return Palette.regime(curve.regime());
    }

    private static String label(Curve curve) {
        return curve.learner() + "  " + NumberFormats.percent(curve.last());
    }
}
