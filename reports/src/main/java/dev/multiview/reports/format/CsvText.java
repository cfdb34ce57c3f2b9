package dev.multiview.reports.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV table, in memory or on its way to a file: comma, one line feed per row, empty field where a number is missing. */
public final class CsvText {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final Appendable text;
    private final CSVPrinter printer;

    /** A table in memory with these columns. */
    public CsvText(Columns columns) {
        this(columns, new StringBuilder());
    }

    /**
     * A table whose rows go to {@code out} as they come.
     *
     * @param columns names with their meanings, which go into the header
     * @throws UncheckedIOException if {@code out} cannot be written
     */
    public CsvText(Columns columns, Appendable out) {
        text = out;
        try {
            printer = new CSVPrinter(out, FORMAT);
            out.append(columns.header()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a row; doubles get their shortest exact form.
     *
     * @throws UncheckedIOException if the row cannot be written; never in memory
     */
    public void row(Object... cells) {
        try {
            printer.printRecord(List.of(cells).stream()
                    .map(cell -> cell instanceof Double number ? Json.shortest(number) : cell)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table, if it is in memory. */
    @Override
    public String toString() {
        return text.toString();
    }
}
