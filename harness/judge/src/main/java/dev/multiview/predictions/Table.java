package dev.multiview.predictions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a file before anybody knows what they mean: rows of equal length, perhaps with an id each.
 *
 * @param file the file's name in sentences
 * @param rows number of rows
 * @param columns numbers a row
 * @param values row by row
 * @param ids one a row, or empty
 * @param kind what the file says that its numbers are; empty where it does not
 * @param half whether the numbers were kept in half precision
 * @param text whether it is a text file, whose rows are lines counted from 1; those of an array are counted from 0
 * @param places where each row stood in the file; empty where that is its number
 */
@SuppressWarnings("ArrayRecordComponent") // As large as a file, and handed on once.
record Table(
        String file,
        int rows,
        int columns,
        double[] values,
        List<String> ids,
        Optional<Kind> kind,
        boolean half,
        boolean text,
        List<Integer> places) {

    double at(int row, int column) {
        return values[row * columns + column];
    }

    /** File and row in a sentence. */
    String where(int row) {
        String id = ids.isEmpty() ? "" : " (id " + ids.get(row) + ")";
        int place = places.isEmpty() ? row : places.get(row);
        return file + (text ? ", line " + place : ", row " + place + " (counted from 0)") + id;
    }

    /** The same table with ids from elsewhere. */
    Table withIds(List<String> others) {
        return new Table(file, rows, columns, values, others, kind, half, text, places);
    }

    /** Refuses what no file may hold: nothing at all, numbers that are none, an id twice. */
    Table demandSound() {
        if (rows == 0 || columns == 0) {
            throw Refusal.of("%s holds no numbers; give one row a test item", file);
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!Double.isFinite(at(row, column))) {
                    throw Refusal.of(
                            "%s, column %d, is %s, and every prediction must be a finite number; predict again or leave"
                                    + " the run out",
                            where(row), column, at(row, column));
                }
            }
        }
        demandDistinct();
        return this;
    }

    private void demandDistinct() {
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            Integer before = seen.putIfAbsent(ids.get(row), row);
            if (before != null) {
                throw Refusal.of(
                        "%s has an id that %s has already; give every test item once", where(row), where(before));
            }
        }
    }

    /** The rows in the order of {@code wanted}; by their own order where neither side has ids. */
    Table alignedTo(List<String> wanted, int count, String test) {
        if (rows != count) {
            throw Refusal.of(
                    "%s has %d rows, and %s has %d items; give predictions of exactly these items%s",
                    file, rows, test, count, missing(wanted));
        }
        if (ids.isEmpty() && wanted.isEmpty()) {
            return this;
        }
        if (ids.isEmpty() || wanted.isEmpty()) {
            throw Refusal.of(
                    "%s has %s ids and %s has %s, so that nothing says which row belongs to which item; give ids to both, or to"
                            + " neither if rows stand in one order",
                    file, ids.isEmpty() ? "no" : "its", test, wanted.isEmpty() ? "none" : "some");
        }
        Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            rowOf.put(ids.get(row), row);
        }
        double[] aligned = new double[values.length];
        List<Integer> moved = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            Integer row = rowOf.get(wanted.get(item));
            if (row == null) {
                throw Refusal.of(
                        "%s has no row of id %s, which is in %s; predict every test item",
                        file, wanted.get(item), test);
            }
            System.arraycopy(values, row * columns, aligned, item * columns, columns);
            moved.add(places.isEmpty() ? row : places.get(row));
        }
        // Rows keep the place they had in the file, so that a later refusal finds it.
        return new Table(file, rows, columns, aligned, wanted, kind, half, text, moved);
    }

    private String missing(List<String> wanted) {
        if (ids.isEmpty() || wanted.isEmpty()) {
            return "";
        }
        return wanted.stream()
                .filter(id -> !ids.contains(id))
                .findFirst()
                .map(id -> "; id " + id + " is missing")
                .orElse("");
    }
}
