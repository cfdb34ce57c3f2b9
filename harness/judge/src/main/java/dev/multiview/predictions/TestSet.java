package dev.multiview.predictions;

import java.util.List;

/**
 * The items that models were tested on: the true class of each, and perhaps an id.
 *
 * @param name how sentences call it
 * @param labels true class of each item, from 0 on
 * @param ids one an item, or empty
 * @param classes number of classes, or 0 if nobody says
 */
@SuppressWarnings("ArrayRecordComponent") // Read by every loss, item by item.
public record TestSet(String name, int[] labels, List<String> ids, int classes) {

    static TestSet of(Table table, String called, int classes) {
        if (!table.ids().isEmpty() && table.ids().size() != table.rows()) {
            throw Refusal.of(
                    "%s has %d labels, and there are %d ids; give one an item",
                    called, table.rows(), table.ids().size());
        }
        Table sound = table.demandSound();
        if (sound.columns() != 1) {
            throw Refusal.of(
                    "%s has %d columns, and labels are one whole number a row; give these",
                    table.file(), sound.columns());
        }
        if (sound.rows() < 2) {
            throw Refusal.of("%s has 1 item, and one item does not say how items differ; give more", called);
        }
        return new TestSet(called, classes(sound, limit(classes)), sound.ids(), classes);
    }

    /** What a class must be below. */
    int limit() {
        return limit(classes);
    }

    private static int limit(int classes) {
        return classes == 0 ? Integer.MAX_VALUE : classes;
    }

    /** One whole number a row, from 0 to below {@code limit}. */
    static int[] classes(Table table, int limit) {
        int[] classes = new int[table.rows()];
        for (int row = 0; row < classes.length; row++) {
            double value = table.at(row, 0);
            if (value != Math.rint(value) || value < 0 || value >= limit) {
                throw Refusal.of(
                        "%s is %s, and a class is a whole number from 0 to %s; count classes from 0",
                        table.where(row),
                        shortest(value),
                        limit == Integer.MAX_VALUE ? "the number of classes - 1" : limit - 1);
            }
            classes[row] = (int) value;
        }
        return classes;
    }

    private static String shortest(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Number of items. */
    public int items() {
        return labels.length;
    }
}
