package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.GATED_WORDS;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Bagging;
import dev.multiview.procedure.Lottery;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.ProcedureError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The claims of arXiv 2012.09816 about networks that learn features. */
final class FeatureClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    /** What the claims that training the average changes nothing say of the paper. */
    static final String P5_STRICT =
            "P5, our strict reading: no change at all; the paper says less, that training the average"
                    + " directly brings no gain comparable to the ensemble's (figure 1: -0.24 and +0.32 points)";

    private FeatureClaims() {}

    static List<Claim> of(Arms arms, TheoryPreset preset) {
        Arms absent = arms.at(preset.minorsAbsent());
        return List.of(
                ensemble(arms),
                joint(arms, JointReading.MEAN),
                joint(arms, JointReading.SUM),
                distilled(arms, absent),
                selfDistilled(arms, absent));
    }

    private static Claim ensemble(Arms arms) {
        return new Claim(
                PAPER + "P1-ensemble",
                arms.where(),
                "the mean output of " + arms.setting().members()
                        + " nets, which differ by their initialisation alone, lowers the error of one net on fresh"
                        + " single-view samples by at least " + DELTA,
                Mark.V,
                "P1, theorem 2: averaging the outputs of a few independently trained nets raises test accuracy",
                new Statistical(
                        arms.gain(arms.ensemble()),
                        new Rule.Effect(DELTA),
                        List.of(
                                InterventionClaims.singlesAlike(arms),
                                InterventionClaims.namedWon(arms, Lottery.TIED),
                                InterventionClaims.tied(arms),
                                oneInitialisation(arms),
                                arms.beats(
                                        "wider-net",
                                        "to exclude size alone: one net with as many filters as all members, trained as"
                                                + " long, gains less than an ensemble of that length",
                                        arms.longEnsemble(),
                                        arms.joint(JointReading.SUM)))));
    }

    /** Errors and not gains are compared, because single nets that miss a third of the samples are worse to start with. */
    private static Control oneInitialisation(Arms arms) {
        int members = arms.setting().members();
        return new Control(
                "one-initialisation",
                "to exclude different data alone: " + members
                        + " nets of one initialisation on bootstrap samples err more than " + members
                        + " of different ones on all samples, by at least " + DELTA,
                minus(
                        new ProcedureError(arms.arm(new Bagging(members)), arms.split()),
                        1,
                        new ProcedureError(arms.ensemble(), arms.split())),
                new Rule.Effect(DELTA),
                Control.Kind.MECHANISM);
    }

    private static Claim joint(Arms arms, JointReading reading) {
        String read = reading == JointReading.MEAN
                ? "the literal mean of the outputs"
                : "the sum of the outputs, which is one wider net,";
        return new Claim(
                PAPER + "P5-joint-" + reading.label(),
                arms.where(),
                "training " + read + " of "
                        + arms.setting().members()
                        + " nets as one model neither lowers nor raises the error of one net trained for as long on fresh"
                        + " single-view samples by " + DELTA,
                Mark.D,
                P5_STRICT,
                new Statistical(
                        arms.gain(arms.joint(reading)), new Rule.NoEffect(DELTA), List.of(arms.ensembleShows())));
    }

    private static Claim distilled(Arms arms, Arms absent) {
        Arm student = arms.student(Teacher.ENSEMBLE);
        return new Claim(
                PAPER + "P3-distillation",
                arms.where(),
                "a net distilled from the ensemble by " + GATED_WORDS
                        + " errs less on fresh single-view samples, by at least " + DELTA
                        + ", than a net of the same initialisation and length without a teacher",
                Mark.V,
                "P3, theorem 3: the ensemble's gain can be distilled into one net of the same size; the gate is ours",
                new Statistical(
                        arms.gain(student),
                        new Rule.Effect(DELTA),
                        with(
                                arms.distillationControls(),
                                ownSeed(arms, student),
                                minorsAbsent(arms, absent, student))));
    }

    private static Claim selfDistilled(Arms arms, Arms absent) {
        Arm student = arms.student(Teacher.MEMBER);
        return new Claim(
                PAPER + "P4-self-distillation",
                arms.where(),
                "a net distilled from another single net by " + GATED_WORDS
                        + " errs less on fresh single-view samples, by at least " + DELTA
                        + ", than a net of the same initialisation and length without a teacher",
                Mark.V,
                "P4, theorem 4: self-distillation also helps; the paper explains it as an implicit ensemble; the gate is ours",
                new Statistical(
                        arms.gain(student),
                        new Rule.Effect(DELTA),
                        with(
                                arms.selfDistillationControls(),
                                ownSeed(arms, student),
                                minorsAbsent(arms, absent, student))));
    }

    /** A teacher that won the same views as its student would has none to give. */
    private static Control ownSeed(Arms arms, Arm student) {
        return arms.beats(
                "own-seed",
                "to exclude any teacher at all: one of the student's own initialisation brings less",
                student,
                arms.student(Teacher.OWN_SEED));
    }

    private static Control minorsAbsent(Arms arms, Arms absent, Arm student) {
        return new Control(
                "minors-absent",
                "to ask whether minor features carry it: without them in the training data the student gains less, by at"
                        + " least " + DELTA,
                minus(arms.gain(student), 1, absent.gain(absent.arm(student.procedure()))),
                new Rule.Effect(DELTA),
                Control.Kind.MECHANISM);
    }

    private static List<Control> with(List<Control> controls, Control... more) {
        List<Control> all = new ArrayList<>(controls);
        Collections.addAll(all, more);
        return all;
    }
}
