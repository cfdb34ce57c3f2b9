package dev.multiview.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The check whether runs can scatter as little as is printed. Let two runs of one recipe differ in being right or wrong on a
 * share c of the n items, on which chance says who is right: then the errors of runs have at least the variance c / (2 n).
 * Nets that differ by their seed make different errors; that a tenth of a run's errors are not those of the next run is
 * taken for the least. A spread so small that runs would have to share more is REFUTED at level {@code alpha} over all rows:
 * (R - 1) s^2 / (c / 2n) is chi-squared with R - 1 degrees of freedom, or larger.
 *
 * @param alpha probability that an honest table is found fault with
 */
record ScatterFloor(double alpha) implements TableCheck {
    static final String NAME = "scatter";

    /** Share of a run's errors that are not errors of the next run, at least. */
    static final double LEAST_CHURN = 0.1;

    @Override
    public List<Finding> findings(List<PublishedRow> rows) {
        List<PublishedRow> asked = rows.stream()
                .filter(row -> row.scatterKnown() && row.items().isPresent() && row.rarer() > 0)
                .toList();
        return asked.stream()
                .flatMap(row -> of(row, alpha / asked.size()).stream())
                .toList();
    }

    private static Optional<Finding> of(PublishedRow row, double level) {
        int runs = row.runs().getAsInt();
        int items = row.items().getAsInt();
        double spread = row.kind().deviation(row.spread().orElseThrow().most(), runs);
        double least = LEAST_CHURN * row.rarer() / (2.0 * items);
        double p = ChiSquaredDistribution.of(runs - 1).cumulativeProbability((runs - 1) * spread * spread / least);
        if (p >= level) {
            return Optional.empty();
        }
        double differing = 2 * spread * spread * items;
        double chance = Math.sqrt(row.rarer() * (1 - row.rarer()) / items);
        return Optional.of(Finding.of(
                NAME,
                row,
                Answer.REFUTED,
                String.format(
                        Locale.ROOT,
                        "a standard deviation of %.3f points between %d runs says that two runs differ on about %.1f"
                                + " of %d items; runs that share nine of ten errors scatter by"
                                + " %.2f points (p = %.1g). The binomial error of one run on so many items is %.2f points",
                        100 * spread,
                        runs,
                        differing * items,
                        items,
                        100 * Math.sqrt(least),
                        p,
                        100 * chance)));
    }
}
