package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.GATED_WORDS;
import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.LITERAL_WORDS;
import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.TWIN_WORDS;
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

    /** The twin's rule, where the net's is the one that it chose, too. */
    private static final String EACH_CHOSE = ", in the twin by " + TWIN_WORDS + ", each the best of 24 tried there";

    /** What is seen of the paper, by procedure, and what is derived; margins are ours. */
    static final String ENSEMBLE =
            "C, P1, P6: an ensemble gains in both regimes; that it gains more in nets is derived by us and"
                    + " not said in what we saw";

    static final String JOINT =
            "C, P5, P6: training the average gains in random-feature models, in nets nothing comparable";
    static final String DISTILLED = "C, P3, P7: distillation gains in nets and fails in random-feature models";
    static final String SELF_DISTILLED =
            "C, P4, P7: self-distillation gains in nets; that it does not in random-feature" + " models is derived";

    private ContrastClaims() {}

    /** What an ensemble gains in each regime is seen, which of them gains more is not. */
    static Mark mark(String source) {
        return source.equals(ENSEMBLE) ? Mark.OURS : Mark.D;
    }

    static List<Claim> of(Arms feature, Arms linear) {
        return List.of(
                more("C-ensemble", "an ensemble", ENSEMBLE, feature, feature.ensemble(), linear.ensemble(), List.of()),
                less(
                        "C-joint-mean",
                        "training the literal mean of the outputs",
                        JOINT,
                        feature,
                        feature.joint(JointReading.MEAN),
                        linear.joint(JointReading.MEAN)),
                less(
                        "C-joint-sum",
                        "training the sum of the outputs",
                        JOINT + "; the sum is our second reading of it",
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
                DISTILLED,
                feature,
                feature.student(Teacher.ENSEMBLE),
                linear.student(Teacher.ENSEMBLE),
                feature.distillationControls());
    }

    private static Claim selfDistilled(String suffix, String rules, Arms feature, Arms linear) {
        return more(
                "C-self-distillation" + suffix,
                "self-distillation (in the net by " + rules + ")",
                SELF_DISTILLED,
                feature,
                feature.student(Teacher.MEMBER),
                linear.student(Teacher.MEMBER),
                feature.selfDistillationControls());
    }

    private static Claim more(
            String id, String what, String source, Arms at, Arm feature, Arm linear, List<Control> controls) {
        List<Control> all = new ArrayList<>(controls);
        all.add(at.ownGain(feature));
        return claim(id, what, "larger", source, at, feature, linear, new Rule.Effect(CONTRAST_DELTA), all);
    }

    private static Claim less(String id, String what, String source, Arms at, Arm feature, Arm linear) {
        return claim(id, what, "smaller", source, at, feature, linear, new Rule.Deficit(CONTRAST_DELTA), List.of());
    }

    private static Claim claim(
            String id,
            String what,
            String share,
            String source,
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
                mark(source),
                source,
                new Statistical(new Contrast(feature, linear, Split.SINGLE_VIEW), rule, controls));
    }
}
