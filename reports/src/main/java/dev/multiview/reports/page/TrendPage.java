package dev.multiview.reports.page;

import dev.multiview.reports.OwnFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.history.GateMemory;
import dev.multiview.reports.history.Series;
import dev.multiview.reports.history.Trend;
import dev.multiview.reports.history.TrendSummary;
import dev.multiview.statistic.ChangePoints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the page of a history shows, {@code trend.html}: what changed, what became of failed checks, and a small chart a claim.
 *
 * @param heading what was found
 * @param runs how many runs, and when
 * @param method how changes are found, and how often they are false
 * @param memory what became of failed checks, in sentences
 * @param calm whether no alarm is open
 * @param changes every change point
 * @param groups the charts by suite and tier; those with a change come first
 * @param silent claims without a number: those about exact algebra, and those that never ran
 * @param formerRules how many series under rules that were edited are left out
 */
public record TrendPage(
        String heading,
        String runs,
        String method,
        List<String> memory,
        boolean calm,
        List<Change> changes,
        List<Group> groups,
        List<Silent> silent,
        int formerRules) {
    /** Its name. */
    public static final String FILE = "trend.html";

    /** A change point. */
    record Change(String anchor, String claim, String place, String before, String after) {}

    /** A claim without a number. */
    record Silent(VerdictWords verdict, String claim) {}

    /** The charts of a suite at a tier. */
    record Group(String title, List<TrendChart> charts) {}

    /** The file that {@link #write} writes. */
    public static OwnFile file() {
        return OwnFile.holding(FILE, ScreenReport.MARK);
    }

    static TrendPage of(Trend trend) {
        List<Change> changes = new ArrayList<>();
        Map<String, List<TrendChart>> charts = new LinkedHashMap<>();
        List<Series> measured = trend.series().stream()
                .filter(series -> !series.measured().isEmpty())
                .sorted((one, other) ->
                        Boolean.compare(one.changes().isEmpty(), other.changes().isEmpty()))
                .toList();
        for (Series series : measured) {
            TrendChart chart = TrendChart.of(series);
            charts.computeIfAbsent(series.last().run().subject(), key -> new ArrayList<>())
                    .add(chart);
            for (ChangePoints.Change change : series.changes()) {
                changes.add(new Change(
                        chart.anchor(),
                        chart.name(),
                        TrendSummary.place(series.at(change)),
                        NumberFormats.number(change.before()),
                        NumberFormats.number(change.after())));
            }
        }
        GateMemory memory = trend.memory();
        return new TrendPage(
                trend.heading(),
                TrendSummary.runs(trend),
                TrendSummary.method(trend),
                memory.sentences(),
                memory.open() == 0,
                changes,
                charts.entrySet().stream()
                        .map(each -> new Group("Suite " + each.getKey(), each.getValue()))
                        .toList(),
                trend.series().stream()
                        .filter(series -> series.measured().isEmpty())
                        .map(series -> new Silent(
                                new VerdictWords(series.last().verdict()),
                                series.last().claim()))
                        .toList(),
                trend.formerRules());
    }

    /** Writes the page of a trend. */
    public static void write(Trend trend, Path folder) {
        ReportFile.write(folder, FILE, ScreenReport.html(of(trend)));
    }
}
