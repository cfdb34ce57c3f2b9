package dev.multiview.reports.history;

import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.statistic.ChangePoints;
import dev.multiview.statistic.Estimate;
import java.util.List;

/** {@code trend.csv}: every measurement of every claim, with the segment it lies in. */
public final class TrendTable {
    /** Its name. */
    public static final String FILE = "trend.csv";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(FILE, "history", "a claim in one run that measured it")
            .with("suite", "name of the suite, or the claims asked for")
            .with("tier", "how much was computed")
            .with("claim", "id of the claim")
            .with("time", "when the run was written down, in UTC")
            .with("commit", "commit of the sources that were tested; empty where it is not known")
            .with("seed", "root seed")
            .with("code", "short digest of the program that judged")
            .with("verdict", "the verdict")
            .with("estimate", "mean over the draws, in the claim's unit")
            .with("low95", "lower end of the plain 95 % interval")
            .with("high95", "upper end of it")
            .with("low", "lower end of the interval by which the rule decides")
            .with("high", "upper end of it")
            .with("draws", "number of draws")
            .with("differs", "`true` if a check found the claim to differ from what was frozen")
            .with("segment", "number of the segment between change points that the run lies in, from 0 on")
            .with("segment_mean", "mean of that segment");

    private TrendTable() {}

    static String csv(Trend trend) {
        CsvText table = new CsvText(COLUMNS);
        for (Series series : trend.series()) {
            List<HistoryLine> measured = series.measured();
            int segment = 0;
            for (int i = 0; i < measured.size(); i++) {
                while (segment < series.changes().size()
                        && i >= series.changes().get(segment).index()) {
                    segment++;
                }
                HistoryLine line = measured.get(i);
                Estimate estimate = Series.estimate(line);
                table.row(
                        line.run().suite(),
                        line.run().tier(),
                        line.claim(),
                        line.run().time(),
                        line.run().commit().orElse(""),
                        line.run().seed(),
                        line.run().code(),
                        line.verdict().name(),
                        estimate.estimate(),
                        estimate.low95(),
                        estimate.high95(),
                        estimate.low(),
                        estimate.high(),
                        estimate.draws(),
                        line.differs(),
                        segment,
                        mean(series, segment));
            }
        }
        return table.toString();
    }

    private static double mean(Series series, int segment) {
        List<ChangePoints.Change> changes = series.changes();
        if (changes.isEmpty()) {
            return series.measured().stream()
                    .mapToDouble(line -> Series.estimate(line).estimate())
                    .average()
                    .orElse(Double.NaN);
        }
        return segment == 0 ? changes.get(0).before() : changes.get(segment - 1).after();
    }
}
