package dev.multiview.reports.history;

import dev.multiview.random.SeedPath;
import dev.multiview.statistic.ChangePoints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A history as series of claims with their change points.
 *
 * <p>All series share one level: each is searched at the level divided by their number (Bonferroni), so that a history in which
 * nothing changed shows a change with a chance of at most the level. That holds where runs might as well stand in any order:
 * fresh seeds, or the same seed and the same numbers.
 *
 * @param runs the runs by time
 * @param series the claims under their latest rules, in the order in which the last run has them
 * @param formerRules how many series of earlier rules are left out
 * @param level chance of a false change point in the whole history
 * @param memory what became of failed checks
 * @param latest the lines of the last run of each suite
 */
public record Trend(
        List<HistoryRun> runs,
        List<Series> series,
        int formerRules,
        double level,
        GateMemory memory,
        List<HistoryLine> latest) {
    /** Where random orders come from; the same history has the same change points everywhere. */
    private static final SeedPath ORDERS = SeedPath.root(20_260_101).child("history");

    public Trend {
        runs = List.copyOf(runs);
        series = List.copyOf(series);
        latest = List.copyOf(latest);
    }

    /**
     * The trend of a history.
     *
     * @param lines by time
     * @param level between 0 and 1
     */
    public static Trend of(List<HistoryLine> lines, double level) {
        Map<String, List<HistoryLine>> bySeries = new LinkedHashMap<>();
        lines.forEach(line -> bySeries.computeIfAbsent(line.series(), key -> new ArrayList<>())
                .add(line));
        Map<String, List<HistoryLine>> latest = new LinkedHashMap<>();
        for (List<HistoryLine> each : bySeries.values()) {
            HistoryLine last = each.get(each.size() - 1);
            latest.merge(
                    last.run().subject() + "\n" + last.claim(),
                    each,
                    (one, other) -> one.get(one.size() - 1)
                                    .run()
                                    .time()
                                    .isAfter(other.get(other.size() - 1).run().time())
                            ? one
                            : other);
        }
        List<Series> series = searched(
                latest.values().stream()
                        .flatMap(each -> Series.of(each).stream())
                        .toList(),
                level);
        List<HistoryRun> runs = lines.stream().map(HistoryLine::run).distinct().toList();
        Map<String, HistoryRun> last = new LinkedHashMap<>();
        runs.forEach(run -> last.put(run.subject(), run));
        return new Trend(
                runs,
                series,
                bySeries.size() - latest.size(),
                level,
                GateMemory.of(runs),
                lines.stream().filter(line -> last.containsValue(line.run())).toList());
    }

    private static List<Series> searched(List<Series> series, double level) {
        long searchable = series.stream().filter(Series::searchable).count();
        return series.stream()
                .map(each -> each.searchable()
                        ? each.searched(new ChangePoints(
                                level / searchable, ORDERS.child(each.last().series())))
                        : each)
                .toList();
    }

    /** How many series are long enough to be searched. */
    public long searched() {
        return series.stream().filter(Series::searchable).count();
    }

    /** The series that have a change point. */
    public List<Series> changed() {
        return series.stream().filter(each -> !each.changes().isEmpty()).toList();
    }

    /** What was found, as a heading. */
    public String heading() {
        int changed = changed().size();
        return searched() == 0
                ? "Too few runs to tell a change"
                : changed == 0
                        ? "No claim has changed"
                        : changed == 1 ? "1 claim has changed" : changed + " claims have changed";
    }
}
