package dev.multiview.reports.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV table in memory: UTF-8, comma, one line feed per row, empty field where a number is missing. */
public final class CsvText {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    /** A table with the given header, names separated by commas. */
    public CsvText(String header) {
        try {
            printer = new CSVPrinter(text, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        text.append(header).append('\n');
    }

    /** Adds a row; doubles get their shortest exact form. */
    public void row(Object... cells) {
        try {
            printer.printRecord(List.of(cells).stream()
                    .map(cell -> cell instanceof Double number ? Json.shortest(number) : cell)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
