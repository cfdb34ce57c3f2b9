package dev.multiview.papers.allenzhuli2020.figure1;

import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Bagging;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.MixedEnsemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.SharedStart;
import dev.multiview.procedure.StudentEnsemble;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Agreement;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of the figure: what every kind of model errs on by every procedure that it can serve in. Beside them, log losses and how
 * often two models differ. All are shown and never judged.
 */
final class CellRows {
    private static final int FEW = 2;

    /** As many as the paper's ensembles have. */
    private static final int MANY = 10;

    private final PictureSet set;
    private final Column column;
    private final Arms arms;

    private CellRows(PictureSet set, Column column) {
        this.set = set;
        this.column = column;
        this.arms =
                column.kind() == Column.Kind.WITHOUT_SEED ? set.squared(column.learner()) : set.arms(column.learner());
    }

    static List<Claim> of(PictureSet set, Column column) {
        CellRows rows = new CellRows(set, column);
        List<Claim> claims = new ArrayList<>();
        rows.errors().forEach((row, quantity) -> claims.add(rows.claim("cell-", "error", row, quantity)));
        rows.losses().forEach((row, quantity) -> claims.add(rows.claim("loss-", "log loss in nats", row, quantity)));
        rows.confidences()
                .forEach((row, quantity) ->
                        claims.add(rows.claim("confidence-", "confidence less accuracy", row, quantity)));
        rows.fidelities()
                .forEach((row, quantity) -> claims.add(rows.claim(
                        "fidelity-", "share of pictures on which it is of its teacher's mind", row, quantity)));
        rows.differences()
                .forEach((row, quantity) ->
                        claims.add(rows.claim("differ-", "share of pictures on which two differ", row, quantity)));
        return claims;
    }

    private Map<String, Quantity> errors() {
        Map<String, Quantity> cells = new LinkedHashMap<>();
        switch (column.kind()) {
            case TRAINED, COSTLY -> {
                ensembles(cells);
                cells.put("joint-mean", error(arms.joint(JointReading.MEAN)));
                cells.put("joint-sum", error(arms.joint(JointReading.SUM)));
                cells.put("distilled", error(arms.student(Teacher.ENSEMBLE)));
                cells.put("self-distilled", new SingleError(arms.arm(selfDistilled()), arms.split()));
                cells.put(count("self-distilled"), error(arms.arm(selfDistilled())));
                others(cells);
                if (column.kind() == Column.Kind.TRAINED) {
                    cells.put(count("of-one-start"), error(arms.arm(new SharedStart(set.members()))));
                }
            }
            case OF_LABELS -> {
                ensembles(cells);
                others(cells);
            }
            case WITHOUT_SEED -> {
                cells.put("single", error(arms.arm(new Ensemble(1))));
                cells.put("self-distilled", error(arms.arm(new StudentEnsemble(Teacher.MEMBER, arms.rule(), 1))));
            }
        }
        return cells;
    }

    private void ensembles(Map<String, Quantity> cells) {
        List<Integer> sizes = sizes();
        cells.put("single", new SingleError(arms.arm(new Ensemble(sizes.get(sizes.size() - 1))), arms.split()));
        for (int size : sizes) {
            cells.put("ensemble-of-" + size, error(arms.arm(new Ensemble(size))));
        }
    }

    /** Those of figure 1; in the smoke tier, and where a fit takes long, no more models than for the other rows. */
    private List<Integer> sizes() {
        boolean more = set.members() == PictureSet.MEMBERS && column.kind() != Column.Kind.COSTLY;
        return more ? List.of(FEW, set.members(), MANY) : List.of(FEW, set.members());
    }

    private void others(Map<String, Quantity> cells) {
        if (column.kind() != Column.Kind.COSTLY) {
            cells.put(count("bagged"), error(arms.arm(new Bagging(set.members(), true))));
        }
        if (!column.others().isEmpty()) {
            cells.put(count("of-two-kinds"), error(arms.arm(new MixedEnsemble(column.others(), set.members()))));
        }
    }

    private Map<String, Quantity> losses() {
        Map<String, Quantity> cells = new LinkedHashMap<>();
        if (column.kind() != Column.Kind.WITHOUT_SEED) {
            losses(cells, "single", "ensemble-of-" + set.members(), new Ensemble(set.members()));
        }
        if (column.kind().hasStudents()) {
            losses(cells, "self-distilled", count("self-distilled"), selfDistilled());
        }
        return cells;
    }

    private void losses(Map<String, Quantity> cells, String one, String averaged, Procedure procedure) {
        Quantity ofMean = spread(procedure, Spread.Kind.LOG_BIAS);
        cells.put(one, minus(ofMean, -1, spread(procedure, Spread.Kind.LOG_VARIANCE)));
        cells.put(averaged, ofMean);
    }

    private Map<String, Quantity> confidences() {
        Map<String, Quantity> cells = new LinkedHashMap<>();
        if (column.kind() != Column.Kind.WITHOUT_SEED) {
            confidences(cells, "single", "ensemble-of-" + set.members(), new Ensemble(set.members()));
        }
        if (column.kind().hasStudents()) {
            confidences(cells, "self-distilled", count("self-distilled"), selfDistilled());
        }
        return cells;
    }

    private void confidences(Map<String, Quantity> cells, String one, String averaged, Procedure procedure) {
        cells.put(one, spread(procedure, Spread.Kind.OVERCONFIDENCE));
        cells.put(averaged, spread(procedure, Spread.Kind.AVERAGED_OVERCONFIDENCE));
    }

    private Map<String, Quantity> fidelities() {
        Map<String, Quantity> cells = new LinkedHashMap<>();
        if (column.kind().hasStudents()) {
            cells.put("distilled", fidelity(arms.student(Teacher.ENSEMBLE), set.members()));
            cells.put("self-distilled", fidelity(arms.arm(new StudentEnsemble(Teacher.MEMBER, arms.rule(), 1)), 1));
        }
        return cells;
    }

    private Quantity fidelity(Arm student, int members) {
        return new Agreement(student, arms.arm(new Ensemble(members)), arms.split());
    }

    private Map<String, Quantity> differences() {
        Map<String, Quantity> cells = new LinkedHashMap<>();
        if (column.kind() != Column.Kind.WITHOUT_SEED) {
            cells.put("single", spread(new Ensemble(set.members()), Spread.Kind.DISAGREEMENT));
        }
        if (column.kind().hasStudents()) {
            cells.put("self-distilled", spread(selfDistilled(), Spread.Kind.DISAGREEMENT));
        }
        if (column.kind() == Column.Kind.TRAINED) {
            cells.put("of-one-start", spread(new SharedStart(set.members()), Spread.Kind.DISAGREEMENT));
        }
        return cells;
    }

    private Procedure selfDistilled() {
        return new StudentEnsemble(Teacher.MEMBER, arms.rule(), set.members());
    }

    private String count(String which) {
        return set.members() + "-" + which;
    }

    private Quantity error(Arm arm) {
        return new ProcedureError(arm, arms.split());
    }

    private Quantity spread(Procedure procedure, Spread.Kind kind) {
        return new Spread(arms.arm(procedure), arms.split(), kind);
    }

    private Claim claim(String prefix, String measure, String row, Quantity quantity) {
        return new Claim(
                FigureOneSuite.PAPER.id() + "/" + prefix + set.setting().name() + "-"
                        + column.learner().name() + "-" + row,
                arms.where(),
                column.learner().name() + ", " + row.replace('-', ' ') + ": " + measure + ", "
                        + arms.split().samples(),
                Mark.OURS,
                "allen-zhu-li-2020 P1, figure 1 remade: shown beside the claims, not judged",
                new Descriptive(quantity));
    }
}
