package dev.multiview.reports.page;

import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.history.HistoryLine;
import dev.multiview.reports.history.Series;
import dev.multiview.reports.history.TrendSummary;
import dev.multiview.statistic.ChangePoints;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The small chart of one claim: a dot a run, its 95 % interval as a band, the means between change points as lines. Every place
 * is in percent of the chart.
 *
 * @param anchor its address within the page
 * @param name id of the claim
 * @param verdict the last verdict
 * @param number the last number with its interval
 * @param unit what one unit is; empty where there is none
 * @param words what the chart shows, for those who hear it read
 * @param from the first run shown
 * @param to the last run
 * @param ticks numbers at the left
 * @param zero the height of zero; empty if it is outside
 * @param bands intervals, each a box
 * @param means lines of segments
 * @param changes places of change points
 * @param dots the runs
 * @param left how many earlier runs are left to the table
 */
record TrendChart(
        String anchor,
        String name,
        VerdictWords verdict,
        String number,
        String unit,
        String words,
        String from,
        String to,
        List<Tick> ticks,
        Optional<String> zero,
        List<Box> bands,
        List<Mean> means,
        List<String> changes,
        List<Dot> dots,
        int left) {
    /** More dots than that lie on each other on a telephone. */
    private static final int MOST = 100;

    private static final int TICKS = 4;

    /** A number at a height. */
    record Tick(String at, String label) {}

    /** A box from its upper left corner. */
    record Box(String x, String y, String width, String height) {}

    /** A level line. */
    record Mean(String from, String to, String at) {}

    /**
     * A run.
     *
     * @param style of its verdict in the style sheet
     * @param differs whether a check found a difference
     * @param title what it is, for a pointer that rests on it
     */
    record Dot(String x, String y, String style, boolean differs, String title) {}

    static TrendChart of(Series series) {
        List<HistoryLine> all = series.measured();
        int left = Math.max(0, all.size() - MOST);
        List<HistoryLine> shown = all.subList(left, all.size());
        Scale scale = Scale.covering(shown.stream()
                .map(Series::estimate)
                .flatMapToDouble(each -> Arrays.stream(new double[] {each.estimate(), each.low95(), each.high95()}))
                .toArray());
        double step = 100.0 / Math.max(1, shown.size());
        List<Box> bands = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Estimate estimate = Series.estimate(shown.get(i));
            bands.add(new Box(
                    Scale.percent(i * step),
                    scale.down(estimate.high95()),
                    Scale.percent(step),
                    Scale.percent(scale.share(estimate.high95(), estimate.low95()))));
            dots.add(dot(shown.get(i), Scale.percent((i + 0.5) * step), scale));
        }
        List<Mean> means = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < series.changes().size(); i++) {
            ChangePoints.Change change = series.changes().get(i);
            int begin = i == 0 ? 0 : series.changes().get(i - 1).index();
            boolean last = i + 1 == series.changes().size();
            int end = last ? all.size() : series.changes().get(i + 1).index();
            if (i == 0) {
                add(means, begin - left, change.index() - left, step, scale.down(change.before()));
            }
            add(means, change.index() - left, end - left, step, scale.down(change.after()));
            if (change.index() > left) {
                changes.add(Scale.percent((change.index() - left) * step));
            }
        }
        return new TrendChart(
                Anchors.of(series.last().run().subject() + "/" + series.name()),
                series.name(),
                new VerdictWords(series.last().verdict()),
                shown.isEmpty() ? "" : TrendSummary.number(series),
                series.last().unit(),
                words(series, shown.size()),
                shown.isEmpty() ? "" : TrendSummary.day(shown.get(0)),
                shown.isEmpty() ? "" : TrendSummary.day(shown.get(shown.size() - 1)),
                ticks(scale),
                scale.shows(0) ? Optional.of(scale.down(0)) : Optional.empty(),
                bands,
                means,
                changes,
                dots,
                left);
    }

    private static void add(List<Mean> means, int from, int to, double step, String at) {
        if (to > 0) {
            means.add(new Mean(Scale.percent(Math.max(0, from) * step), Scale.percent(to * step), at));
        }
    }

    private static Dot dot(HistoryLine line, String x, Scale scale) {
        Estimate estimate = Series.estimate(line);
        VerdictWords verdict = new VerdictWords(line.verdict());
        return new Dot(
                x,
                scale.down(estimate.estimate()),
                verdict.style(),
                line.differs(),
                TrendSummary.place(line) + ", seed " + line.run().seed() + ": " + TrendSummary.number(estimate) + ", "
                        + verdict.text() + (line.differs() ? ", differs from what was frozen" : ""));
    }

    private static List<Tick> ticks(Scale scale) {
        return Arrays.stream(Spacing.roundTicks(scale.low(), scale.high(), TICKS))
                .mapToObj(tick -> new Tick(scale.down(tick), Spacing.tickLabel(tick)))
                .toList();
    }

    private static String words(Series series, int runs) {
        StringBuilder words = new StringBuilder(runs + (runs == 1 ? " run" : " runs") + " of " + series.name());
        series.changes().forEach(change -> words.append("; changed at ").append(TrendSummary.place(series.at(change))));
        return words.toString();
    }
}
