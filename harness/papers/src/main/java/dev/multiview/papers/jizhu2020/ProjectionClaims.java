package dev.multiview.papers.jizhu2020;

import static dev.multiview.papers.jizhu2020.JiZhuPreset.noted;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.EveryDraw;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.procedure.Arm;
import java.util.ArrayList;
import java.util.List;

/**
 * The claims of arXiv 2010.10090 about every single student of pure soft labels: equation 5, theorem 1, section 3.4.
 */
final class ProjectionClaims {
    /** What rounding may leave of an equality. */
    private static final double ROUND_OFF = 1e-8;

    /** All of Phuong and Lampert's bound but a thousandth. */
    private static final double VACUOUS = 1e-3;

    private static final Cell SOFT = new Cell(RateClaims.EPOCHS, 1);

    private ProjectionClaims() {}

    /** The claims; in one setting only if {@code small}. */
    static List<Claim> of(boolean small) {
        List<Arm> arms = small
                ? List.of(JiZhuPreset.transfer(5))
                : List.of(
                        JiZhuPreset.transfer(5),
                        JiZhuPreset.transfer(2),
                        JiZhuPreset.transfer(10),
                        JiZhuPreset.transfer(5, 1),
                        JiZhuPreset.transfer(5, 3),
                        JiZhuPreset.transfer(2, 1),
                        JiZhuPreset.transfer(2, 3));
        List<Claim> claims = new ArrayList<>();
        arms.forEach(arm -> claims.addAll(of(arm)));
        return claims;
    }

    private static List<Claim> of(Arm arm) {
        return List.of(
                claim(
                        arm,
                        "JZ-5-projection",
                        "the weights of a student of pure soft labels are the oracle's projection on the span of its samples'"
                                + " features: nothing of the oracle is left at a sample, and squared lengths add up; by a second"
                                + " solver",
                        Mark.V,
                        "JZ-5: equation 5",
                        NoteNames.PROJECTION_ERROR,
                        ROUND_OFF),
                claim(
                        arm,
                        "JZ-5-angle-never-grows",
                        "the angle of a student of pure soft labels to the oracle never grows from one sample size to the"
                                + " next",
                        Mark.V,
                        "JZ-5: section 3.3, after lemma 1 of Phuong and Lampert",
                        NoteNames.ANGLE_RISE,
                        ROUND_OFF),
                claim(
                        arm,
                        "JZ-6-risk-bound",
                        "no fresh point whose angle to the oracle is below pi / 2 minus the student's is classified"
                                + " otherwise than by the oracle, so that the risk to disagree with the teacher never exceeds"
                                + " p(pi / 2 - angle); number of such points, pure soft labels",
                        Mark.D,
                        "JZ-6: theorem 1, whose box was not at hand; derived point by point",
                        NoteNames.BOUND_VIOLATIONS,
                        0),
                claim(
                        arm,
                        "JZ-8-earlier-bound-vacuous",
                        "the bound of Phuong and Lampert is at least 0.999 at every sample size, so that it says nothing; what"
                                + " it lacks to 1",
                        Mark.V,
                        "JZ-8: section 3.4, in high-dimensional feature space nearly all angles are right ones",
                        NoteNames.EARLIER_SHORTFALL,
                        VACUOUS));
    }

    private static Claim claim(
            Arm arm, String id, String sentence, Mark mark, String source, String note, double limit) {
        return JiZhuPreset.claim(arm, id, sentence, mark, source, new EveryDraw(noted(arm, SOFT.note(note)), limit));
    }
}
