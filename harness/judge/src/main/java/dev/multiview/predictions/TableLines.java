package dev.multiview.predictions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table that grows line by line while a text file is read. */
final class TableLines {
    private final String file;
    private final List<double[]> rows = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private @Nullable Kind kind;
    private boolean index;

    TableLines(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** The file says what its numbers are; it may say so once only. */
    void kind(Kind said) {
        if (kind != null && kind != said) {
            throw Refusal.of("%s holds %s and %s; give one kind", file, kind.label(), said.label());
        }
        kind = said;
    }

    void add(Optional<String> id, double[] values, int line) {
        if (!rows.isEmpty() && rows.get(0).length != values.length) {
            throw Refusal.of(
                    "%s, line %d has %d numbers, and the rows before have %d; give one a class in every row",
                    file, line, values.length, rows.get(0).length);
        }
        boolean named = id.filter(text -> !text.isBlank()).isPresent();
        if (id.isPresent() && !named || !rows.isEmpty() && named == ids.isEmpty()) {
            throw Refusal.of("%s, line %d: some rows have an id and others do not; give every row one", file, line);
        }
        id.ifPresent(ids::add);
        rows.add(values);
        lines.add(line);
    }

    /** The ids are those of an index without a name, which may do no more than count. */
    void index() {
        index = true;
    }

    private boolean counted() {
        return index
                && IntStream.range(0, ids.size()).allMatch(row -> ids.get(row).equals(Integer.toString(row)));
    }

    Table table() {
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        double[] values = new double[rows.size() * columns];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, values, row * columns, columns);
        }
        return new Table(
                file,
                rows.size(),
                columns,
                values,
                counted() ? List.of() : List.copyOf(ids),
                Optional.ofNullable(kind),
                false,
                true,
                List.copyOf(lines));
    }
}
