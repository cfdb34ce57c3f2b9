package dev.multiview.reports;

import dev.multiview.reports.format.CsvText;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.nio.file.Path;
import java.util.List;

/** {@code draws.csv} of predictions that others made: the value of every replicate, by claim and control. */
public final class ReplicatesReport implements Report {
    public static final String FILE = "draws.csv";
    private static final String HEADER = "claim,control,replicate,value";

    @Override
    public String name() {
        return "replicates";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.beginning(FILE, HEADER));
    }

    @Override
    public boolean speaksOf(AuditOutcome outcome) {
        return outcome.origin() instanceof Origin.Predictions;
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        if (outcome.origin() instanceof Origin.Predictions predictions) {
            CsvText csv = new CsvText(HEADER);
            predictions.findings().forEach(finding -> finding.values()
                    .forEach((replicate, value) -> csv.row(finding.claim(), finding.control(), replicate, value)));
            ReportFile.write(folder, FILE, csv.toString());
        }
    }
}
