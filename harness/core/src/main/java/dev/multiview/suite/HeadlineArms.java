package dev.multiview.suite;

import dev.multiview.claim.Control;
import dev.multiview.claim.Quantity;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import java.util.List;

/** The arms of one gradient-trained learner at the headline's preset, and the quantities made of them. */
record HeadlineArms(HeadlinePreset preset, Learner learner) {

    /** Smallest gain in synthetic single-view error worth a claim (design: 0.05). */
    static final double DELTA = 0.05;
    /** Smallest contrast of relative gains worth a claim (design: 0.1). */
    static final double CONTRAST_DELTA = 0.1;

    /** The gated truncated rule with the constants of the preset study; they were tuned there, not here. */
    static final DistillationRule GATED = new DistillationRule.GatedTruncation(40, 2, 0.25, 4);
    /** Hinton's form beside it. */
    static final DistillationRule HINTON = new DistillationRule.Temperature(0.5, 4);

    /** The main preset's name, for titles. */
    String where() {
        return "At preset " + preset.main().name() + ": ";
    }

    Arm ensemble() {
        return arm(new Procedure.Ensemble(preset.main().members()));
    }

    Arm joint(JointReading reading) {
        return arm(new Procedure.JointAverage(reading));
    }

    Arm student(Teacher teacher) {
        return arm(new Procedure.Distillation(teacher, GATED));
    }

    Arm hintonStudent(Teacher teacher) {
        return arm(new Procedure.Distillation(teacher, HINTON));
    }

    Arm longEnsemble() {
        return arm(new Procedure.LongEnsemble());
    }

    Arm longer() {
        return arm(new Procedure.LongerTraining());
    }

    Arm controlEnsemble(Setting control) {
        return new Arm(control, learner, new Procedure.Ensemble(control.members()));
    }

    Arm arm(Procedure procedure) {
        return new Arm(preset.main(), learner, procedure);
    }

    static Quantity gain(Arm arm) {
        return new Quantity.Gain(arm, Split.SINGLE_VIEW);
    }

    static Quantity minus(Quantity left, double factor, Quantity right) {
        return new Quantity.Difference(left, factor, right);
    }

    /** A control that passes where the treatment gains more than the control by at least delta. */
    static Control beats(String id, String title, Arm treatment, Arm control) {
        return new Control(
                id,
                title + ", by at least " + DELTA,
                minus(gain(treatment), 1, gain(control)),
                new Rule.Effect(DELTA),
                Control.Kind.MECHANISM);
    }

    /** What a distilled student must beat before its gain counts as knowledge taken from the teacher's views. */
    List<Control> distillationControls() {
        Arm student = student(Teacher.ENSEMBLE);
        return List.of(
                beats(
                        "permuted",
                        "a teacher whose non-target logits are permuted within class brings less",
                        student,
                        student(Teacher.ENSEMBLE_PERMUTED)),
                beats(
                        "one-hot",
                        "a one-hot teacher with the same margin per sample brings less",
                        student,
                        student(Teacher.ENSEMBLE_ONE_HOT)),
                beats("uniform", "a teacher with all logits equal brings less", student, student(Teacher.UNIFORM)));
    }

    /** The same for self-distillation. */
    List<Control> selfDistillationControls() {
        Arm student = student(Teacher.MEMBER);
        return List.of(
                beats(
                        "one-hot",
                        "a one-hot teacher with that net's margin per sample brings less",
                        student,
                        student(Teacher.MEMBER_ONE_HOT)),
                beats("uniform", "a teacher with all logits equal brings less", student, student(Teacher.UNIFORM)));
    }

    /** The positive control of a no-effect claim: on the same data and learner an effect can be seen. */
    Control ensembleShows() {
        return new Control(
                "ensemble-shows",
                "an ensemble of the same members does gain, so a gain could have been seen",
                gain(ensemble()),
                new Rule.Effect(DELTA),
                Control.Kind.VALIDITY);
    }
}
