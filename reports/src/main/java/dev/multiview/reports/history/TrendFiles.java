package dev.multiview.reports.history;

import dev.multiview.reports.OwnFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.SingleFiles;
import java.nio.file.Path;

/** The files of a trend, but for its page. */
public final class TrendFiles {
    private TrendFiles() {}

    /**
     * Writes them.
     *
     * @param page the page that will be written beside them
     * @throws dev.multiview.exit.MultiviewException if somebody else's files have their names, or they cannot be written
     */
    public static void write(Trend trend, Path folder, OwnFile page) {
        SingleFiles.demandReplaceable(
                folder,
                page,
                OwnFile.beginning(TrendTable.FILE, TrendTable.COLUMNS.header()),
                OwnFile.beginning(TrendSummary.FILE, TrendSummary.HEADING),
                OwnFile.beginning(BenchmarkFile.BIGGER, BenchmarkFile.BEGINNING),
                OwnFile.beginning(BenchmarkFile.SMALLER, BenchmarkFile.BEGINNING),
                OwnFile.holding(Badge.PICTURE, Badge.MARK),
                OwnFile.beginning(Badge.ENDPOINT, Badge.BEGINNING));
        ReportFile.write(folder, TrendTable.FILE, TrendTable.csv(trend));
        ReportFile.write(folder, TrendSummary.FILE, TrendSummary.markdown(trend));
        ReportFile.write(folder, BenchmarkFile.BIGGER, BenchmarkFile.bigger(trend));
        ReportFile.write(folder, BenchmarkFile.SMALLER, BenchmarkFile.smaller(trend));
        Badge badge = Badge.of(trend);
        ReportFile.write(folder, Badge.PICTURE, badge.svg());
        ReportFile.write(folder, Badge.ENDPOINT, badge.endpoint());
    }
}
