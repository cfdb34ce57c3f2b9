package dev.multiview.reports.history;

import dev.multiview.statistic.ChangePoints;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One claim under one rule, run by run: at fresh seeds, or at one seed that comes back run after run. The two are never mixed: at one
 * seed a number stays the same until something changes it, at fresh seeds it varies.
 *
 * @param seed the seed that comes back; empty for fresh ones
 * @param lines by time; at least one
 * @param changes the change points among the measured of them
 */
public record Series(Optional<Long> seed, List<HistoryLine> lines, List<ChangePoints.Change> changes) {
    public Series {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /**
     * The series of one claim's lines: one at fresh seeds, and one at each seed that comes back often enough for a series.
     *
     * @param lines by time
     */
    static List<Series> of(List<HistoryLine> lines) {
        Map<Long, Long> times =
                lines.stream().collect(Collectors.groupingBy(line -> line.run().seed(), Collectors.counting()));
        Map<Optional<Long>, List<HistoryLine>> groups = new LinkedHashMap<>();
        for (HistoryLine line : lines) {
            long seed = line.run().seed();
            Optional<Long> own = times.getOrDefault(seed, 0L) < 2 * ChangePoints.LEAST_SEGMENT
                    ? Optional.empty()
                    : Optional.of(seed);
            groups.computeIfAbsent(own, key -> new ArrayList<>()).add(line);
        }
        return groups.entrySet().stream()
                .map(group -> new Series(group.getKey(), measuredOnce(group.getKey(), group.getValue()), List.of()))
                .toList();
    }

    /**
     * Without the lines that measured nothing new, which would look like a change if they counted again: at fresh seeds those with
     * the seed and number of an earlier one, at one seed those with the code and number of an earlier one.
     */
    private static List<HistoryLine> measuredOnce(Optional<Long> seed, List<HistoryLine> lines) {
        Set<List<Object>> seen = new HashSet<>();
        List<HistoryLine> fresh = new ArrayList<>();
        for (HistoryLine line : lines) {
            Estimate estimate = line.estimate();
            Object what = seed.isPresent() ? line.run().code() : line.run().seed();
            if (estimate == null || seen.add(List.of(what, estimate.estimate()))) {
                fresh.add(line);
            }
        }
        return fresh;
    }

    /** The claim, with the seed where it comes back. */
    public String name() {
        return last().claim() + seed.map(each -> " at seed " + each).orElse("");
    }

    /** The same with its change points. */
    Series searched(ChangePoints search) {
        return new Series(
                seed,
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
