package dev.multiview.reports;

import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.outcome.CellGrid;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.nio.file.Path;
import java.util.List;

/** {@code cells.csv}: the numbers of the figure of levels by procedure and kind of model. */
public final class CellsReport implements Report {
    public static final String FILE = "cells.csv";

    /** The columns. */
    public static final Columns COLUMNS = Columns.of(
                    FILE, "audit", "a procedure with a learner at one setting, a cell of `figures/cells.svg`")
            .with("setting", "name of the setting")
            .with("learner", "the learner, a column of the figure")
            .with("row", "the procedure, a row of the figure")
            .with("error", "mean over draws of the error")
            .with("low95", "lower end of the plain 95 % interval")
            .with("high95", "upper end of that interval")
            .with("draws", "number of draws")
            .with("claim", "id of the claim that has the number; `draws.csv` has its draws");

    @Override
    public String name() {
        return "cells";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.beginning(FILE, "setting,learner,row,error,"));
    }

    @Override
    public boolean speaksOf(AuditOutcome outcome) {
        return !CellGrid.of(outcome).isEmpty();
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        CsvText table = new CsvText(COLUMNS);
        for (CellGrid grid : CellGrid.of(outcome)) {
            for (CellGrid.Cell cell : grid.cells()) {
                Estimate estimate = cell.estimate();
                table.row(
                        grid.setting(),
                        cell.learner(),
                        cell.row(),
                        estimate.estimate(),
                        estimate.low95(),
                        estimate.high95(),
                        estimate.draws(),
                        cell.claim());
            }
        }
        ReportFile.write(folder, FILE, table.toString());
    }
}
