package dev.multiview.published;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of a published table.
 *
 * @param table the table that it stands in
 * @param name what it is called there
 * @param mean the printed mean over runs
 * @param accuracy whether that is a share of right answers; else it is one of wrong ones
 * @param spread what is printed behind it
 * @param kind what that is
 * @param runs how many runs it is a mean of
 * @param items how many test items each run was tested on
 * @param baseline name of the row of the same table that it is said to improve on
 * @param gain by how much it is said to, in shares and positive for better
 * @param differences gains of single runs over the baseline's runs that they are paired with, in shares and positive for
 *     better; empty if they are not known
 * @param checkpoint which checkpoint of a run was tested
 * @param checkpoints how many there were to choose from
 */
public record PublishedRow(
        String table,
        String name,
        Printed mean,
        boolean accuracy,
        Optional<Printed> spread,
        SpreadKind kind,
        OptionalInt runs,
        OptionalInt items,
        Optional<String> baseline,
        Optional<Printed> gain,
        List<Double> differences,
        Checkpoint checkpoint,
        OptionalInt checkpoints) {
    /** The ways of choosing the checkpoint whose result is printed. */
    public enum Checkpoint {
        LAST,
        /** The best on data that are not the test set. */
        VALIDATION,
        /** The best on the test set itself. */
        TEST,
        UNKNOWN
    }

    public PublishedRow {
        differences = List.copyOf(differences);
    }

    /** The share of items that runs get wrong, on average. */
    double error() {
        return accuracy ? 1 - mean.value() : mean.value();
    }

    /** The share of right or of wrong answers, whichever are rarer. */
    double rarer() {
        return Math.min(mean.value(), 1 - mean.value());
    }

    /** Whether the scatter between runs can be computed from what is printed. */
    boolean scatterKnown() {
        return spread.isPresent() && kind != SpreadKind.UNKNOWN && severalRuns();
    }

    boolean severalRuns() {
        return runs.orElse(0) > 1;
    }
}
