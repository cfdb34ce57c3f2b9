package dev.multiview.reports;

import dev.multiview.metric.ErrorRate;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import dev.multiview.run.Origin;
import java.nio.file.Path;
import java.util.List;

/** {@code gains.csv}: every arm on every test set of every draw. */
public final class GainsReport implements Report {
    public static final String FILE = "gains.csv";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(
                    FILE, "audit", "a learner with a procedure on one test set of one draw")
            .with("dataset", "name of the setting: data, sizes and steps")
            .with("regime", "`feature-learning` or `linearized`, as the learner is")
            .with("learner", "name of the learner")
            .with("procedure", "what was done with it, such as `ensemble` or `bagging`")
            .with("size", "number of models behind the prediction; 1 if it is one")
            .with("metric", "`error`: the share of test samples with a wrong class")
            .with("split", "the test set, `mixture` for that of all test sets by their shares")
            .with("draw", "number of the draw, from 0 on")
            .with("value", "error of the procedure, from 0 to 1")
            .with("single", "error of a single model that it is compared with, the mean over several")
            .with("gain", "`single` minus `value`")
            .with("relative_gain", "`gain` over `single`; empty where `single` is 0");

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
        ReportFile.write(folder, FILE, out -> fill(new CsvText(COLUMNS, out), outcome.gains()));
    }

    /** The rows as a table in the file's form, with its header. */
    public static String table(List<GainRow> rows) {
        CsvText table = new CsvText(COLUMNS);
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
