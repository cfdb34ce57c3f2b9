package dev.multiview.reports.figure;

import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.ContrastReading;
import dev.multiview.reports.outcome.HeadlineView;
import dev.multiview.reports.outcome.JudgedContrast;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every contrast that a claim is about as a row, or every one where none is: estimate, thick 95 % interval, thin interval at the family's level; zero and the zone in
 * which both regimes count as gaining alike behind them. What may not be compared is hollow and says so.
 */
final class ContrastFigure {
    private static final int WIDTH = 900;
    private static final int ROW_HEIGHT = 34;
    private static final int FRAME_HEIGHT = 200;
    /** Shares of the panel's width that hold the names, at its left, and the numbers, at its right. */
    private static final double NAMES = 0.41;

    private static final double NUMBERS = 0.2;

    private final List<Plot.Layer> layers = new ArrayList<>();
    private final double delta;
    private double low;
    private double high;

    private ContrastFigure(double delta) {
        this.delta = delta;
        low = -1.5 * delta;
        high = 1.5 * delta;
    }

    /** The figure, or empty if no contrast was measured. */
    static Optional<Plot> of(AuditOutcome outcome) {
        Map<String, List<JudgedContrast>> groups = new LinkedHashMap<>();
        Map<String, HeadlineView> focuses = HeadlineView.bySetting(outcome);
        Function<ContrastRow, JudgedContrast> judged = JudgedContrast.in(outcome);
        for (ContrastRow row : outcome.contrasts()) {
            HeadlineView focus = focuses.get(row.setting().name());
            if (focus != null
                    && focus.shows(row)
                    && Double.isFinite(row.estimate().estimate())) {
                groups.computeIfAbsent(group(row), name -> new ArrayList<>()).add(judged.apply(row));
            }
        }
        groups.replaceAll((name, rows) -> JudgedContrast.ofClaims(rows));
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContrastFigure(ContrastReading.delta(outcome)).plot(groups, draws(groups)));
    }

    private static String draws(Map<String, List<JudgedContrast>> groups) {
        IntSummaryStatistics draws = groups.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.estimate().draws())
                .summaryStatistics();
        String most = NumberFormats.count(draws.getMax(), "draw");
        return draws.getMin() == draws.getMax() ? most : draws.getMin() + " to " + most;
    }

    private static String group(ContrastRow row) {
        Contrast contrast = row.contrast();
        return contrast.feature().learner().name() + " against "
                + contrast.linear().learner().name() + ": " + contrast.split().label() + " error on "
                + row.setting().name();
    }

    private Plot plot(Map<String, List<JudgedContrast>> groups, String draws) {
        groups.values().forEach(rows -> rows.forEach(this::widen));
        double pad = 0.05 * (high - low);
        double width = (high - low + 2 * pad) / (1 - NAMES - NUMBERS);
        double left = low - pad - NAMES * width;
        double right = left + width;
        int lines = groups.values().stream().mapToInt(rows -> rows.size() + 1).sum();
        background(lines);
        int line = lines;
        for (Map.Entry<String, List<JudgedContrast>> group : groups.entrySet()) {
            layers.add(new Plot.Zone(left, right, line - 0.4, line + 0.4, Palette.GROUND, 1));
            layers.add(words(left + 0.2 * pad, line--, group.getKey(), Palette.INK, Plot.Anchor.LEFT));
            for (JudgedContrast row : group.getValue()) {
                draw(row, line--, low - pad, high + pad);
            }
        }
        double head = lines + 1;
        layers.add(words(-0.3 * pad, head, "← linear models gain more", Palette.ORANGE, Plot.Anchor.RIGHT));
        layers.add(words(0.3 * pad, head, "feature learning gains more →", Palette.BLUE, Plot.Anchor.LEFT));
        return new Plot(
                "Does a procedure gain more where features are learnt?",
                "Relative gain of networks that learn features minus that of models linear in fixed features, " + draws,
                "Thick: 95 % interval. Thin, and in numbers: interval at the family's level, by which claims are judged."
                        + "\nBlue, orange: decided. Black: alike to within " + Json.shortest(delta)
                        + " (shaded), or refuted. Grey: open by verdict or interval. †: a control shows it too."
                        + hollow(groups),
                WIDTH,
                FRAME_HEIGHT + ROW_HEIGHT * lines,
                new Plot.Axis("Contrast of relative gains (share of the single model's error)", left, right, xTicks()),
                new Plot.Axis("", 0.4, lines + 1.6, List.of()),
                layers);
    }

    private static String hollow(Map<String, List<JudgedContrast>> groups) {
        boolean any = groups.values().stream().flatMap(List::stream).anyMatch(row -> !row.row()
                .eligible());
        return any
                ? "\nHollow: not comparable, a single's error is outside " + Quantity.LEAST_HEADROOM + " to "
                        + Quantity.MOST_HEADROOM + "."
                : "";
    }

    private void widen(JudgedContrast contrast) {
        Estimate estimate = contrast.estimate();
        low = Math.min(low, Double.isFinite(estimate.low()) ? estimate.low() : estimate.estimate());
        high = Math.max(high, Double.isFinite(estimate.high()) ? estimate.high() : estimate.estimate());
    }

    private void background(int lines) {
        double top = lines + 0.6;
        layers.add(new Plot.Zone(-delta, delta, 0.4, top, Palette.ZONE, Palette.SHADE));
        layers.add(Plot.Line.segment(-delta, 0.4, -delta, top, Palette.GREY, Plot.Dash.DASHED, Palette.Stroke.ZONE));
        layers.add(Plot.Line.segment(delta, 0.4, delta, top, Palette.GREY, Plot.Dash.DASHED, Palette.Stroke.ZONE));
        layers.add(Plot.Line.segment(0, 0.4, 0, top, Palette.INK, Plot.Dash.SOLID, Palette.Stroke.GUIDE));
    }

    private void draw(JudgedContrast contrast, double y, double names, double numbers) {
        ContrastRow row = contrast.row();
        Estimate estimate = contrast.estimate();
        ContrastReading reading = ContrastReading.of(contrast, delta);
        String colour = reading.colour();
        layers.add(words(names, y, contrast.name() + "  ", Palette.INK, Plot.Anchor.RIGHT));
        if (Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())) {
            layers.add(Plot.Line.segment(
                    estimate.low(), y, estimate.high(), y, colour, Plot.Dash.SOLID, Palette.Stroke.FAMILY));
        }
        if (Double.isFinite(estimate.low95()) && Double.isFinite(estimate.high95())) {
            layers.add(Plot.Line.segment(
                    estimate.low95(), y, estimate.high95(), y, colour, Plot.Dash.SOLID, Palette.Stroke.INTERVAL));
        }
        layers.add(new Plot.Dots(List.of(estimate.estimate()), List.of(y), colour, !row.eligible()));
        String text = row.eligible()
                ? NumberFormats.estimate(estimate.estimate(), estimate.low(), estimate.high())
                : NumberFormats.number(estimate.estimate()) + ", not comparable";
        String mark = contrast.shownByControl() ? " †" : "";
        layers.add(words(numbers, y, text + mark, colour, Plot.Anchor.LEFT));
    }

    private static Plot.Words words(double x, double y, String text, String colour, Plot.Anchor anchor) {
        return new Plot.Words(x, y, text, colour, anchor);
    }

    private List<Plot.Tick> xTicks() {
        List<Plot.Tick> marks = new ArrayList<>();
        for (double tick : Spacing.roundTicks(low, high, 7)) {
            marks.add(new Plot.Tick(tick, Spacing.tickLabel(tick)));
        }
        return marks;
    }
}
