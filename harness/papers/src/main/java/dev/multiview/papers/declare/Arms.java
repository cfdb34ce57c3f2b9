package dev.multiview.papers.declare;

import dev.multiview.claim.Control;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.JointAverage;
import dev.multiview.procedure.LongEnsemble;
import dev.multiview.procedure.LongerTraining;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.TunedEnsemble;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.SingleError;
import java.util.List;

/**
 * The arms of one gradient-trained learner at one setting, and the quantities and controls made of them.
 *
 * @param setting data and training lengths
 * @param learner the learner
 * @param rule how its students use their teachers
 * @param split the test set that gains are stated on
 * @param delta smallest gain in error worth a claim
 */
public record Arms(Setting setting, Learner learner, DistillationRule rule, Split split, double delta) {

    /** Smallest contrast of relative gains worth a claim: a tenth of a single model's error. */
    public static final double CONTRAST_DELTA = 0.1;

    /** The setting's name, for titles. */
    public Place where() {
        return Place.preset(setting.name());
    }

    public Arm ensemble() {
        return arm(new Ensemble(setting.members()));
    }

    public Arm joint(JointReading reading) {
        return arm(new JointAverage(reading));
    }

    public Arm student(Teacher teacher) {
        return arm(new Distillation(teacher, rule));
    }

    /** The same arms with students taught by another rule. */
    public Arms under(DistillationRule other) {
        return new Arms(setting, learner, other, split, delta);
    }

    /** The same learner and rule at another setting. */
    public Arms at(Setting other) {
        return new Arms(other, learner, rule, split, delta);
    }

    public Arm longEnsemble() {
        return arm(new LongEnsemble());
    }

    /** The ensemble whose members share one choice, made for its own error: what a model that chooses is compared with. */
    public Arm tunedEnsemble() {
        return arm(new TunedEnsemble(setting.members()));
    }

    public Arm longer() {
        return arm(new LongerTraining());
    }

    /** The ensemble of the same learner on control data. */
    public Arm ensembleAt(Setting control) {
        return new Arm(control, learner, new Ensemble(control.members()));
    }

    public Arm arm(Procedure procedure) {
        return new Arm(setting, learner, procedure);
    }

    public Quantity gain(Arm arm) {
        return new Gain(arm, split);
    }

    public static Quantity minus(Quantity left, double factor, Quantity right) {
        return new Difference(left, factor, right);
    }

    /** The student of an ensemble of {@code teachers}, or of another teacher made of it. */
    public Arm student(Teacher teacher, int teachers) {
        return arm(new Distillation(teacher, teachers, rule));
    }

    /** What a student of {@code teachers} members gains beyond one of their one-hot teacher. */
    public Quantity beyondOneHot(int teachers) {
        return minus(gain(student(Teacher.ENSEMBLE, teachers)), 1, gain(student(Teacher.ENSEMBLE_ONE_HOT, teachers)));
    }

    /** A control that passes where the treatment gains more than the control by at least delta. */
    public Control beats(String id, String title, Arm treatment, Arm control) {
        return new Control(
                id,
                title + ", by at least " + delta,
                minus(gain(treatment), 1, gain(control)),
                new Rule.Effect(delta),
                Control.Kind.MECHANISM);
    }

    /** What a distilled student must beat before its gain counts as knowledge taken from the teacher's views. */
    public List<Control> distillationControls() {
        Arm student = student(Teacher.ENSEMBLE);
        return List.of(
                beats(
                        "permuted",
                        "to exclude softness alone: a teacher whose non-target logits are permuted within class brings"
                                + " less",
                        student,
                        student(Teacher.ENSEMBLE_PERMUTED)),
                beats(
                        "one-hot",
                        "to exclude scale alone: a one-hot teacher with the same margin per sample brings less",
                        student,
                        student(Teacher.ENSEMBLE_ONE_HOT)),
                beats(
                        "uniform",
                        "to exclude the soft term alone: a teacher with all logits equal brings less",
                        student,
                        student(Teacher.UNIFORM)));
    }

    /** The same for self-distillation. */
    public List<Control> selfDistillationControls() {
        Arm student = student(Teacher.MEMBER);
        return List.of(
                beats(
                        "one-hot",
                        "to exclude scale alone: a one-hot teacher with that net's margin per sample brings less",
                        student,
                        student(Teacher.MEMBER_ONE_HOT)),
                beats(
                        "uniform",
                        "to exclude the soft term alone: a teacher with all logits equal brings less",
                        student,
                        student(Teacher.UNIFORM)));
    }

    /** A contrast may come from harm done to the linear twin alone; here the net's own side of it is looked at. */
    public Control ownGain(Arm feature) {
        return new Control(
                "own-gain",
                "to exclude harm to the twin alone: the net itself gains at least " + CONTRAST_DELTA
                        + " of its single's error",
                new Ratio(gain(feature), new SingleError(feature, split)),
                new Rule.Effect(CONTRAST_DELTA),
                Control.Kind.MECHANISM);
    }

    /** The positive control of a no-effect claim: on the same data and learner an effect can be seen. */
    public Control ensembleShows() {
        return new Control(
                "ensemble-shows",
                "an ensemble of the same members does gain, so that a gain could have been seen",
                gain(ensemble()),
                new Rule.Effect(delta),
                Control.Kind.VALIDITY);
    }
}
