package dev.multiview.reports.agreement;

import dev.multiview.published.Answer;
import dev.multiview.published.Finding;
import dev.multiview.reports.OwnFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.SingleFiles;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code table.md} and {@code table.csv}: what a published table's own numbers say of it. */
public final class TableReport {
    /** The page for people. */
    public static final String PAGE = "table.md";

    public static final String TABLE = "table.csv";

    /** How the page begins. */
    private static final String HEADING = "# A published table\n";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(TABLE, "table", "a check of a row of a published table")
            .with("check", "name of the check")
            .with("table", "name of the table in the paper")
            .with("row", "the row's name")
            .with("answer", "what the check says")
            .with("reason", "why, as a sentence");

    private TableReport() {}

    /**
     * Writes both files.
     *
     * @param file the name of the table's file
     * @param findings what was found
     * @param notes what the table leaves open for all its rows
     * @throws dev.multiview.exit.MultiviewException if somebody else's files have their names, or they cannot be written
     */
    public static void write(String file, List<Finding> findings, List<String> notes, Path folder) {
        SingleFiles.demandReplaceable(
                folder, OwnFile.beginning(TABLE, COLUMNS.header()), OwnFile.beginning(PAGE, HEADING));
        CsvText csv = new CsvText(COLUMNS);
        MarkdownTable table = new MarkdownTable("Row", "Check", "Answer", "Reason");
        for (Finding each : findings) {
            csv.row(each.check(), each.table(), each.row(), each.answer().name(), each.sentence());
            table.row(
                    Markdown.text(each.row()),
                    each.check(),
                    each.answer().name(),
                    Markdown.text(NumberFormats.sentence(each.sentence())));
        }
        ReportFile.write(folder, TABLE, csv.toString());
        ReportFile.write(
                folder,
                PAGE,
                Markdown.page(
                        HEADING + "\nFile " + Markdown.code(file) + ". " + counts(findings) + ".\n\n"
                                + (table.isEmpty() ? "" : table + "\n")
                                + notes.stream()
                                        .map(note -> "* " + Markdown.text(note) + ".\n")
                                        .collect(Collectors.joining())
                                + "\nVerdicts on gains speak of training again on the same data, tested on the same items. Of honest tables"
                                + " one in twenty at most is REFUTED in what it prints, and one in twenty has a wrong verdict on a"
                                + " gain. What a check is and how often it errs: harness/docs/statistics.md, \"Published tables\".\n"));
    }

    /** How many answers of each kind. */
    public static String counts(List<Finding> findings) {
        return NumberFormats.count(findings.size(), "finding")
                + Arrays.stream(Answer.values())
                        .map(answer -> findings.stream()
                                        .filter(each -> each.answer() == answer)
                                        .count()
                                + " " + answer.name())
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
