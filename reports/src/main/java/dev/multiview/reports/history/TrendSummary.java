package dev.multiview.reports.history;

import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.statistic.ChangePoints;
import dev.multiview.statistic.Estimate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code trend.md}: what changed, for a job's summary or a comment. */
public final class TrendSummary {
    /** Its name. */
    public static final String FILE = "trend.md";

    /** How the page begins. */
    static final String HEADING = "# Trend: ";

    private static final int MOST_ROWS = 100;
    private static final int SHORT_COMMIT = 9;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TrendSummary() {}

    /** The page. */
    public static String markdown(Trend trend) {
        StringBuilder text = new StringBuilder(HEADING + lower(trend.heading()) + "\n\n" + runs(trend) + "\n");
        trend.memory().sentences().forEach(sentence -> text.append("\n* ").append(Markdown.text(sentence)));
        text.append("\n* ").append(Markdown.text(method(trend))).append('\n');
        MarkdownTable changes = new MarkdownTable("Claim", "Changed at", "Before", "After");
        for (Series series : trend.changed()) {
            for (ChangePoints.Change change : series.changes()) {
                changes.row(
                        Markdown.code(series.name()),
                        Markdown.text(place(series.at(change))),
                        NumberFormats.number(change.before()),
                        NumberFormats.number(change.after()));
            }
        }
        text.append(changes.isEmpty() ? "" : "\n" + changes);
        MarkdownTable claims = new MarkdownTable("Claim", "Runs", "Last verdict", "Last number");
        List<Series> shown =
                trend.series().subList(0, Math.min(MOST_ROWS, trend.series().size()));
        shown.forEach(series -> claims.row(
                Markdown.code(series.name()),
                Integer.toString(series.lines().size()),
                series.last().verdict().name(),
                number(series)));
        text.append(claims.isEmpty() ? "" : "\n" + claims);
        if (shown.size() < trend.series().size()) {
            text.append("\n" + (trend.series().size() - shown.size()) + " more are in `" + TrendTable.FILE + "`.\n");
        }
        return Markdown.page(text.toString());
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** How many runs, and from when to when. */
    public static String runs(Trend trend) {
        int runs = trend.runs().size();
        return runs + (runs == 1 ? " run" : " runs") + ", from "
                + MINUTE.format(trend.runs().get(0).time()) + " to "
                + MINUTE.format(trend.runs().get(runs - 1).time()) + " UTC.";
    }

    /** How changes are found, and how often they are false. */
    public static String method(Trend trend) {
        return String.format(
                Locale.ROOT,
                "Changes are looked for in %d of %d claims, those with %d different runs or more, by E-divisive with a"
                        + " permutation test. A history in which nothing changed shows one with a chance of at most %s.",
                trend.searched(),
                trend.series().size(),
                2 * ChangePoints.LEAST_SEGMENT,
                percent(trend.level()));
    }

    private static String percent(double share) {
        return NumberFormats.number(100 * share).replaceAll("\\.0+$", "") + " %";
    }

    /** A run by its day. */
    public static String day(HistoryLine line) {
        return DAY.format(line.run().time());
    }

    /** A run by its time and commit. */
    public static String place(HistoryLine line) {
        return MINUTE.format(line.run().time())
                + line.run()
                        .commit()
                        .map(commit -> ", " + commit.substring(0, Math.min(SHORT_COMMIT, commit.length())))
                        .orElse("");
    }

    /** The last number of a claim with its 95 % interval. */
    public static String number(Series series) {
        return series.lastMeasured()
                .map(Series::estimate)
                .map(TrendSummary::number)
                .orElse(NumberFormats.NOTHING);
    }

    /** A number with its 95 % interval. */
    public static String number(Estimate estimate) {
        return NumberFormats.estimate(estimate.estimate(), estimate.low95(), estimate.high95());
    }
}
