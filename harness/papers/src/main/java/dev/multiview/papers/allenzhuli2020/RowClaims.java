package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Tier;
import dev.multiview.model.DistillationRule;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Bagging;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Generations;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Coverage;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows shown beside the claims and never judged: distillation by every rule and teacher in both regimes, and what
 * students own. Rules come with their one-hot controls, for a gain alone may be one of scale.
 */
final class RowClaims {
    private static final int GENERATIONS = 5;

    private RowClaims() {}

    static List<Claim> of(Tier tier, Arms net) {
        List<Claim> rows = new ArrayList<>(ownership(net));
        if (tier == Tier.SMOKE) {
            return rows;
        }
        rows.addAll(rule(net, "gated"));
        rows.add(row(
                net,
                "self-against-pair",
                "error of a self-distilled net minus that of an ensemble of two",
                minus(
                        new ProcedureError(net.student(Teacher.MEMBER), net.split()),
                        1,
                        new ProcedureError(net.arm(new Ensemble(2)), net.split()))));
        rows.add(gain(net, "bagging", net.arm(new Bagging(net.setting().members()))));
        if (tier == Tier.FULL) {
            DistillationRule twoStage =
                    new DistillationRule.TwoStage(net.setting().memberSteps(), net.rule());
            rows.addAll(rule(net.under(twoStage), "two-stage"));
            rows.add(gain(net, "self-two-stage", net.under(twoStage).student(Teacher.MEMBER)));
            for (int members : List.of(1, 2, 5)) {
                rows.add(gain(
                        net,
                        "teacher-of-" + members,
                        net.arm(new Distillation(Teacher.ENSEMBLE, members, net.rule()))));
            }
            for (int generation = 2; generation <= GENERATIONS; generation++) {
                rows.add(gain(net, "generation-" + generation, net.arm(new Generations(generation, net.rule()))));
            }
        }
        return rows;
    }

    private static List<Claim> rule(Arms arms, String rule) {
        String id = rule + "-" + arms.learner().name();
        return List.of(
                gain(arms, "distilled-" + id, arms.student(Teacher.ENSEMBLE)),
                gain(arms, "one-hot-" + id, arms.student(Teacher.ENSEMBLE_ONE_HOT)));
    }

    /** How many second views a net holds alone, and how many more after each kind of teacher. */
    private static List<Claim> ownership(Arms net) {
        List<Claim> rows = new ArrayList<>();
        rows.add(row(
                net,
                "coverage",
                "share of all views that at least one of " + net.setting().members() + " nets owns",
                new Coverage(net.ensemble())));
        for (Teacher teacher : List.of(Teacher.ENSEMBLE, Teacher.ENSEMBLE_ONE_HOT, Teacher.MEMBER, Teacher.OWN_SEED)) {
            Arm student = net.student(teacher);
            rows.add(row(
                    net,
                    "views-gained-" + teacher.label(),
                    "share of second views that a net taught by " + teacher.label()
                            + " holds beyond those that the net of the same initialisation and length holds",
                    minus(
                            new Noted(student, Side.SINGLES, TrialNotes.LOST_VIEWS),
                            1,
                            new Noted(student, Side.TREATED, TrialNotes.LOST_VIEWS))));
        }
        return rows;
    }

    private static Claim gain(Arms arms, String id, Arm arm) {
        return row(
                arms,
                id,
                "gain of " + arm.procedure().label() + " in " + arm.learner().name(),
                arms.gain(arm));
    }

    private static Claim row(Arms arms, String id, String sentence, Quantity quantity) {
        return new Claim(
                "allen-zhu-li-2020/R-" + id,
                arms.where(),
                sentence,
                Mark.OURS,
                "Ours: shown beside the claims, not judged",
                new Descriptive(quantity));
    }
}
