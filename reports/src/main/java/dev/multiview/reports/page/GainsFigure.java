package dev.multiview.reports.page;

import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.ContrastReading;
import dev.multiview.reports.outcome.DrawMean;
import dev.multiview.reports.outcome.HeadlineView;
import dev.multiview.reports.outcome.JudgedContrast;
import dev.multiview.reports.outcome.Level;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The headline figure: what each procedure gains in the net and in the linear model, on one scale of relative gains.
 *
 * @param panels one for each pair of learners and setting
 * @param ticks numbers below the strips
 */
record GainsFigure(List<Panel> panels, List<Tick> ticks) {
    /** Where gains far below zero would press all others together. */
    private static final double LEAST = -0.5;

    GainsFigure {
        panels = List.copyOf(panels);
        ticks = List.copyOf(ticks);
    }

    /**
     * The rows of one pair of learners at one setting.
     *
     * @param title the learners, the error and the setting
     */
    record Panel(String title, List<Row> rows) {}

    /**
     * One procedure.
     *
     * @param name the procedure, of both where rules differ
     * @param strip the two gains
     * @param net the net's gain in words
     * @param linear the linear model's
     * @param reading which gains more, as the verdict or the interval has it
     */
    record Row(String name, Strip strip, String net, String linear, String reading) {}

    /** A number at its place. */
    record Tick(String at, String label) {}

    /** The figure; empty for a run that compares no regimes. */
    static Optional<GainsFigure> of(AuditOutcome outcome) {
        Map<String, List<JudgedContrast>> groups = new LinkedHashMap<>();
        Map<String, HeadlineView> views = HeadlineView.bySetting(outcome);
        Function<ContrastRow, JudgedContrast> judged = JudgedContrast.in(outcome);
        for (ContrastRow row : outcome.contrasts()) {
            HeadlineView view = views.get(row.setting().name());
            if (view != null
                    && view.shows(row)
                    && Double.isFinite(row.estimate().estimate())) {
                groups.computeIfAbsent(title(row), title -> new ArrayList<>()).add(judged.apply(row));
            }
        }
        groups.replaceAll((title, rows) -> JudgedContrast.ofClaims(rows));
        return groups.isEmpty() ? Optional.empty() : Optional.of(of(outcome, groups, views));
    }

    private static GainsFigure of(
            AuditOutcome outcome, Map<String, List<JudgedContrast>> groups, Map<String, HeadlineView> views) {
        Map<ArmId, List<GainRow>> gains = outcome.gains().stream()
                .filter(row -> Objects.equals(views.get(row.setting().name()), HeadlineView.of(row)))
                .collect(Collectors.groupingBy(row -> row.arm().id()));
        Scale scale = scale(groups, gains);
        double delta = ContrastReading.delta(outcome);
        List<Panel> panels = new ArrayList<>();
        groups.forEach((title, rows) -> panels.add(new Panel(
                title, rows.stream().map(row -> row(row, gains, scale, delta)).toList())));
        return new GainsFigure(
                panels,
                Arrays.stream(Spacing.roundTicks(scale.low(), scale.high(), 6))
                        .mapToObj(tick -> new Tick(scale.at(tick), NumberFormats.exactPercent(tick)))
                        .toList());
    }

    private static Scale scale(Map<String, List<JudgedContrast>> groups, Map<ArmId, List<GainRow>> gains) {
        double low = groups.values().stream()
                .flatMap(List::stream)
                .map(JudgedContrast::row)
                .flatMap(row -> java.util.stream.Stream.of(
                        row.contrast().feature(), row.contrast().linear()))
                .map(arm -> mean(arm, gains))
                .mapToDouble(mean -> mean.hasInterval() ? mean.low() : mean.mean())
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        return Scale.covering(Math.max(LEAST, Math.min(0, low)), 1);
    }

    private static Row row(JudgedContrast contrast, Map<ArmId, List<GainRow>> gains, Scale scale, double delta) {
        ContrastRow row = contrast.row();
        DrawMean net = mean(row.contrast().feature(), gains);
        DrawMean linear = mean(row.contrast().linear(), gains);
        String name = contrast.name();
        Strip strip = new Strip(
                name + ": net " + words(net) + ", linear model " + words(linear),
                List.of(),
                Optional.of(scale.at(0)),
                List.of(),
                List.of(mark(scale, net, "net"), mark(scale, linear, "linear")));
        return new Row(
                name,
                strip,
                words(net),
                words(linear),
                ContrastReading.of(contrast, delta).shortWords(contrast.shownByControl()));
    }

    private static Strip.Mark mark(Scale scale, DrawMean mean, String style) {
        double low = mean.hasInterval() ? mean.low() : Double.NaN;
        double high = mean.hasInterval() ? mean.high() : Double.NaN;
        return Strip.Mark.of(scale, new Estimate(mean.mean(), Double.NaN, Double.NaN, low, high, mean.draws()), style);
    }

    private static DrawMean mean(Arm arm, Map<ArmId, List<GainRow>> gains) {
        return DrawMean.of(gains.getOrDefault(arm.id(), List.of()), Level.RELATIVE_GAIN);
    }

    private static String words(DrawMean mean) {
        return mean.hasInterval()
                ? NumberFormats.percent(mean.mean()) + " [" + NumberFormats.percent(mean.low()) + ", "
                        + NumberFormats.percent(mean.high()) + "]"
                : NumberFormats.percent(mean.mean());
    }

    private static String title(ContrastRow row) {
        return row.contrast().feature().learner().name() + " against "
                + row.contrast().linear().learner().name() + ", "
                + row.contrast().split().label() + " error on " + row.setting().name();
    }
}
