package dev.multiview.reports.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table of Markdown; cells may hold any text. */
public final class MarkdownTable {
    private final List<String> columns;
    private final List<String> lines = new ArrayList<>();

    public MarkdownTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    public MarkdownTable(String... columns) {
        this(List.of(columns));
    }

    public MarkdownTable row(String... cells) {
        return row(Arrays.asList(cells));
    }

    public MarkdownTable row(List<String> cells) {
        lines.add(line(cells));
        return this;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The table with a line end after each row. */
    @Override
    public String toString() {
        return line(columns) + line(columns.stream().map(column -> "---").toList()) + String.join("", lines);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownTable::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A bar or a line end within a cell would end it. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
    }
}
