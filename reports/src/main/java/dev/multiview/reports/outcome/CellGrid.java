package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.model.Regime;
import dev.multiview.procedure.Arm;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The levels of one setting as a table: learners are its columns, procedures its rows. A cell is a claim whose name is {@code cell-},
 * then its setting's name, its learner's and the row's, with {@code -} between them.
 *
 * @param setting name of the setting
 * @param split the test set in words
 * @param columns the learners, in the order of the claims
 * @param rows the rows' names, in an order that keeps that of every column
 * @param cells all cells that were measured
 */
public record CellGrid(String setting, String split, List<Column> columns, List<String> rows, List<Cell> cells) {
    private static final String PREFIX = "cell-";

    public CellGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
    }

    /**
     * A column.
     *
     * @param learner name of the learner
     * @param regime what kind it is
     */
    public record Column(String learner, Regime regime) {}

    /**
     * A level.
     *
     * @param claim id of the claim that it is
     * @param learner the column
     * @param row the row
     * @param estimate mean over draws, with intervals
     */
    public record Cell(String claim, String learner, String row, Estimate estimate) {}

    /** The grids of an outcome, in the order of its claims; empty if it has no cells. */
    public static List<CellGrid> of(AuditOutcome outcome) {
        Map<String, List<Judgement>> settings = new LinkedHashMap<>();
        for (Judgement judgement : outcome.claims()) {
            if (row(judgement.claim()).isPresent() && judgement.estimate() != null) {
                settings.computeIfAbsent(arm(judgement.claim()).setting().name(), name -> new ArrayList<>())
                        .add(judgement);
            }
        }
        return settings.values().stream().map(CellGrid::grid).toList();
    }

    /** The cell at a place; empty if nothing was measured there. */
    public Optional<Cell> cell(String learner, String row) {
        return cells.stream()
                .filter(cell -> cell.learner().equals(learner) && cell.row().equals(row))
                .findFirst();
    }

    private static CellGrid grid(List<Judgement> judgements) {
        Map<String, Column> columns = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        String last = "";
        for (Judgement judgement : judgements) {
            Estimate estimate = judgement.estimate();
            if (estimate == null) {
                continue;
            }
            Arm arm = arm(judgement.claim());
            String learner = arm.learner().name();
            String row = row(judgement.claim()).orElseThrow();
            if (columns.put(learner, new Column(learner, arm.learner().regime())) == null) {
                last = "";
            }
            if (!rows.contains(row)) {
                // Behind the row before it in its own column, so that a row that other columns lack finds its place.
                rows.add(rows.indexOf(last) + 1, row);
            }
            last = row;
            cells.add(new Cell(judgement.claim().id(), learner, row, estimate));
        }
        Claim first = judgements.get(0).claim();
        return new CellGrid(
                arm(first).setting().name(),
                first.quantities().get(0).unit(),
                List.copyOf(columns.values()),
                rows,
                cells);
    }

    private static Arm arm(Claim claim) {
        return claim.quantities().get(0).arms().get(0);
    }

    private static Optional<String> row(Claim claim) {
        if (!claim.name().startsWith(PREFIX)
                || claim.quantities().isEmpty()
                || claim.quantities().get(0).arms().isEmpty()) {
            return Optional.empty();
        }
        Arm arm = arm(claim);
        String head = PREFIX + arm.setting().name() + "-" + arm.learner().name() + "-";
        return claim.name().startsWith(head) ? Optional.of(claim.name().substring(head.length())) : Optional.empty();
    }
}
