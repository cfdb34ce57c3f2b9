package dev.multiview.reports.summary;

import dev.multiview.claim.Judgement;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Populations;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.run.Origin.Finding;
import dev.multiview.run.Origin.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Of predictions that others made: each verdict with the population that it speaks of, what varies, and the level of each role. */
final class PredictionsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        if (!(outcome.origin() instanceof Origin.Predictions predictions)) {
            return "";
        }
        Populations populations = new Populations();
        StringBuilder text = new StringBuilder("## What was judged, and of what it speaks\n");
        for (Judgement judgement : outcome.claims()) {
            String id = judgement.claim().id();
            text.append("\n**")
                    .append(Markdown.text(judgement.claim().statement()))
                    .append("** (")
                    .append(Markdown.code(id))
                    .append("): **")
                    .append(judgement.verdict())
                    .append("**, ")
                    .append(Markdown.text(Units.text(judgement)))
                    .append(".\n\n");
            predictions.findings().stream()
                    .filter(finding -> finding.claim().equals(id))
                    .forEach(finding -> text.append(sentences(finding, populations)));
        }
        return text + "\n## Levels of the roles\n\n" + levels(predictions)
                + "\nEach is a mean over runs. An ensemble is shown with its first 1, 2 and so on members. The calibration error"
                + " (15 bins of equal width, Guo and others 2017) is shown and cannot be claimed: it is no mean over items, its bins"
                + " move it, and few items make it large.\n";
    }

    private static String sentences(Finding finding, Populations populations) {
        StringBuilder text = new StringBuilder("- ");
        if (!finding.control().isEmpty()) {
            text.append("Control ").append(Markdown.code(finding.control())).append(": ");
        }
        text.append(Markdown.text(NumberFormats.sentence(populations.words(finding))))
                .append(' ')
                .append(Markdown.text(NumberFormats.sentence(finding.method())));
        finding.varies().forEach(sentence -> text.append(' ').append(Markdown.text(sentence)));
        return text + (finding.decides().isEmpty() ? "" : " " + Markdown.text(finding.decides())) + "\n";
    }

    private static MarkdownTable levels(Origin.Predictions predictions) {
        Set<String> metrics = new LinkedHashSet<>();
        predictions.levels().forEach(level -> metrics.addAll(level.metrics().keySet()));
        List<String> columns = new ArrayList<>(List.of("Role", "Members", "Runs"));
        columns.addAll(metrics);
        MarkdownTable table = new MarkdownTable(columns);
        for (Level level : predictions.levels()) {
            List<String> cells = new ArrayList<>();
            cells.add(Markdown.text(level.role()));
            cells.add(level.members() == 0 ? "" : Integer.toString(level.members()));
            cells.add(Integer.toString(level.runs()));
            metrics.forEach(metric -> {
                Double value = level.metrics().get(metric);
                cells.add(value == null ? NumberFormats.NOTHING : NumberFormats.number(value));
            });
            table.row(cells);
        }
        return table;
    }
}
