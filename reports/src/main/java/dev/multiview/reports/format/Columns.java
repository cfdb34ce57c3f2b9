package dev.multiview.reports.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns of a CSV file: the one place where its header and the meaning of each column stand.
 *
 * @param file name of the file, such as {@code gains.csv}
 * @param writer the command that writes it, such as {@code audit}
 * @param row what a row is, as the end of a sentence
 * @param columns in the order of the file
 */
public record Columns(String file, String writer, String row, List<Column> columns) {
    public Columns {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param name in the header
     * @param says what it holds, with its unit
     */
    public record Column(String name, String says) {
        public Column {
            if (name.isBlank() || says.isBlank()) {
                throw new IllegalArgumentException("Column '" + name + "' is not explained; say what it holds");
            }
        }
    }

    /** A file whose columns are added one by one. */
    public static Columns of(String file, String writer, String row) {
        return new Columns(file, writer, row, List.of());
    }

    /** The same with one column more. */
    public Columns with(String name, String says) {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(name, says));
        return new Columns(file, writer, row, more);
    }

    /** The header, names separated by commas. */
    public String header() {
        return columns.stream().map(Column::name).collect(Collectors.joining(","));
    }
}
