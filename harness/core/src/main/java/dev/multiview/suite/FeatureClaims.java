package dev.multiview.suite;

import static dev.multiview.suite.Arms.minus;
import static dev.multiview.suite.HeadlinePreset.DELTA;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Quantity;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Teacher;
import java.util.List;

/** What arXiv 2012.09816 says of networks that learn features. */
final class FeatureClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    private FeatureClaims() {}

    static List<Claim> of(Arms arms, HeadlinePreset preset) {
        return List.of(
                ensemble(arms, preset),
                joint(arms, JointReading.MEAN),
                joint(arms, JointReading.SUM),
                distilled(arms),
                share(arms),
                selfDistilled(arms));
    }

    private static Claim ensemble(Arms arms, HeadlinePreset preset) {
        return new Claim(
                PAPER + "P1-ensemble",
                arms.where() + "the mean output of " + arms.setting().members()
                        + " nets that differ in initialisation only lowers the single-view error of one net by at least "
                        + DELTA,
                Mark.V,
                "P1, theorem 2: averaging the outputs of a few independently trained nets raises test accuracy",
                new Statistical(
                        arms.gain(arms.ensemble()),
                        new Rule.Effect(DELTA),
                        List.of(matched(arms, preset), oneView(arms, preset))));
    }

    /** The comparison of data with one and two views is fair only where the single nets err equally often. */
    private static Control matched(Arms arms, HeadlinePreset preset) {
        return new Control(
                "matched",
                "single nets err equally often on the control data with one view and with two",
                minus(
                        new Quantity.SingleError(arms.ensembleAt(preset.twoView()), Split.MULTI_VIEW),
                        1,
                        new Quantity.SingleError(arms.ensembleAt(preset.oneView()), Split.MULTI_VIEW)),
                new Rule.NoEffect(DELTA),
                Control.Kind.VALIDITY);
    }

    private static Control oneView(Arms arms, HeadlinePreset preset) {
        return new Control(
                "one-view",
                "on the control data with one view the ensemble gains less than with two, by at least " + DELTA,
                minus(
                        new Quantity.Gain(arms.ensembleAt(preset.twoView()), Split.MULTI_VIEW),
                        1,
                        new Quantity.Gain(arms.ensembleAt(preset.oneView()), Split.MULTI_VIEW)),
                new Rule.Effect(DELTA),
                Control.Kind.MECHANISM);
    }

    private static Claim joint(Arms arms, JointReading reading) {
        String read = reading == JointReading.MEAN
                ? "the literal mean of the outputs"
                : "the sum of the outputs, which is one wider net,";
        return new Claim(
                PAPER + "P5-joint-" + reading.label(),
                arms.where() + "training " + read + " of "
                        + arms.setting().members()
                        + " nets as one model neither lowers nor raises the error of one net trained for as long by "
                        + DELTA,
                Mark.V,
                "P5: training the average directly brings no gain comparable to the ensemble's",
                new Statistical(
                        arms.gain(arms.joint(reading)), new Rule.NoEffect(DELTA), List.of(arms.ensembleShows())));
    }

    private static Claim distilled(Arms arms) {
        Arm student = arms.student(Teacher.ENSEMBLE);
        return new Claim(
                PAPER + "P3-distillation",
                arms.where() + "a net distilled from the ensemble (gated truncated rule) errs less, by at least "
                        + DELTA + ", than a net of the same initialisation and length without a teacher",
                Mark.V,
                "P3, theorem 3: the ensemble's gain can be distilled into one net of the same size",
                new Statistical(arms.gain(student), new Rule.Effect(DELTA), arms.distillationControls()));
    }

    private static Claim share(Arms arms) {
        return new Claim(
                PAPER + "P3-share",
                arms.where() + "the distilled net keeps at least half of the ensemble's gain",
                Mark.D,
                "P3, theorem 3 (error as low as the ensemble's) and figure 1 (72 and 104 % of the gain kept)",
                new Statistical(
                        minus(arms.gain(arms.student(Teacher.ENSEMBLE)), 0.5, arms.gain(arms.ensemble())),
                        // Half of the gain is itself the smallest share of interest, so no margin comes on top.
                        new Rule.Effect(0),
                        List.of(arms.ensembleShows())));
    }

    private static Claim selfDistilled(Arms arms) {
        Arm student = arms.student(Teacher.MEMBER);
        return new Claim(
                PAPER + "P4-self-distillation",
                arms.where() + "a net distilled from another single net errs less, by at least " + DELTA
                        + ", than a net of the same initialisation and length without a teacher",
                Mark.V,
                "P4, theorem 4: self-distillation is an implicit ensemble of two and also helps",
                new Statistical(arms.gain(student), new Rule.Effect(DELTA), arms.selfDistillationControls()));
    }
}
