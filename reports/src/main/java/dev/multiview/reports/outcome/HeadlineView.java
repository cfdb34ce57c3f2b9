package dev.multiview.reports.outcome;

import dev.multiview.data.Split;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of an outcome that figures and headline look at, where it holds more: its first setting, and the test set on
 * which views decide.
 *
 * @param setting name of the setting
 * @param split the test set
 */
public record HeadlineView(String setting, Split split) {
    /** Occluded first: where there is such a test set, claims are stated on it. */
    private static final List<Split> SPLITS =
            List.of(Split.OCCLUDED, Split.SINGLE_VIEW, Split.MIXTURE, Split.MULTI_VIEW);

    /** The focus of an outcome, or empty if it has neither gains nor contrasts. */
    public static Optional<HeadlineView> of(AuditOutcome outcome) {
        List<HeadlineView> all = Stream.concat(
                        outcome.contrasts().stream().map(HeadlineView::of),
                        outcome.gains().stream().map(HeadlineView::of))
                .toList();
        return all.isEmpty() ? Optional.empty() : first(all.stream(), all.get(0).setting);
    }

    /** The same of another setting, whose test sets may differ. */
    public static Optional<HeadlineView> of(AuditOutcome outcome, String setting) {
        return first(outcome.contrasts().stream().map(HeadlineView::of), setting);
    }

    /** Whether a row lies in this part. */
    public boolean shows(GainRow row) {
        return equals(of(row));
    }

    /** Whether a row lies in this part. */
    public boolean shows(ContrastRow row) {
        return equals(of(row));
    }

    private static HeadlineView of(GainRow row) {
        return new HeadlineView(row.setting().name(), row.split());
    }

    private static HeadlineView of(ContrastRow row) {
        return new HeadlineView(row.setting().name(), row.contrast().split());
    }

    private static Optional<HeadlineView> first(Stream<HeadlineView> all, String setting) {
        return all.filter(view -> view.setting.equals(setting)).min(Comparator.comparingInt(HeadlineView::rank));
    }

    private int rank() {
        int rank = SPLITS.indexOf(split);
        return rank < 0 ? SPLITS.size() : rank;
    }
}
