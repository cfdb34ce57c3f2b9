package dev.multiview.papers.allenzhuli2020.pictures;

import static dev.multiview.papers.declare.Arms.CONTRAST_DELTA;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.allenzhuli2020.source.ContrastSource;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.SharedStart;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;

/**
 * The headline on pictures: what a small conv net and its linear twin gain on one data set, and how that differs.
 *
 * <p>With 8 draws no interval is narrower than 0.01, so that "no gain" cannot be shown as an equivalence at 0.005.
 * What the paper says does not gain is therefore stated as a share: less than half of what the ensemble gains.
 *
 * @param net arms of the small conv net
 * @param twin arms of its linear twin, same setting
 * @param suffix ends every id, such as {@code images}
 */
record ImageClaims(Arms net, Arms twin, String suffix) {
    private static final String PAPER = "allen-zhu-li-2020/";
    private static final String NET = "small conv net";
    private static final String TWIN = "linear twin of the small conv net (zero at the start)";
    private static final String TWINS = "linear twins of the small conv net (zero at the start)";
    private static final String RULE = "Hinton's rule (half teacher, temperature 2)";

    /** The claims about both regimes; {@code ensembleControls} say whether the ensemble's gain needs several views. */
    List<Claim> gains(List<Control> ensembleControls) {
        return List.of(
                claim(
                        "P1-ensemble",
                        net,
                        ensembleOf(NET + "s") + lowers(),
                        Mark.V,
                        "P1, theorem 2 and figure 1: averaging a few independently trained nets raises test accuracy",
                        new Statistical(net.gain(net.ensemble()), new Rule.Effect(net.delta()), ensembleControls)),
                distilled(),
                selfDistilled(),
                claim(
                        "P6-ensemble-linear",
                        twin,
                        ensembleOf(TWINS) + lowers(),
                        Mark.V,
                        "P6: averaging random-feature models helps too; that it does by less variance is remembered",
                        new Statistical(twin.gain(twin.ensemble()), new Rule.Effect(twin.delta()), List.of())),
                claim(
                        "P7-share-linear",
                        twin,
                        "a " + TWIN + ", distilled from the ensemble by " + RULE
                                + ", keeps less than half of the ensemble's gain" + samples(),
                        Mark.D,
                        "P7, with a half that is ours: the student is limited by its own feature map",
                        lessThanHalf(twin, twin.student(Teacher.ENSEMBLE))),
                contrast(
                        "C-ensemble",
                        "an ensemble",
                        ContrastSource.ENSEMBLE,
                        true,
                        net.ensemble(),
                        twin.ensemble(),
                        List.of()),
                contrast(
                        "C-distillation",
                        "distillation from the ensemble by " + RULE,
                        ContrastSource.DISTILLED,
                        true,
                        net.student(Teacher.ENSEMBLE),
                        twin.student(Teacher.ENSEMBLE),
                        net.distillationControls()));
    }

    /** The claims about training the average directly, and self-distillation's contrast. */
    List<Claim> joint() {
        Arm jointNet = net.joint(JointReading.MEAN);
        Arm jointTwin = twin.joint(JointReading.MEAN);
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(
                "P5-share",
                net,
                "training the literal mean of the outputs of " + net.setting().members() + " " + NET
                        + "s as one model gains less than half of what their ensemble gains" + samples(),
                Mark.V,
                "P5: training the average directly brings no gain comparable to the ensemble's; the half is ours",
                lessThanHalf(net, jointNet)));
        claims.add(claim(
                "P6-order-linear",
                twin,
                "training the mean of the outputs of " + twin.setting().members() + " " + TWINS
                        + " as one model errs less" + samples() + " than averaging ones trained for as long",
                Mark.V,
                "P6: for NTK and random features, joint training of the average is better than the ensemble",
                new Statistical(
                        minus(twin.gain(jointTwin), 1, twin.gain(twin.longEnsemble())),
                        // The paper states an order, so any difference of that sign counts.
                        new Rule.Effect(0),
                        List.of())));
        claims.add(contrast(
                "C-joint-mean",
                "training the literal mean of the outputs",
                ContrastSource.JOINT,
                false,
                jointNet,
                jointTwin,
                List.of()));
        claims.add(contrast(
                "C-self-distillation",
                "self-distillation by " + RULE,
                ContrastSource.SELF_DISTILLED,
                true,
                net.student(Teacher.MEMBER),
                twin.student(Teacher.MEMBER),
                net.selfDistillationControls()));
        return claims;
    }

    /**
     * Whether the gain needs two views: where both halves are of one kind there is one kind of view.
     *
     * @param one what the two halves have in common, such as {@code both halves come from one set}
     */
    static List<Control> oneView(Arms net, Arms oneView, String one) {
        Quantity gain = net.gain(net.ensemble());
        Quantity without = oneView.gain(oneView.ensemble());
        return List.of(
                new Control(
                        "matched",
                        "for a fair comparison: single nets err equally often, within 0.05, where " + one,
                        minus(
                                new SingleError(net.ensemble(), net.split()),
                                1,
                                new SingleError(oneView.ensemble(), oneView.split())),
                        // Ten deltas: single-view errors here are 0.2 to 0.4, and a gain scales with its single.
                        new Rule.NoEffect(0.05),
                        Control.Kind.VALIDITY),
                new Control(
                        "one-view",
                        "to ask whether two kinds of views are needed: the ensemble gains less where " + one
                                + ", by at least " + net.delta(),
                        minus(gain, 1, without),
                        new Rule.Effect(net.delta()),
                        Control.Kind.MECHANISM));
    }

    /** Nets have no symmetry to exchange views by, so that here the whole initialisation is shared. */
    static Control sharedStart(Arms net) {
        int members = net.setting().members();
        return new Control(
                "shared-start",
                "to exclude the order of samples alone: " + members
                        + " nets of one initialisation that see the samples in orders of their own gain less together, by at"
                        + " least " + net.delta(),
                minus(net.gain(net.ensemble()), 1, net.gain(net.arm(new SharedStart(members)))),
                new Rule.Effect(net.delta()),
                Control.Kind.MECHANISM);
    }

    private Claim distilled() {
        return claim(
                "P3-distillation",
                net,
                student("the ensemble"),
                Mark.V,
                "P3, theorem 3: the ensemble's gain can be distilled into one net of the same size",
                new Statistical(
                        net.gain(net.student(Teacher.ENSEMBLE)),
                        new Rule.Effect(net.delta()),
                        net.distillationControls()));
    }

    private Claim selfDistilled() {
        return claim(
                "P4-self-distillation",
                net,
                student("another single net"),
                Mark.V,
                "P4, theorem 4: self-distillation also helps; the paper explains it as an implicit ensemble",
                new Statistical(
                        net.gain(net.student(Teacher.MEMBER)),
                        new Rule.Effect(net.delta()),
                        net.selfDistillationControls()));
    }

    private String student(String teacher) {
        return "a " + NET + " distilled from " + teacher + " by " + RULE + " errs less" + samples() + ", by at least "
                + net.delta() + ", than one of the same initialisation and length without a teacher";
    }

    private static Statistical lessThanHalf(Arms arms, Arm treated) {
        return new Statistical(
                minus(arms.gain(treated), 0.5, arms.gain(arms.ensemble())),
                // Half of the gain is itself the share of interest, so no margin comes on top.
                new Rule.Deficit(0),
                List.of(arms.ensembleShows()));
    }

    private Claim contrast(
            String id,
            String what,
            ContrastSource source,
            boolean more,
            Arm feature,
            Arm linear,
            List<Control> controls) {
        Rule rule = more ? new Rule.Effect(CONTRAST_DELTA) : new Rule.Deficit(CONTRAST_DELTA);
        List<Control> all = new ArrayList<>(controls);
        if (more) {
            all.add(net.ownGain(feature));
        }
        return claim(
                id,
                net,
                what + " removes a " + (more ? "larger" : "smaller") + " share of a single model's error" + samples()
                        + " in the " + NET + " than in its linear twin, by at least " + CONTRAST_DELTA,
                source.mark(),
                source.words(),
                new Statistical(new Contrast(feature, linear, net.split()), rule, all));
    }

    private Claim claim(String id, Arms at, String sentence, Mark mark, String source, Statistical body) {
        return new Claim(PAPER + id + "-" + suffix, at.where(), sentence, mark, source, body);
    }

    private String ensembleOf(String models) {
        return "the mean output of " + net.setting().members() + " " + models;
    }

    private String lowers() {
        return " lowers the error of one" + samples() + " by at least " + net.delta();
    }

    private String samples() {
        return net.split() == Split.MULTI_VIEW || net.split() == Split.TEST
                ? " on fresh pictures"
                : " on fresh pictures with one of two views left ("
                        + net.split().label() + ")";
    }
}
