package dev.multiview.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The check whether a mean can come about at all: n test items and R runs give multiples of 1/(nR) and no other shares.
 * (Brown and Heathers 2017, "The GRIM test", doi:10.1177/1948550616673876, asks the same of means of whole numbers.) Runs that
 * were rounded before they were averaged are allowed for, by half a step of the last digit. It has no false alarms.
 */
record Attainable() implements TableCheck {
    static final String NAME = "attainable";

    /** Rounding of the decimal arithmetic here. */
    private static final double ROUNDING = 1e-9;

    @Override
    public List<Finding> findings(List<PublishedRow> rows) {
        return rows.stream().flatMap(row -> of(row).stream()).toList();
    }

    private static Optional<Finding> of(PublishedRow row) {
        if (row.items().isEmpty() || row.runs().isEmpty()) {
            return Optional.empty();
        }
        double cases = (double) row.items().getAsInt() * row.runs().getAsInt();
        double unit = row.mean().unit();
        double slack = (row.runs().getAsInt() == 1 ? 0.5 : 1) * unit + ROUNDING * unit;
        if (1 / cases <= 2 * slack) {
            return Optional.empty();
        }
        double nearest = Math.rint(row.mean().value() * cases);
        boolean possible = Math.abs(nearest / cases - row.mean().value()) <= slack;
        String sentence = possible
                ? String.format(
                        Locale.ROOT,
                        "%s is what %.0f of %.0f answers give",
                        row.mean().text(),
                        nearest,
                        cases)
                : String.format(
                        Locale.ROOT,
                        "%s is no mean of %.0f answers: the nearest that can be is %.0f of them, %s",
                        row.mean().text(),
                        cases,
                        nearest,
                        inUnits(nearest / cases, row.mean()));
        return Optional.of(Finding.of(NAME, row, possible ? Answer.SUPPORTED : Answer.REFUTED, sentence));
    }

    /** A share in the table's own units, with two digits more than were printed. */
    private static String inUnits(double share, Printed like) {
        boolean percent = Math.abs(like.value() * 100 - Double.parseDouble(like.text())) < ROUNDING * 100;
        int decimals = Math.max(
                0,
                like.text().indexOf('.') < 0
                        ? 0
                        : like.text().length() - like.text().indexOf('.') - 1);
        return String.format(Locale.ROOT, "%." + (decimals + 2) + "f", percent ? share * 100 : share);
    }
}
