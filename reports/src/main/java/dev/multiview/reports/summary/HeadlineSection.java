package dev.multiview.reports.summary;

import dev.multiview.reports.figure.Figure;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.Names;
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
import java.util.Optional;

/**
 * The answer in sentences: what each procedure gains in one regime and in the other. The pair of learners is that of
 * the first contrast; other pairs are left to the figure.
 */
final class HeadlineSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        String sentences =
                HeadlineView.of(outcome).map(focus -> sentences(outcome, focus)).orElse("");
        StringBuilder text = new StringBuilder(sentences);
        for (Figure figure : List.of(Figure.HEADLINE, Figure.GAIN)) {
            if (figure.plot(outcome).isPresent()) {
                text.append(text.isEmpty() ? "" : "\n").append(figure.markdown());
            }
        }
        return text.isEmpty() ? "" : "## What gains where\n\n" + text;
    }

    private static String sentences(AuditOutcome outcome, HeadlineView focus) {
        List<ContrastRow> shown = outcome.contrasts().stream()
                .filter(focus::shows)
                .filter(row -> Double.isFinite(row.contrast()))
                .toList();
        if (shown.isEmpty()) {
            return "";
        }
        ContrastRow first = shown.get(0);
        double delta = ContrastReading.delta(outcome);
        StringBuilder text = new StringBuilder(Markdown.code(first.featureLearner()) + " (learns features) against "
                + Markdown.code(first.linearLearner()) + " (linear in fixed features), error on "
                + Markdown.text(focus.split()) + " test samples of " + Markdown.text(focus.dataset())
                + ". The *relative gain* is the share of a single model's"
                + " error that a procedure removes; the *contrast* is the first learner's minus the second's, on the"
                + " same draws, with its interval at the family's level.\n\n");
        for (ContrastRow row : shown) {
            if (row.featureLearner().equals(first.featureLearner())
                    && row.linearLearner().equals(first.linearLearner())) {
                text.append("- ").append(sentence(outcome, row, delta)).append('\n');
            }
        }
        boolean others = shown.stream().anyMatch(row -> !row.linearLearner().equals(first.linearLearner()));
        return text + (others ? "\nOther pairs of learners are in the figure.\n" : "");
    }

    private static String sentence(AuditOutcome outcome, ContrastRow row, double delta) {
        String gains = gain(outcome, row, row.featureLearner())
                .flatMap(feature -> gain(outcome, row, row.linearLearner())
                        .map(linear -> "relative gain " + feature + " against " + linear + ", "))
                .orElse("");
        JudgedContrast contrast = JudgedContrast.of(outcome, row);
        Estimate estimate = contrast.estimate();
        ContrastReading reading = ContrastReading.of(contrast, delta);
        return "**" + Markdown.text(Names.procedure(row.procedure())) + "**: " + gains + "contrast "
                + NumberFormats.estimate(estimate.estimate(), estimate.low(), estimate.high()) + "; "
                + reading.words(contrast, delta) + ".";
    }

    /** Mean relative gain of the procedure's largest size, on the draws that have one. */
    private static Optional<String> gain(AuditOutcome outcome, ContrastRow row, String learner) {
        List<GainRow> rows = outcome.gains().stream()
                .filter(gain -> gain.dataset().equals(row.dataset())
                        && gain.metric().equals(row.metric())
                        && gain.split().equals(row.split())
                        && gain.procedure().equals(row.procedure())
                        && gain.learner().equals(learner))
                .toList();
        int largest = rows.stream().mapToInt(GainRow::size).max().orElse(0);
        DrawMean mean =
                DrawMean.of(rows.stream().filter(gain -> gain.size() == largest).toList(), Level.RELATIVE_GAIN);
        return mean.draws() == 0 ? Optional.empty() : Optional.of(NumberFormats.percent(mean.mean()));
    }
}
