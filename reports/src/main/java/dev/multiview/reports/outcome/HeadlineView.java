package dev.multiview.reports.outcome;

import dev.multiview.data.Split;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        return views(outcome).findFirst().flatMap(first -> views(outcome)
                .filter(view -> view.setting.equals(first.setting))
                .min(Comparator.comparingInt(HeadlineView::rank)));
    }

    /** The same of every setting that has contrasts, by its name: their test sets may differ. */
    public static Map<String, HeadlineView> bySetting(AuditOutcome outcome) {
        return outcome.contrasts().stream()
                .map(HeadlineView::of)
                .collect(Collectors.toMap(
                        HeadlineView::setting, view -> view, (one, other) -> other.rank() < one.rank() ? other : one));
    }

    /** Whether a row lies in this part. */
    public boolean shows(GainRow row) {
        return equals(of(row));
    }

    /** Whether a row lies in this part. */
    public boolean shows(ContrastRow row) {
        return equals(of(row));
    }

    private static Stream<HeadlineView> views(AuditOutcome outcome) {
        return Stream.concat(
                outcome.contrasts().stream().map(HeadlineView::of),
                outcome.gains().stream().map(HeadlineView::of));
    }

    /** The part in which a row lies. */
    public static HeadlineView of(GainRow row) {
        return new HeadlineView(row.setting().name(), row.split());
    }

    private static HeadlineView of(ContrastRow row) {
        return new HeadlineView(row.setting().name(), row.contrast().split());
    }

    private int rank() {
        int rank = SPLITS.indexOf(split);
        return rank < 0 ? SPLITS.size() : rank;
    }
}
