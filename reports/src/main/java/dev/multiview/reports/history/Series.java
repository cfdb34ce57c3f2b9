package dev.multiview.reports.history;

import dev.multiview.statistic.ChangePoints;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One claim under one rule, run by run. A run with the seed, code and number of an earlier one measured nothing new and is left
 * out: counted twice, it would look like a change.
 *
 * @param lines by time; at least one
 * @param changes the change points among the measured of them
 */
public record Series(List<HistoryLine> lines, List<ChangePoints.Change> changes) {
    public Series {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /** The lines of one claim without their change points. */
    static Series of(List<HistoryLine> lines) {
        Set<List<Object>> seen = new HashSet<>();
        List<HistoryLine> fresh = new ArrayList<>();
        for (HistoryLine line : lines) {
            Estimate estimate = line.estimate();
            if (estimate == null
                    || seen.add(List.of(line.run().seed(), line.run().code(), estimate.estimate()))) {
                fresh.add(line);
            }
        }
        return new Series(fresh, List.of());
    }

    /** The same with its change points. */
    Series searched(ChangePoints search) {
        return new Series(
                lines,
                search.of(measured().stream()
                        .mapToDouble(line -> estimate(line).estimate())
                        .toArray()));
    }

    /** The lines that have a number, at most as many as can be searched; the last ones. */
    public List<HistoryLine> measured() {
        List<HistoryLine> all =
                lines.stream().filter(line -> line.estimate() != null).toList();
        return all.subList(Math.max(0, all.size() - ChangePoints.MOST_VALUES), all.size());
    }

    /** Whether there are runs enough for a change point. */
    public boolean searchable() {
        return measured().size() >= 2 * ChangePoints.LEAST_SEGMENT;
    }

    /** The last line. */
    public HistoryLine last() {
        return lines.get(lines.size() - 1);
    }

    /** The last line with a number. */
    public Optional<HistoryLine> lastMeasured() {
        List<HistoryLine> measured = measured();
        return measured.isEmpty() ? Optional.empty() : Optional.of(measured.get(measured.size() - 1));
    }

    /** The first line behind a change. */
    public HistoryLine at(ChangePoints.Change change) {
        return measured().get(change.index());
    }

    /** The number of a measured line. */
    public static Estimate estimate(HistoryLine line) {
        return Objects.requireNonNull(line.estimate(), "A line without a number was taken for a measured one");
    }
}
