package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Rule;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Teacher;
import java.util.List;

/** The claims of arXiv 2012.09816 about models that are linear in fixed random features. */
final class LinearClaims {
    private static final String PAPER = "allen-zhu-li-2020/";
    private static final String TWIN = "linear twin (gradient features at NTK scale, zero at the start)";

    private LinearClaims() {}

    static List<Claim> of(Arms arms) {
        return List.of(
                ensemble(arms),
                joint(arms, JointReading.MEAN),
                joint(arms, JointReading.SUM),
                order(arms),
                distilled(arms),
                share(arms),
                selfDistilled(arms));
    }

    private static Claim ensemble(Arms arms) {
        return new Claim(
                PAPER + "P6-ensemble-linear",
                arms.where(),
                "the mean output of " + arms.setting().members() + " times the " + TWIN
                        + " lowers the single-view error of one by at least " + DELTA,
                Mark.M,
                "P6: averaging random-feature models helps too, by reducing variance",
                new Statistical(arms.gain(arms.ensemble()), new Rule.Effect(DELTA), List.of()));
    }

    private static Claim joint(Arms arms, JointReading reading) {
        return new Claim(
                PAPER + "P6-joint-" + reading.label() + "-linear",
                arms.where(),
                "training the " + reading.label() + " of the outputs of "
                        + arms.setting().members() + " times the " + TWIN
                        + " as one model lowers the error of one trained for as long by at least " + DELTA,
                Mark.V,
                "P6: in the kernel regime training the average of random-feature models helps",
                new Statistical(arms.gain(arms.joint(reading)), new Rule.Effect(DELTA), List.of()));
    }

    private static Claim order(Arms arms) {
        return new Claim(
                PAPER + "P6-order-linear",
                arms.where(),
                "training the average of the " + TWIN + " errs less than averaging ones trained for as long",
                Mark.V,
                "P6: for NTK and random features, joint training of the average is better than the ensemble",
                new Statistical(
                        minus(arms.gain(arms.joint(JointReading.MEAN)), 1, arms.gain(arms.longEnsemble())),
                        // The paper states an order, so any difference of that sign counts.
                        new Rule.Effect(0),
                        List.of()));
    }

    /**
     * The same order where no step size or stopping time is chosen; features of all members have one budget in both, and both
     * choose one penalty, on the same grid, each for its own validation error.
     */
    static Claim ridgeOrder(Arms ridge) {
        return new Claim(
                PAPER + "P6-order-ridge",
                ridge.where(),
                "ridge regression on the gradient features of "
                        + ridge.setting().members()
                        + " nets together errs less than the average of their ridge regressions, penalties chosen alike",
                Mark.V,
                "P6: for NTK and random features, joint training of the average is better than the ensemble",
                new Statistical(
                        minus(ridge.gain(ridge.joint(JointReading.MEAN)), 1, ridge.gain(ridge.tunedEnsemble())),
                        // The paper states an order, so any difference of that sign counts.
                        new Rule.Effect(0),
                        List.of()));
    }

    /** What the choice of the penalty alone is worth to the ensemble. */
    static Claim ridgeChoice(Arms ridge) {
        return new Claim(
                PAPER + "R-ridge-common-penalty",
                ridge.where(),
                "what the average of " + ridge.setting().members()
                        + " ridge regressions gains from one penalty chosen for its own error, over penalties that its members"
                        + " choose each for its own",
                Mark.OURS,
                "Ours: shown beside the claims, not judged",
                new Descriptive(minus(ridge.gain(ridge.tunedEnsemble()), 1, ridge.gain(ridge.ensemble()))));
    }

    private static Claim distilled(Arms arms) {
        return new Claim(
                PAPER + "P7-distillation-linear",
                arms.where(),
                "distilling an ensemble of the " + TWIN + " into one by the rule it chose neither lowers nor raises the"
                        + " error by " + DELTA + " against the same features and length without a teacher",
                Mark.V,
                "P7: the ensemble of random-feature models cannot be distilled into one feature map",
                new Statistical(
                        arms.gain(arms.student(Teacher.ENSEMBLE)),
                        new Rule.NoEffect(DELTA),
                        List.of(arms.ensembleShows())));
    }

    private static Claim share(Arms arms) {
        return new Claim(
                PAPER + "P7-share-linear",
                arms.where(),
                "a " + TWIN + " distilled by the rule it chose keeps less than half of the ensemble's gain",
                Mark.D,
                "P7, quantified: the student is limited by its own feature map",
                new Statistical(
                        minus(arms.gain(arms.student(Teacher.ENSEMBLE)), 0.5, arms.gain(arms.ensemble())),
                        // Half of the gain is itself the share of interest, so no margin comes on top.
                        new Rule.Deficit(0),
                        List.of(arms.ensembleShows())));
    }

    private static Claim selfDistilled(Arms arms) {
        return new Claim(
                PAPER + "P7-self-distillation-linear",
                arms.where(),
                "distilling one " + TWIN + " into another by the rule it chose neither lowers nor raises the error by "
                        + DELTA,
                Mark.D,
                "P7, P4: self-distillation needs features that move",
                new Statistical(
                        arms.gain(arms.student(Teacher.MEMBER)),
                        new Rule.NoEffect(DELTA),
                        List.of(arms.ensembleShows())));
    }
}
