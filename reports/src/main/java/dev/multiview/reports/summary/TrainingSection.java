package dev.multiview.reports.summary;

import dev.multiview.procedure.TrialNotes;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * The section on how the fits went: whether the rare single-view training samples were fitted at all, how many views
 * were lost, and what the step rule did. Without these a gain may come from training that had not ended.
 */
final class TrainingSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        Map<TrialKind, List<TrialRow>> kinds = new LinkedHashMap<>();
        Set<String> swept = MeasuredSweep.settings(outcome);
        for (TrialRow row : outcome.trials()) {
            TrialKind kind = TrialKind.of(row.trial());
            if (row.finished() && !swept.contains(kind.dataset())) {
                kinds.computeIfAbsent(kind, first -> new ArrayList<>()).add(row);
            }
        }
        List<Column> columns = COLUMNS.stream()
                .filter(column ->
                        kinds.values().stream().anyMatch(rows -> column.of(rows).isPresent()))
                .toList();
        if (columns.isEmpty()) {
            return "";
        }
        List<String> header = new ArrayList<>(List.of("Data", "Learner", "Trained as", "Fits"));
        columns.forEach(column -> header.add(column.title()));
        MarkdownTable table = new MarkdownTable(header);
        kinds.forEach((kind, rows) -> {
            List<String> cells = new ArrayList<>(List.of(
                    Markdown.text(kind.dataset()),
                    Markdown.code(kind.learner()),
                    Markdown.text(kind.role()),
                    Integer.toString(rows.size())));
            for (Column column : columns) {
                OptionalDouble value = column.of(rows);
                cells.add(value.isPresent() ? column.shown().apply(value.getAsDouble()) : NumberFormats.NOTHING);
            }
            table.row(cells);
        });
        return "## Training\n\nMeans over fits; steps are the largest of any fit. *Fitted* is the share of single-view"
                + " training samples predicted correctly at the end, *views lost* the share of second views that a model"
                + " hardly uses.\n\n"
                + table;
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("Single-view samples fitted", TrialNotes.FITTED_SINGLE_VIEW, false, NumberFormats::percent),
            new Column("Views lost", TrialNotes.LOST_VIEWS, false, NumberFormats::percent),
            new Column("Largest step", "largestStep", true, NumberFormats::number),
            new Column("Step constant after", "plateauSteps", true, NumberFormats::number));

    /**
     * A column of the table.
     *
     * @param title its heading
     * @param note name of the note in the trials
     * @param largest whether the largest is shown instead of the mean
     * @param shown how the number is written
     */
    private record Column(String title, String note, boolean largest, Function<Double, String> shown) {
        OptionalDouble of(Collection<TrialRow> rows) {
            DoubleStream values = rows.stream()
                    .filter(row -> row.notes().containsKey(note))
                    .mapToDouble(row -> row.notes().getOrDefault(note, Double.NaN))
                    .filter(Double::isFinite);
            return largest ? values.max() : values.average();
        }
    }
}
