package dev.multiview.reports;

import dev.multiview.quantity.Contrast;
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
    static final String HEADER = "dataset,procedure,feature_learner,linear_learner,metric,split,"
            + "contrast,low,high,low95,high95,absolute,draws,eligible,linear_procedure";

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
        CsvText table = new CsvText(HEADER);
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
