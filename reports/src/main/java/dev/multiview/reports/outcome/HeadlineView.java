package dev.multiview.reports.outcome;

import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of an outcome that figures and headline look at, where it holds more: its first data set, the error, and the
 * test set on which views decide.
 *
 * @param dataset name of the data
 * @param metric name of the metric
 * @param split label of the test set
 */
public record HeadlineView(String dataset, String metric, String split) {
    private static final String ERROR = "error";
    /** Occluded first: where there is such a test set, claims are stated on it. */
    private static final List<String> SPLITS = List.of("occluded", "single-view", "mixture", "multi-view");

    /** The focus of an outcome, or empty if it has neither gains nor contrasts. */
    public static Optional<HeadlineView> of(AuditOutcome outcome) {
        List<HeadlineView> all = new ArrayList<>();
        for (ContrastRow row : outcome.contrasts()) {
            all.add(of(row));
        }
        for (GainRow row : outcome.gains()) {
            all.add(of(row));
        }
        return all.stream()
                .filter(focus -> focus.dataset.equals(all.get(0).dataset) && focus.metric.equals(ERROR))
                .min((one, other) -> Integer.compare(one.rank(), other.rank()));
    }

    /** The same of another data set, whose test sets may differ. */
    public static Optional<HeadlineView> of(AuditOutcome outcome, String dataset) {
        return outcome.contrasts().stream()
                .map(HeadlineView::of)
                .filter(focus -> focus.dataset.equals(dataset) && focus.metric.equals(ERROR))
                .min((one, other) -> Integer.compare(one.rank(), other.rank()));
    }

    public boolean shows(GainRow row) {
        return equals(of(row));
    }

    public boolean shows(ContrastRow row) {
        return equals(of(row));
    }

    private static HeadlineView of(GainRow row) {
        return new HeadlineView(row.dataset(), row.metric(), row.split());
    }

    private static HeadlineView of(ContrastRow row) {
        return new HeadlineView(row.dataset(), row.metric(), row.split());
    }

    private int rank() {
        int rank = SPLITS.indexOf(split);
        return rank < 0 ? SPLITS.size() : rank;
    }
}
