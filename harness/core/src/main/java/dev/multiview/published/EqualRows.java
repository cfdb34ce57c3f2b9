package dev.multiview.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The check for rows of different tables, or of one, that are equal to the last digit in mean and spread though they are said to be of
 * different things. If both were measured, that is a coincidence with probability at most
 *
 * <pre>  u / (2 sqrt(pi) s / sqrt(R))  *  v / (2 sqrt(pi) s / sqrt(2 (R - 1))) </pre>
 *
 * for a last digit u of the mean and v of the spread s of R runs: the densities of the differences of two means and of two
 * spreads at 0, about normal, when both rows have one law; if they have not, it is less. It is found fault with where that
 * times the number of all pairs is below {@code alpha}.
 *
 * @param alpha probability that an honest table is found fault with
 */
record EqualRows(double alpha) implements TableCheck {
    static final String NAME = "equal-rows";

    @Override
    public List<Finding> findings(List<PublishedRow> rows) {
        List<PublishedRow> asked =
                rows.stream().filter(PublishedRow::scatterKnown).toList();
        List<Finding> found = new ArrayList<>();
        double pairs = asked.size() * (asked.size() - 1.0) / 2;
        for (int i = 0; i < asked.size(); i++) {
            for (int j = i + 1; j < asked.size(); j++) {
                double chance = pairs * coincidence(asked.get(i));
                if (equal(asked.get(i), asked.get(j)) && chance < alpha) {
                    found.add(fault(asked.get(j), asked.get(i), chance));
                }
            }
        }
        return found;
    }

    /** Rows of one name are one result that is shown twice. */
    private static boolean equal(PublishedRow one, PublishedRow other) {
        return !one.name().equals(other.name())
                && one.mean().text().equals(other.mean().text())
                && one.kind() == other.kind()
                && one.spread().map(Printed::text).equals(other.spread().map(Printed::text));
    }

    private static double coincidence(PublishedRow row) {
        int runs = row.runs().getAsInt();
        Printed printed = row.spread().orElseThrow();
        double spread = row.kind().deviation(printed.most(), runs);
        double step = row.kind().deviation(printed.unit(), runs);
        double density = 1 / (2 * Math.sqrt(Math.PI) * spread);
        return Math.min(1, row.mean().unit() * density * Math.sqrt(runs))
                * Math.min(1, step * density * Math.sqrt(2.0 * (runs - 1)));
    }

    private static Finding fault(PublishedRow row, PublishedRow like, double chance) {
        return Finding.of(
                NAME,
                row,
                Answer.REFUTED,
                String.format(
                        Locale.ROOT,
                        "mean %s and spread %s are those of row '%s' of table '%s' to the last digit; among so many rows that"
                                + " happens by chance with probability %.1g at most",
                        row.mean().text(),
                        row.spread().map(Printed::text).orElseThrow(),
                        like.name(),
                        like.table(),
                        chance));
    }
}
