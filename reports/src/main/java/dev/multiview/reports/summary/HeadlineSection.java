package dev.multiview.reports.summary;

import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;
import dev.multiview.quantity.Contrast;
import dev.multiview.reports.figure.Figure;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.outcome.ContrastReading;
import dev.multiview.reports.outcome.DrawMean;
import dev.multiview.reports.outcome.HeadlineView;
import dev.multiview.reports.outcome.JudgedContrast;
import dev.multiview.reports.outcome.Level;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answer in sentences: what each procedure gains in one regime and in the other. The pair of learners is that of
 * the first contrast; other pairs are left to the figure.
 */
final class HeadlineSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        StringBuilder text = new StringBuilder(sentences(outcome));
        for (Figure figure : List.of(Figure.HEADLINE, Figure.GAIN)) {
            if (figure.plot(outcome).isPresent()) {
                text.append(text.isEmpty() ? "" : "\n").append(figure.markdown());
            }
        }
        return text.isEmpty() ? "" : "## What gains where\n\n" + text;
    }

    /** The answer without figures; empty for a run that compares no regimes. */
    static String sentences(AuditOutcome outcome) {
        return HeadlineView.of(outcome).map(focus -> sentences(outcome, focus)).orElse("");
    }

    private static String sentences(AuditOutcome outcome, HeadlineView focus) {
        List<ContrastRow> shown = outcome.contrasts().stream()
                .filter(focus::shows)
                .filter(row -> Double.isFinite(row.estimate().estimate()))
                .toList();
        if (shown.isEmpty()) {
            return "";
        }
        Pair first = Pair.of(shown.get(0));
        double delta = ContrastReading.delta(outcome);
        StringBuilder text = new StringBuilder(Markdown.code(first.feature()) + " (learns features) against "
                + Markdown.code(first.linear()) + " (linear in fixed features), error on "
                + Markdown.text(focus.split().samples()) + " of " + Markdown.text(focus.setting())
                + ". The *relative gain* is the share of a single model's"
                + " error that a procedure removes; the *contrast* is the first learner's minus the second's, on the"
                + " same draws, with its interval at the family's level.\n\n");
        Function<ContrastRow, JudgedContrast> judged = JudgedContrast.in(outcome);
        Map<ArmId, List<GainRow>> gains = outcome.gains().stream()
                .filter(focus::shows)
                .collect(Collectors.groupingBy(row -> row.arm().id()));
        List<JudgedContrast> ofFirst = shown.stream()
                .filter(row -> Pair.of(row).equals(first))
                .map(judged)
                .toList();
        JudgedContrast.ofClaims(ofFirst).forEach(contrast -> text.append("- ")
                .append(sentence(contrast, gains, delta))
                .append('\n'));
        boolean others = shown.stream().anyMatch(row -> !Pair.of(row).equals(first));
        return text + (others ? "\nOther pairs of learners are in the figure.\n" : "");
    }

    /** The names of the learners that are compared. */
    private record Pair(String feature, String linear) {
        static Pair of(ContrastRow row) {
            return new Pair(
                    row.contrast().feature().learner().name(),
                    row.contrast().linear().learner().name());
        }
    }

    private static String sentence(JudgedContrast contrast, Map<ArmId, List<GainRow>> rows, double delta) {
        Contrast arms = contrast.row().contrast();
        String gains = gain(rows, arms.feature())
                .flatMap(one ->
                        gain(rows, arms.linear()).map(other -> "relative gain " + one + " against " + other + ", "))
                .orElse("");
        Estimate estimate = contrast.estimate();
        ContrastReading reading = ContrastReading.of(contrast, delta);
        return "**"
                + Markdown.text(contrast.name()) + "**: " + gains + "contrast "
                + NumberFormats.estimate(estimate.estimate(), estimate.low(), estimate.high()) + "; "
                + reading.words(contrast, delta) + ".";
    }

    /** Mean relative gain of an arm, on the draws that have one. */
    private static Optional<String> gain(Map<ArmId, List<GainRow>> rows, Arm arm) {
        DrawMean mean = DrawMean.of(rows.getOrDefault(arm.id(), List.of()), Level.RELATIVE_GAIN);
        return mean.draws() == 0 ? Optional.empty() : Optional.of(NumberFormats.percent(mean.mean()));
    }
}
