package dev.multiview.papers.allenzhuli2020.figure1;

import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Family;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.SharedStart;
import dev.multiview.procedure.StudentEnsemble;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * The judged claims about one set: whether an ensemble of self-distilled nets beats one of plain nets, on whose sign public
 * reproductions of figure 1 disagree, and whether initial weights carry the ensemble's gain, in both regimes. The claims of each set
 * are a family of their own.
 *
 * @param net arms of the small conv net
 * @param twin arms of its linear twin
 * @param id what ends every claim's name and names its family, such as {@code digits}
 */
record StartClaims(Arms net, Arms twin, String id) {
    private static final String PAPER = "allen-zhu-li-2020 ";

    /** Two claims about students of another seed's net, beside members that were trained for as long, and two about starts. */
    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(
                "S-students-together",
                net,
                members() + " self-distilled nets together err less than " + members() + " plain nets together",
                Mark.OURS,
                "P11: figure 1 has the row, and public reproductions disagree about its sign",
                minus(error(net, net.ensemble().procedure()), 1, error(net, students(Teacher.MEMBER))),
                new Rule.Effect(0),
                new Control(
                        "one-hot",
                        "to exclude the scale of the targets alone: students of one-hot teachers of the same margins err more"
                                + " together",
                        minus(error(net, students(Teacher.MEMBER_ONE_HOT)), 1, error(net, students(Teacher.MEMBER))),
                        new Rule.Effect(0),
                        Control.Kind.MECHANISM)));
        claims.add(claim(
                "S-students-gain-less",
                net,
                "an ensemble of self-distilled nets gains less over one of its own than an ensemble of plain nets does",
                Mark.M,
                "P11: after self-distillation, what an ensemble gains is smaller",
                minus(net.gain(net.ensemble()), 1, net.gain(net.arm(students(Teacher.MEMBER)))),
                new Rule.Effect(0)));
        claims.add(start("S-start", net, "nets"));
        claims.add(start("S-start-linear", twin, "linear twins"));
        return claims;
    }

    private Claim start(String name, Arms arms, String models) {
        return claim(
                name,
                arms,
                members() + " " + models
                        + " of one initialisation that see the pictures in orders of their own gain less together"
                        + " than " + members() + " of initialisations of their own, by at least " + arms.delta(),
                Mark.D,
                arms == net
                        ? "P1: members differ by their random initialisation only"
                        : "P6: an ensemble of models linear in fixed features helps by less variance of these features",
                minus(arms.gain(arms.ensemble()), 1, arms.gain(arms.arm(new SharedStart(members())))),
                new Rule.Effect(arms.delta()));
    }

    private Claim claim(
            String name,
            Arms arms,
            String sentence,
            Mark mark,
            String source,
            Quantity quantity,
            Rule rule,
            Control... mechanism) {
        List<Control> controls = new ArrayList<>(List.of(arms.ensembleShows()));
        controls.addAll(List.of(mechanism));
        return new Claim(
                FigureOneSuite.PAPER.id() + "/" + name + "-" + id,
                arms.where(),
                sentence + ", " + arms.split().samples(),
                mark,
                PAPER + source,
                new Statistical(quantity, rule, controls),
                new Family(FigureOneSuite.PAPER.id(), id));
    }

    private Procedure students(Teacher teacher) {
        return new StudentEnsemble(teacher, net.rule(), members());
    }

    private Quantity error(Arms arms, Procedure procedure) {
        return new ProcedureError(arms.arm(procedure), arms.split());
    }

    private int members() {
        return net.setting().members();
    }
}
