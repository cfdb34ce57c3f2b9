package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.GATED_WORDS;
import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.LITERAL_WORDS;
import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.TWIN_WORDS;
import static dev.multiview.papers.declare.Arms.CONTRAST_DELTA;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.allenzhuli2020.source.ContrastSource;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Contrast;
import java.util.ArrayList;
import java.util.List;

/** The headline: how relative gains differ between the regimes on the same draws. */
final class ContrastClaims {

    /** The twin's rule, where the net's is the one that it chose, too. */
    private static final String EACH_CHOSE = ", in the twin by " + TWIN_WORDS + ", each the best of 24 tried there";

    private ContrastClaims() {}

    static List<Claim> of(Arms feature, Arms linear) {
        return List.of(
                more(
                        "C-ensemble",
                        "an ensemble",
                        ContrastSource.ENSEMBLE,
                        feature,
                        feature.ensemble(),
                        linear.ensemble(),
                        List.of()),
                less(
                        "C-joint-mean",
                        "training the literal mean of the outputs",
                        "",
                        feature,
                        feature.joint(JointReading.MEAN),
                        linear.joint(JointReading.MEAN)),
                less(
                        "C-joint-sum",
                        "training the sum of the outputs",
                        "; the sum is our second reading of it",
                        feature,
                        feature.joint(JointReading.SUM),
                        linear.joint(JointReading.SUM)),
                distilled("", LITERAL_WORDS + EACH_CHOSE, feature, linear),
                selfDistilled("", LITERAL_WORDS + EACH_CHOSE, feature, linear));
    }

    /**
     * The contrasts in what a net takes from its teacher by the gated rule, under which controls tell knowledge from scale,
     * against a twin by the rule that served it best.
     */
    static List<Claim> gated(Arms feature, Arms linear) {
        String rules = GATED_WORDS + ", in the twin by " + TWIN_WORDS + ", the best of 24 tried there";
        return List.of(distilled("-gated", rules, feature, linear), selfDistilled("-gated", rules, feature, linear));
    }

    private static Claim distilled(String suffix, String rules, Arms feature, Arms linear) {
        return more(
                "C-distillation" + suffix,
                "distillation from the ensemble (in the net by " + rules + ")",
                ContrastSource.DISTILLED,
                feature,
                feature.student(Teacher.ENSEMBLE),
                linear.student(Teacher.ENSEMBLE),
                feature.distillationControls());
    }

    private static Claim selfDistilled(String suffix, String rules, Arms feature, Arms linear) {
        return more(
                "C-self-distillation" + suffix,
                "self-distillation (in the net by " + rules + ")",
                ContrastSource.SELF_DISTILLED,
                feature,
                feature.student(Teacher.MEMBER),
                linear.student(Teacher.MEMBER),
                feature.selfDistillationControls());
    }

    private static Claim more(
            String id, String what, ContrastSource source, Arms at, Arm feature, Arm linear, List<Control> controls) {
        List<Control> all = new ArrayList<>(controls);
        all.add(at.ownGain(feature));
        return claim(id, what, "larger", source, "", at, feature, linear, new Rule.Effect(CONTRAST_DELTA), all);
    }

    private static Claim less(String id, String what, String reading, Arms at, Arm feature, Arm linear) {
        return claim(
                id,
                what,
                "smaller",
                ContrastSource.JOINT,
                reading,
                at,
                feature,
                linear,
                new Rule.Deficit(CONTRAST_DELTA),
                List.of());
    }

    private static Claim claim(
            String id,
            String what,
            String share,
            ContrastSource source,
            String reading,
            Arms at,
            Arm feature,
            Arm linear,
            Rule rule,
            List<Control> controls) {
        return new Claim(
                "allen-zhu-li-2020/" + id,
                at.where(),
                what + " removes a " + share + " share of a single model's error on fresh single-view samples in the"
                        + " feature-learning net than in its linear twin (NTK scale, zero at the start), by at least "
                        + CONTRAST_DELTA,
                source.mark(),
                source.words() + reading,
                new Statistical(new Contrast(feature, linear, Split.SINGLE_VIEW), rule, controls));
    }
}
