package dev.multiview.published;

import java.util.List;

/**
 * The audit of a published table: every check, each at its share of two error rates of 0.05. The first is the probability that an honest
 * table is REFUTED in what it prints ({@link Attainable} never errs; {@link ScatterFloor} and {@link EqualRows} have a half each);
 * the second is that any verdict on a {@link Gains gain} is wrong. Both are simulated in {@code harness/docs/statistics.md}.
 */
public final class TableAudit {
    private static final double ALPHA = 0.05;

    private static final List<TableCheck> CHECKS = List.of(
            new Attainable(),
            new ScatterFloor(ALPHA / 2),
            new EqualRows(ALPHA / 2),
            new Gains(ALPHA),
            new ChosenCheckpoint());

    private TableAudit() {}

    /** All that is found, check by check, in the order of the rows. */
    public static List<Finding> of(PublishedTable table) {
        return CHECKS.stream()
                .flatMap(check -> check.findings(table.rows()).stream())
                .toList();
    }

    /** What the table leaves open for all its rows, a sentence each without its period. */
    public static List<String> notes(PublishedTable table) {
        String silent = ChosenCheckpoint.silent(table.rows());
        return silent.isEmpty()
                ? List.of()
                : List.of("Not said which checkpoint was tested (column 'checkpoint': last, validation or test): "
                        + silent);
    }
}
