package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.declare.Arms.CONTRAST_DELTA;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Contrast;
import java.util.ArrayList;
import java.util.List;

/** The headline: how relative gains differ between the regimes on the same draws. */
final class ContrastClaims {

    private ContrastClaims() {}

    static List<Claim> of(Arms feature, Arms linear) {
        return List.of(
                more("C-ensemble", "an ensemble", feature, feature.ensemble(), linear.ensemble(), List.of()),
                less(
                        "C-joint-mean",
                        "training the literal mean of the outputs",
                        feature,
                        feature.joint(JointReading.MEAN),
                        linear.joint(JointReading.MEAN)),
                less(
                        "C-joint-sum",
                        "training the sum of the outputs",
                        feature,
                        feature.joint(JointReading.SUM),
                        linear.joint(JointReading.SUM)),
                distilled("", "each by the rule it chose,", feature, linear),
                selfDistilled("", "each by the rule it chose,", feature, linear));
    }

    /**
     * The contrasts in what a net takes from its teacher by the gated rule, under which controls tell knowledge from scale,
     * against a twin by the rule that served it best.
     */
    static List<Claim> gated(Arms feature, Arms linear) {
        String rules = "by the gated rule in the net and by the rule it chose in the twin,";
        return List.of(distilled("-gated", rules, feature, linear), selfDistilled("-gated", rules, feature, linear));
    }

    private static Claim distilled(String suffix, String rules, Arms feature, Arms linear) {
        return more(
                "C-distillation" + suffix,
                "distillation from the ensemble, " + rules,
                feature,
                feature.student(Teacher.ENSEMBLE),
                linear.student(Teacher.ENSEMBLE),
                feature.distillationControls());
    }

    private static Claim selfDistilled(String suffix, String rules, Arms feature, Arms linear) {
        return more(
                "C-self-distillation" + suffix,
                "self-distillation, " + rules,
                feature,
                feature.student(Teacher.MEMBER),
                linear.student(Teacher.MEMBER),
                feature.selfDistillationControls());
    }

    private static Claim more(String id, String what, Arms at, Arm feature, Arm linear, List<Control> controls) {
        List<Control> all = new ArrayList<>(controls);
        all.add(at.ownGain(feature));
        return claim(id, what, "more", at, feature, linear, new Rule.Effect(CONTRAST_DELTA), all);
    }

    private static Claim less(String id, String what, Arms at, Arm feature, Arm linear) {
        return claim(id, what, "less", at, feature, linear, new Rule.Deficit(CONTRAST_DELTA), List.of());
    }

    private static Claim claim(
            String id,
            String what,
            String direction,
            Arms at,
            Arm feature,
            Arm linear,
            Rule rule,
            List<Control> controls) {
        return new Claim(
                "allen-zhu-li-2020/" + id,
                at.where(),
                what + " gains relatively " + direction + " in the feature-learning net than in its"
                        + " linear twin (NTK scale, zero at the start), by at least " + CONTRAST_DELTA
                        + " of a single model's error",
                Mark.D,
                "C: P1 to P7 taken together, the regimes differ in what each procedure can gain",
                new Statistical(new Contrast(feature, linear, Split.SINGLE_VIEW), rule, controls));
    }
}
