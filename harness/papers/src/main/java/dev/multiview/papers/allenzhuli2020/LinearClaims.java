package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.TWIN_WORDS;
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
    private static final String FEATURES = "(gradient features at NTK scale, zero at the start)";
    private static final String TWIN = "linear twin " + FEATURES;
    private static final String TWINS = "linear twins " + FEATURES;

    /** Why the students of twins learn as they do. */
    private static final String CHOSEN =
            "; of 24 rules this one served the twin best, by hardly listening to the teacher";

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
                "the mean output of " + arms.setting().members() + " " + TWINS
                        + " lowers the error of one on fresh single-view samples by at least " + DELTA,
                Mark.V,
                "P6: averaging random-feature models helps too; that it does by less variance is remembered",
                new Statistical(arms.gain(arms.ensemble()), new Rule.Effect(DELTA), List.of()));
    }

    private static Claim joint(Arms arms, JointReading reading) {
        return new Claim(
                PAPER + "P6-joint-" + reading.label() + "-linear",
                arms.where(),
                "training the " + reading.label() + " of the outputs of "
                        + arms.setting().members() + " " + TWINS
                        + " as one model lowers the error of one trained for as long on fresh single-view samples by at least "
                        + DELTA,
                Mark.V,
                "P6: in the kernel regime training the average of random-feature models helps"
                        + (reading == JointReading.SUM ? "; the sum is our second reading of it" : ""),
                new Statistical(arms.gain(arms.joint(reading)), new Rule.Effect(DELTA), List.of()));
    }

    private static Claim order(Arms arms) {
        return new Claim(
                PAPER + "P6-order-linear",
                arms.where(),
                "training the mean of the outputs of " + arms.setting().members() + " " + TWINS
                        + " as one model errs less on fresh single-view samples than averaging ones trained for as long",
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
                "one ridge regression on the gradient features of "
                        + ridge.setting().members()
                        + " nets together errs less on fresh single-view samples than the average of their ridge regressions,"
                        + " each side with one penalty chosen for its own validation error",
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
                "a " + TWIN + ", distilled from an ensemble by " + TWIN_WORDS
                        + ", errs as often on fresh single-view samples, within " + DELTA
                        + ", as the same features trained as long without a teacher",
                Mark.V,
                "P7: the ensemble of random-feature models cannot be distilled into one feature map" + CHOSEN,
                new Statistical(
                        arms.gain(arms.student(Teacher.ENSEMBLE)),
                        new Rule.NoEffect(DELTA),
                        List.of(arms.ensembleShows())));
    }

    private static Claim share(Arms arms) {
        return new Claim(
                PAPER + "P7-share-linear",
                arms.where(),
                "a " + TWIN + ", distilled from the ensemble by " + TWIN_WORDS
                        + ", keeps less than half of the ensemble's gain on fresh single-view samples",
                Mark.D,
                "P7, with a half that is ours: the student is limited by its own feature map" + CHOSEN,
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
                "a " + TWIN + ", distilled from another one by " + TWIN_WORDS
                        + ", errs as often on fresh single-view samples, within " + DELTA + ", as without a teacher",
                Mark.D,
                "P7, P4: self-distillation needs features that move" + CHOSEN,
                new Statistical(
                        arms.gain(arms.student(Teacher.MEMBER)),
                        new Rule.NoEffect(DELTA),
                        List.of(arms.ensembleShows())));
    }
}
