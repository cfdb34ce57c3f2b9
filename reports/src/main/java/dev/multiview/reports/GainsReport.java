package dev.multiview.reports;

import dev.multiview.metric.ErrorRate;
import dev.multiview.reports.format.CsvText;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import dev.multiview.run.Origin;
import java.nio.file.Path;
import java.util.List;

/** {@code gains.csv}: every arm on every test set of every draw. */
public final class GainsReport implements Report {
    public static final String FILE = "gains.csv";
    static final String HEADER =
            "dataset,regime,learner,procedure,size,metric,split,draw,value,single,gain,relative_gain";

    /** What gains and contrasts are stated in. */
    static final String METRIC = new ErrorRate().name();

    @Override
    public String name() {
        return "gains";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.beginning(FILE, "dataset,regime,learner,procedure,"));
    }

    @Override
    public boolean speaksOf(AuditOutcome outcome) {
        return outcome.origin() instanceof Origin.Trials;
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        ReportFile.write(folder, FILE, out -> fill(new CsvText(HEADER, out), outcome.gains()));
    }

    /** The rows as a table in the file's form, with its header. */
    public static String table(List<GainRow> rows) {
        CsvText table = new CsvText(HEADER);
        fill(table, rows);
        return table.toString();
    }

    private static void fill(CsvText table, List<GainRow> rows) {
        for (GainRow row : rows) {
            table.row(
                    row.setting().name(),
                    row.learner().regime().label(),
                    row.learner().name(),
                    row.procedure().label(),
                    row.size(),
                    METRIC,
                    row.split().label(),
                    row.draw(),
                    row.value(),
                    row.single(),
                    row.gain(),
                    row.relativeGain());
        }
    }
}
