package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.GATED_WORDS;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.StudentEnsemble;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import java.util.List;

/**
 * The claims of arXiv 2012.09816 about how distilled nets come to gain, beyond that they do ({@link FeatureClaims}).
 */
final class StudentClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    /** 0.26 mu over 0.5 mu. */
    private static final double BOUND = 0.52;

    private final Arms net;
    private final Arms absent;

    private StudentClaims(Arms net, Setting minorsAbsent) {
        this.net = net;
        this.absent = net.at(minorsAbsent);
    }

    static List<Claim> of(Arms net, Setting minorsAbsent) {
        StudentClaims claims = new StudentClaims(net, minorsAbsent);
        return List.of(
                claims.ensembleOfStudents(
                        "P10-ensemble-of-distilled",
                        Teacher.ENSEMBLE,
                        "nets distilled from the ensemble",
                        Mark.V,
                        "P10: ensembles of distilled nets bring no further gain; the half is ours"),
                claims.ensembleOfStudents(
                        "P11-ensemble-of-self-distilled",
                        Teacher.MEMBER,
                        "self-distilled nets",
                        Mark.M,
                        "P11: after self-distillation the ensemble's gain shrinks; the half is ours"),
                claims.half(),
                claims.darkKnowledge());
    }

    private Claim ensembleOfStudents(String id, Teacher teacher, String whose, Mark mark, String source) {
        Arm students =
                net.arm(new StudentEnsemble(teacher, net.rule(), net.setting().members()));
        return claim(
                id,
                "averaging " + net.setting().members() + " " + whose + " (" + GATED_WORDS
                        + ") gains, on fresh single-view samples, less than half of what averaging as many plain nets of the"
                        + " same length gains",
                mark,
                source,
                new Statistical(
                        minus(net.gain(students), 0.5, net.gain(net.longEnsemble())),
                        // Half of the gain is itself the share of interest, so no margin comes on top.
                        new Rule.Deficit(0),
                        List.of(
                                net.ensembleShows(),
                                new Control(
                                        "students-err",
                                        "the students err often enough to have something to gain: on more than "
                                                + Quantity.LEAST_HEADROOM,
                                        new SingleError(students, net.split()),
                                        new Rule.Above(Quantity.LEAST_HEADROOM),
                                        Control.Kind.VALIDITY))));
    }

    private Claim half() {
        Arm student = net.student(Teacher.MEMBER);
        return claim(
                "P15-half",
                "the error of a self-distilled net (" + GATED_WORDS + ") on fresh single-view samples is at most "
                        + BOUND + " of that of a net of the same initialisation and length without a teacher",
                Mark.M,
                "P15, theorem 4: error at most 0.26 mu after self-distillation where a single net has 0.5 mu, constants"
                        + " remembered",
                new Statistical(
                        minus(
                                new ProcedureError(student, Split.SINGLE_VIEW),
                                BOUND,
                                new SingleError(student, Split.SINGLE_VIEW)),
                        // The bound is the theorem's, so no margin comes on top.
                        new Rule.Deficit(0),
                        net.selfDistillationControls()));
    }

    private Claim darkKnowledge() {
        return claim(
                "P16-minor-features",
                "without minor features in the training data a net distilled from the ensemble (" + GATED_WORDS
                        + ") gains as much on fresh single-view samples as one taught by a one-hot teacher of the same"
                        + " margins, within " + DELTA,
                Mark.M,
                "P16: knowledge distillation works through minor features of other classes",
                new Statistical(
                        beyondOneHot(absent),
                        new Rule.NoEffect(DELTA),
                        List.of(new Control(
                                "minors-present",
                                "so that a difference could have been seen: with minor features the distilled net gains"
                                        + " more than the student of the one-hot teacher, by at least " + DELTA,
                                beyondOneHot(net),
                                new Rule.Effect(DELTA),
                                Control.Kind.VALIDITY))));
    }

    /** What a distilled net gains beyond the control whose teacher has the ensemble's scale and nothing else. */
    static Quantity beyondOneHot(Arms arms) {
        return minus(arms.gain(arms.student(Teacher.ENSEMBLE)), 1, arms.gain(arms.student(Teacher.ENSEMBLE_ONE_HOT)));
    }

    private Claim claim(String id, String sentence, Mark mark, String source, Statistical body) {
        return new Claim(PAPER + id, net.where(), sentence, mark, source, body);
    }
}
