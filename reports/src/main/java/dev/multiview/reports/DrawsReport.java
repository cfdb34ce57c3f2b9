package dev.multiview.reports;

import dev.multiview.claim.Judgement;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;
import java.util.List;

/** {@code draws.csv}: the values that every interval was made of, by claim, quantity and draw. */
public final class DrawsReport implements Report {
    public static final String FILE = "draws.csv";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(
                    FILE, "audit, judge, compare", "a value that an interval was made of")
            .with("claim", "id of the claim")
            .with("quantity", "`claim` for the claim's own number, else the id of its control")
            .with(
                    "draw",
                    "number of the draw, from 0 on; for predictions of other programs the name of the seed, draw or member")
            .with(
                    "value",
                    "the value, in the claim's or control's unit; empty where a ratio has no denominator. In an audit the"
                            + " estimate is the mean of these. Of predictions it may be the level of one role, as `draw` says,"
                            + " or a value without one member")
            .with(
                    "test_error",
                    "standard error that the finite test set brings to the value; empty where the interval accounts for it"
                            + " otherwise");

    /** How files of earlier versions of {@code judge} begin. */
    private static final String BEFORE = "claim,control,replicate,value";

    @Override
    public String name() {
        return "draws";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(new OwnFile(FILE, head -> head.startsWith(COLUMNS.header()) || head.startsWith(BEFORE)));
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        ReportFile.write(folder, FILE, out -> {
            CsvText csv = new CsvText(COLUMNS, out);
            for (Judgement judgement : outcome.judgements()) {
                String claim = judgement.claim().id();
                outcome.values(judgement.claim())
                        .forEach(each -> csv.row(claim, each.quantity(), each.draw(), each.value(), each.testError()));
            }
        });
    }
}
