package dev.multiview.reports.summary;

import dev.multiview.data.Split;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Single;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Absolute levels, which relative gains hide: the error of the single and of the procedure, for every procedure and
 * learner, one table per data set and test set.
 */
final class ErrorsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        String tables = tables(outcome.gains(), MeasuredSweep.settings(outcome));
        if (tables.isEmpty()) {
            return "";
        }
        return "## Errors\n\nError of the single → error of the procedure, each the"
                + " mean over draws. The single is the mean over the ensemble's members, or for students the plain"
                + " model of the same start and length.\n" + tables
                + (Figure.ERROR.plot(outcome).isPresent() ? "\n" + Figure.ERROR.markdown() : "");
    }

    /** A table per data set and test set, in the order of the rows, without the settings that only sweeps use. */
    static String tables(List<GainRow> gains, Set<String> swept) {
        Map<String, List<GainRow>> tables = new LinkedHashMap<>();
        Set<String> mixed = mixed(gains);
        for (GainRow row : gains) {
            String setting = row.setting().name();
            // Where all samples are multi-view, the mixture is that test set once more.
            boolean repeats = row.split() == Split.MIXTURE && !mixed.contains(setting);
            if (!swept.contains(setting) && !repeats) {
                tables.computeIfAbsent(
                                "On " + Markdown.text(row.split().samples()) + " of " + Markdown.text(setting),
                                title -> new ArrayList<>())
                        .add(row);
            }
        }
        StringBuilder text = new StringBuilder();
        tables.forEach((title, rows) ->
                text.append("\n**").append(title).append("**\n\n").append(table(rows)));
        return text.toString();
    }

    /** Names of the settings that have single-view samples, too. Found once: a search for each row costs its square. */
    private static Set<String> mixed(List<GainRow> rows) {
        return rows.stream()
                .filter(row -> row.split() == Split.SINGLE_VIEW)
                .map(row -> row.setting().name())
                .collect(Collectors.toSet());
    }

    private static MarkdownTable table(List<GainRow> rows) {
        Map<String, String> learners = new LinkedHashMap<>();
        Map<Procedure, List<GainRow>> procedures = new LinkedHashMap<>();
        for (GainRow row : rows) {
            Learner learner = row.learner();
            learners.computeIfAbsent(
                    learner.name(),
                    name -> Markdown.code(name) + "<br>"
                            + Markdown.text(learner.regime().label()));
            procedures
                    .computeIfAbsent(row.procedure().atSizeOne(), procedure -> new ArrayList<>())
                    .add(row);
        }
        List<String> columns = new ArrayList<>();
        columns.add("Procedure");
        columns.addAll(learners.values());
        MarkdownTable table = new MarkdownTable(columns);
        for (List<GainRow> own : procedures.values()) {
            List<GainRow> largest = largest(own);
            Map<String, List<GainRow>> byLearner = largest.stream()
                    .collect(Collectors.groupingBy(row -> row.learner().name()));
            List<String> cells = new ArrayList<>();
            cells.add(name(largest.get(0)));
            for (String learner : learners.keySet()) {
                cells.add(cell(byLearner.getOrDefault(learner, List.of())));
            }
            table.row(cells);
        }
        return table;
    }

    /** Of a procedure's rows those of its largest size: smaller ensembles are in the figure. */
    private static List<GainRow> largest(List<GainRow> own) {
        int size = own.stream().mapToInt(GainRow::size).max().orElse(0);
        return own.stream().filter(row -> row.size() == size).toList();
    }

    private static String name(GainRow row) {
        Procedure procedure = row.procedure();
        return Markdown.text(Names.procedure(procedure))
                + (procedure instanceof Ensemble ensemble ? " of " + ensemble.size() : "");
    }

    private static String cell(List<GainRow> rows) {
        DrawMean single = DrawMean.of(rows, Level.SINGLE);
        DrawMean value = DrawMean.of(rows, Level.VALUE);
        if (value.draws() == 0) {
            return NumberFormats.NOTHING;
        }
        return rows.get(0).arm().procedure() instanceof Single
                ? NumberFormats.percent(value.mean())
                : NumberFormats.percent(single.mean()) + " → " + NumberFormats.percent(value.mean());
    }
}
