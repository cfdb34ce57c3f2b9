package dev.multiview.reports.summary;

import dev.multiview.data.Split;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Procedure;
import dev.multiview.reports.figure.Figure;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.Names;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.outcome.DrawMean;
import dev.multiview.reports.outcome.Level;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Absolute levels, which relative gains hide: the error of the single and of the procedure, for every procedure and
 * learner, one table per data set and test set.
 */
final class ErrorsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        Map<String, List<GainRow>> tables = new LinkedHashMap<>();
        Set<String> swept = MeasuredSweep.settings(outcome);
        for (GainRow row : outcome.gains()) {
            String setting = row.setting().name();
            if (!swept.contains(setting) && !repeats(row, outcome.gains())) {
                tables.computeIfAbsent(
                                "On " + Markdown.text(row.split().samples()) + " of " + Markdown.text(setting),
                                title -> new ArrayList<>())
                        .add(row);
            }
        }
        if (tables.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("## Errors\n\nError of the single → error of the procedure, each the"
                + " mean over draws. The single is the mean over the ensemble's members, or for students the plain"
                + " model of the same start and length.\n");
        tables.forEach((title, rows) ->
                text.append("\n**").append(title).append("**\n\n").append(table(rows)));
        if (Figure.ERROR.plot(outcome).isPresent()) {
            text.append('\n').append(Figure.ERROR.markdown());
        }
        return text.toString();
    }

    /** Where all samples are multi-view, the mixture is that test set once more. */
    private static boolean repeats(GainRow row, List<GainRow> rows) {
        return row.split() == Split.MIXTURE
                && rows.stream()
                        .noneMatch(other -> other.split() == Split.SINGLE_VIEW
                                && other.setting().name().equals(row.setting().name()));
    }

    private static MarkdownTable table(List<GainRow> rows) {
        Map<String, String> learners = new LinkedHashMap<>();
        Set<Procedure> procedures = new LinkedHashSet<>();
        for (GainRow row : rows) {
            Learner learner = row.learner();
            learners.put(
                    learner.name(),
                    Markdown.code(learner.name()) + "<br>"
                            + Markdown.text(learner.regime().label()));
            procedures.add(row.procedure().atSizeOne());
        }
        List<String> columns = new ArrayList<>();
        columns.add("Procedure");
        columns.addAll(learners.values());
        MarkdownTable table = new MarkdownTable(columns);
        for (Procedure procedure : procedures) {
            List<GainRow> largest = largest(rows, procedure);
            List<String> cells = new ArrayList<>();
            cells.add(name(largest.get(0)));
            for (String learner : learners.keySet()) {
                cells.add(cell(largest.stream()
                        .filter(row -> row.learner().name().equals(learner))
                        .toList()));
            }
            table.row(cells);
        }
        return table;
    }

    /** The rows of a procedure's largest size: smaller ensembles are in the figure. */
    private static List<GainRow> largest(List<GainRow> rows, Procedure atSizeOne) {
        List<GainRow> own = rows.stream()
                .filter(row -> row.procedure().atSizeOne().equals(atSizeOne))
                .toList();
        int size = own.stream().mapToInt(GainRow::size).max().orElse(0);
        return own.stream().filter(row -> row.size() == size).toList();
    }

    private static String name(GainRow row) {
        Procedure procedure = row.procedure();
        return Markdown.text(Names.procedure(procedure))
                + (procedure instanceof Procedure.Ensemble ensemble ? " of " + ensemble.size() : "");
    }

    private static String cell(List<GainRow> rows) {
        DrawMean single = DrawMean.of(rows, Level.SINGLE);
        DrawMean value = DrawMean.of(rows, Level.VALUE);
        if (value.draws() == 0) {
            return NumberFormats.NOTHING;
        }
        return rows.get(0).arm().procedure() instanceof Procedure.Single
                ? NumberFormats.percent(value.mean())
                : NumberFormats.percent(single.mean()) + " → " + NumberFormats.percent(value.mean());
    }
}
