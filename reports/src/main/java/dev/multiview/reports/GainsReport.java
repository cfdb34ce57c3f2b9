package dev.multiview.reports;

import dev.multiview.reports.format.CsvText;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import java.nio.file.Path;
import java.util.List;

/** {@code gains.csv}: every arm on every test set of every draw. */
public final class GainsReport implements Report {
    public static final String FILE = "gains.csv";
    static final String HEADER =
            "dataset,regime,learner,procedure,size,metric,split,draw,value,single,gain,relative_gain";

    @Override
    public String name() {
        return "gains";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.beginning(FILE, "dataset,regime,learner,procedure,"));
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        ReportFile.write(folder, FILE, table(outcome.gains()));
    }

    /** The rows as a table in the file's form, with its header. */
    public static String table(List<GainRow> rows) {
        CsvText table = new CsvText(HEADER);
        for (GainRow row : rows) {
            table.row(
                    row.dataset(),
                    row.regime(),
                    row.learner(),
                    row.procedure(),
                    row.size(),
                    row.metric(),
                    row.split(),
                    row.draw(),
                    row.value(),
                    row.single(),
                    row.gain(),
                    row.relativeGain());
        }
        return table.toString();
    }
}
