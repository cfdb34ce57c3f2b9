package dev.multiview.published;

import dev.multiview.published.PublishedRow.Checkpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The check whether a gain may come from having chosen the best checkpoint on the test set. The best of E checkpoints that
 * scatter as runs do, with deviation s, exceeds their mean by about s z((E - 3/8) / (E + 1/4)), z the normal quantile (Blom
 * 1958, Statistical Estimates and Transformed Beta-Variables); checkpoints of one run are alike, so that it is less.
 */
record ChosenCheckpoint() implements TableCheck {
    static final String NAME = "checkpoint";

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @Override
    public List<Finding> findings(List<PublishedRow> rows) {
        return rows.stream().flatMap(row -> of(row, rows).stream()).toList();
    }

    private static Optional<Finding> of(PublishedRow row, List<PublishedRow> rows) {
        if (row.checkpoint() != Checkpoint.TEST) {
            return Optional.empty();
        }
        if (row.checkpoints().isEmpty() || !row.scatterKnown()) {
            return Optional.of(Finding.of(
                    NAME,
                    row,
                    Answer.UNDERSPECIFIED,
                    "its checkpoints were chosen on the test set, which makes it look better by an unknown amount; give "
                            + (row.scatterKnown() ? "checkpoints" : "spread, spread_kind, runs and checkpoints")
                            + " to see how much"));
        }
        Optional<PublishedRow> baseline = Gains.baseline(row, rows);
        double optimism = optimism(row);
        double gain = baseline.map(base -> Gains.better(row, base)).orElse(Double.POSITIVE_INFINITY);
        boolean alike = baseline.filter(base -> base.checkpoint() == Checkpoint.TEST
                        && base.checkpoints().equals(row.checkpoints()))
                .isPresent();
        String sentence = String.format(
                Locale.ROOT,
                "the best of %d checkpoints on the test set looks better by up to %.2f points",
                row.checkpoints().getAsInt(),
                100 * optimism);
        if (alike) {
            return Optional.of(
                    Finding.of(NAME, row, Answer.INCONCLUSIVE, sentence + "; so does its baseline, chosen alike"));
        }
        return Optional.of(
                gain < optimism
                        ? Finding.of(
                                NAME,
                                row,
                                Answer.INCONCLUSIVE,
                                sentence + String.format(Locale.ROOT, ", and its gain is %.2f", 100 * gain))
                        : Finding.of(NAME, row, Answer.UNDERSPECIFIED, sentence));
    }

    private static double optimism(PublishedRow row) {
        int runs = row.runs().getAsInt();
        double many = row.checkpoints().getAsInt();
        double spread = row.kind().deviation(row.spread().orElseThrow().value(), runs);
        return spread * NORMAL.inverseCumulativeProbability((many - 0.375) / (many + 0.25));
    }

    /** The names of rows that do not say which checkpoint was tested. */
    static String silent(List<PublishedRow> rows) {
        return rows.stream()
                .filter(row -> row.checkpoint() == Checkpoint.UNKNOWN)
                .map(PublishedRow::name)
                .collect(Collectors.joining(", "));
    }
}
