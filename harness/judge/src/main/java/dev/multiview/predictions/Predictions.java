package dev.multiview.predictions;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.Optional;

/**
 * The predictions of one model for every item of a test set, in its order.
 *
 * @param file the file's name in sentences
 * @param kind what the values are
 * @param items number of items
 * @param classes values an item: one a class, or 1 for labels
 * @param values item by item
 */
@SuppressWarnings("ArrayRecordComponent") // As large as a file; every loss reads it.
public record Predictions(String file, Kind kind, int items, int classes, double[] values) {
    /** What rounding in single precision, and in half, leaves of a sum of 1. */
    private static final double SINGLE = 1e-3;

    private static final double HALF = 1e-2;

    static Predictions of(Table table, Optional<Kind> said, TestSet test) {
        if (said.isPresent() && table.kind().isPresent() && !said.equals(table.kind())) {
            throw Refusal.of(
                    "%s calls its numbers %s, and the manifest calls them %s; let both say the same",
                    table.file(), table.kind().get().label(), said.get().label());
        }
        Kind kind = said.or(table::kind).orElseGet(() -> guess(table));
        if ((kind == Kind.LABELS) != (table.columns() == 1)) {
            throw Refusal.of(
                    "%s has %d numbers an item, and %s are %s; give these or name another kind",
                    table.file(), table.columns(), kind.label(), kind == Kind.LABELS ? "one" : "one a class");
        }
        if (kind == Kind.LABELS) {
            demandCounted(TestSet.classes(table, test.limit()), table.file(), test);
        } else {
            demandClasses(table, test);
        }
        if (kind == Kind.PROBABILITIES) {
            demandProbabilities(table);
        }
        return new Predictions(table.file(), kind, table.rows(), table.columns(), table.values());
    }

    /** Classes counted from 1 on one side and from 0 on the other would make a good model a bad one. */
    private static void demandCounted(int[] predicted, String file, TestSet test) {
        IntSummaryStatistics own = Arrays.stream(predicted).summaryStatistics();
        IntSummaryStatistics truth = Arrays.stream(test.labels()).summaryStatistics();
        boolean above = truth.getMin() == 0 && own.getMin() > 0 && own.getMax() > truth.getMax();
        boolean below = truth.getMin() == 1 && own.getMin() == 0 && own.getMax() < truth.getMax();
        if (above || below) {
            throw Refusal.of(
                    "%s predicts classes from %d to %d, and those of %s go from %d to %d; count both from 0, or say in a manifest"
                            + " how many 'classes' there are if some are never true",
                    file, own.getMin(), own.getMax(), test.name(), truth.getMin(), truth.getMax());
        }
    }

    /** Rows that are probabilities are told from logits by their sums; what is neither has to be named. */
    private static Kind guess(Table table) {
        if (table.columns() == 1) {
            return Kind.LABELS;
        }
        boolean sums = true;
        boolean within = true;
        for (int row = 0; row < table.rows(); row++) {
            double sum = 0;
            for (int column = 0; column < table.columns(); column++) {
                sum += table.at(row, column);
                within &= table.at(row, column) >= 0 && table.at(row, column) <= 1;
            }
            sums &= Math.abs(sum - 1) <= tolerance(table);
        }
        if (within && !sums) {
            throw Refusal.of(
                    "%s has numbers from 0 to 1 that do not sum to 1 in every row; say 'kind: logits' if they are none of"
                            + " probabilities, else mend them",
                    table.file());
        }
        return within ? Kind.PROBABILITIES : Kind.LOGITS;
    }

    private static void demandClasses(Table table, TestSet test) {
        if (test.classes() != 0 && test.classes() != table.columns()) {
            throw Refusal.of(
                    "%s has %d numbers an item, and %s has %d classes; give one a class",
                    table.file(), table.columns(), test.name(), test.classes());
        }
        for (int item = 0; item < test.items(); item++) {
            if (test.labels()[item] >= table.columns()) {
                throw Refusal.of(
                        "%s has %d classes, and item %d of %s has label %d; classes are counted from 0 to %d",
                        table.file(), table.columns(), item, test.name(), test.labels()[item], table.columns() - 1);
            }
        }
    }

    private static void demandProbabilities(Table table) {
        for (int row = 0; row < table.rows(); row++) {
            double sum = 0;
            for (int column = 0; column < table.columns(); column++) {
                double value = table.at(row, column);
                if (value < 0) {
                    throw Refusal.of(
                            "%s, column %d, is %s, and a probability is not negative; give probabilities, or say 'kind:"
                                    + " logits'",
                            table.where(row), column, value);
                }
                sum += value;
            }
            if (Math.abs(sum - 1) > tolerance(table)) {
                throw Refusal.of(
                        "%s sums to %s, and probabilities sum to 1 within %s; give probabilities, or say 'kind: logits'",
                        table.where(row), Double.toString(sum), Double.toString(tolerance(table)));
            }
        }
    }

    private static double tolerance(Table table) {
        return table.half() ? HALF : SINGLE;
    }

    /** The class predicted of an item: that of the largest value, the first of equal ones. */
    public int predicted(int item) {
        if (kind == Kind.LABELS) {
            return (int) values[item];
        }
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (values[item * classes + i] > values[item * classes + best]) {
                best = i;
            }
        }
        return best;
    }

    /** Natural logarithms of an item's probabilities, into {@code into}; those of probabilities are made to sum to 1. */
    public void logProbabilities(int item, double[] into) {
        int from = item * classes;
        if (kind == Kind.PROBABILITIES) {
            double sum = 0;
            for (int i = 0; i < classes; i++) {
                sum += values[from + i];
            }
            for (int i = 0; i < classes; i++) {
                into[i] = Math.log(values[from + i] / sum);
            }
            return;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < classes; i++) {
            most = Math.max(most, values[from + i]);
        }
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += Math.exp(values[from + i] - most);
        }
        double logSum = most + Math.log(sum);
        for (int i = 0; i < classes; i++) {
            into[i] = values[from + i] - logSum;
        }
    }

    /** Whether it holds a number for each class. */
    public boolean hasClasses() {
        return kind != Kind.LABELS;
    }
}
