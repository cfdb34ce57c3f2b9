package dev.multiview.reports;

import dev.multiview.quantity.Contrast;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.Origin;
import dev.multiview.statistic.Estimate;
import java.nio.file.Path;
import java.util.List;

/** {@code contrasts.csv}: relative gain of one regime minus that of the other, with intervals. */
public final class ContrastsReport implements Report {
    public static final String FILE = "contrasts.csv";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(
                    FILE, "audit", "the same procedure with a learner of each regime, on one test set")
            .with("dataset", "name of the setting")
            .with("procedure", "procedure of the net")
            .with("feature_learner", "the learner that learns features")
            .with("linear_learner", "the learner that is linear in fixed features")
            .with("metric", "`error`")
            .with("split", "the test set")
            .with("contrast", "mean over draws of the net's relative gain minus the linear model's")
            .with("low", "lower end of its interval at the level of the family, see [statistics](statistics.md)")
            .with("high", "upper end of that interval")
            .with("low95", "lower end of the plain 95 % interval")
            .with("high95", "upper end of that interval")
            .with("absolute", "mean over draws of the difference of the two gains themselves")
            .with("draws", "number of draws in which both have a score")
            .with("eligible", "`true` if both singles' errors leave room for a gain, else the contrast says nothing")
            .with("linear_procedure", "procedure of the linear model, which may have a rule of its own");

    @Override
    public String name() {
        return "contrasts";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.beginning(FILE, "dataset,procedure,feature_learner,"));
    }

    @Override
    public boolean speaksOf(AuditOutcome outcome) {
        return outcome.origin() instanceof Origin.Trials;
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        CsvText table = new CsvText(COLUMNS);
        for (ContrastRow row : outcome.contrasts()) {
            Contrast contrast = row.contrast();
            Estimate estimate = row.estimate();
            table.row(
                    row.setting().name(),
                    row.procedure().label(),
                    contrast.feature().learner().name(),
                    contrast.linear().learner().name(),
                    GainsReport.METRIC,
                    contrast.split().label(),
                    estimate.estimate(),
                    estimate.low(),
                    estimate.high(),
                    estimate.low95(),
                    estimate.high95(),
                    row.absolute(),
                    row.draws(),
                    row.eligible(),
                    row.linearProcedure().label());
        }
        ReportFile.write(folder, FILE, table.toString());
    }
}
