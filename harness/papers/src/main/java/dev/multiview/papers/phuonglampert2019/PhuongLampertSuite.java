package dev.multiview.papers.phuonglampert2019;

import static dev.multiview.papers.declare.MeasurementClaims.ROUND_OFF;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.MeasurementClaims;
import java.util.ArrayList;
import java.util.List;

/** Phuong and Lampert, ICML 2019: what linear students learn of linear teachers. */
public final class PhuongLampertSuite implements Suite {
    private static final Paper PAPER = Paper.beside(PhuongLampertSuite.class);

    /** Descent is stopped where its gradient is 1e-13 of the first; slow directions are some thousand times farther off. */
    private static final double DESCENDED = 1e-8;

    /** Half of the trivial bound 1: it then tells a student from a coin. */
    private static final double INFORMATIVE = 0.5;

    /** As in the suite on arXiv 2010.10090, whose JZ-8 says the same at every n. */
    private static final double VACUOUS = 0.999;

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "Do linear students end at their teacher's projection, and does the bound on their risk hold?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 4 : tier == Tier.STANDARD ? 16 : 48;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        MeasurementClaims measurement =
                MeasurementClaims.of(PAPER.id(), MeasurementClaims.bumps(10, 400, 1000), new ProjectionMeasurement());
        List<Claim> claims = new ArrayList<>(List.of(
                measurement.always(
                        "E1-projection",
                        "gradient descent on fewer soft labels than coordinates ends at the teacher's projection on the"
                                + " span of the data",
                        NoteNames.PROJECTION_GAP,
                        DESCENDED,
                        Mark.M,
                        "E1: n < d, the student is the projection of the teacher on the data span"),
                measurement.always(
                        "E2-equality",
                        "gradient descent on more soft labels than coordinates ends at the teacher",
                        NoteNames.TEACHER_GAP,
                        DESCENDED,
                        Mark.M,
                        "E2: n >= d, student = teacher exactly"),
                measurement.always(
                        "E3-no-risk",
                        "a student of more samples than coordinates never disagrees with its teacher",
                        NoteNames.RISK_ENOUGH,
                        0,
                        Mark.M,
                        "E3: n >= d, zero transfer risk"),
                measurement.always(
                        "E4-angle-round",
                        "on inputs of all directions the angle to the teacher never grows with another sample",
                        NoteNames.cosineViolation(NoteNames.ROUND),
                        ROUND_OFF,
                        Mark.V,
                        "E4: Lemma 1 through arXiv 2010.10090, the angle never increases as samples are added"),
                measurement.always(
                        "E5-angle-long",
                        "on inputs near one direction the angle to the teacher never grows with another sample",
                        NoteNames.cosineViolation(NoteNames.LONG),
                        ROUND_OFF,
                        Mark.V,
                        "E5: Lemma 1 through arXiv 2010.10090"),
                measurement.always(
                        "E6-angle-tangent",
                        "in a net's tangent kernel the angle to the teacher never grows with more samples",
                        NoteNames.cosineViolation(NoteNames.TANGENT),
                        ROUND_OFF,
                        Mark.V,
                        "E6: Lemma 1 as arXiv 2010.10090 uses it"),
                measurement.always(
                        "E7-every-sample",
                        "the risk of a student of any sample is at most p(pi / 2 - a), a the least angle of its samples",
                        NoteNames.SAMPLE_VIOLATION,
                        0,
                        Mark.D,
                        "E7: the step behind the bound, no student's angle is larger than its best sample's")));
        for (String shape : List.of(NoteNames.ROUND, NoteNames.LONG)) {
            for (int samples : NoteNames.SAMPLES) {
                String where =
                        NoteNames.ROUND.equals(shape) ? "on inputs of all directions" : "on inputs near one direction";
                claims.add(measurement.judged(
                        "T1-bound-" + shape + "-" + samples,
                        where + " the risk of students of " + samples
                                + " samples is on average below the bound min_beta" + " p(beta) + p(pi / 2 - beta)^n",
                        measurement.minus(NoteNames.bound(shape, samples), NoteNames.risk(shape, samples)),
                        // The paper states an order, so any difference of that sign counts.
                        new Rule.Effect(0),
                        Mark.V,
                        "T1: through arXiv 2010.10090; that it is one about the mean over samples is D: the second term"
                                + " is the probability that no sample has a small angle"));
                claims.add(measurement.shown(
                        "R-exceeded-" + shape + "-" + samples,
                        where + " share of students of " + samples + " samples whose own risk is above that bound",
                        measurement.note(NoteNames.exceeded(shape, samples))));
            }
        }
        claims.add(measurement.judged(
                "T2-informative",
                "on inputs near one direction the bound at 5 samples is below " + INFORMATIVE,
                measurement.note(NoteNames.bound(NoteNames.LONG, ProjectionMeasurement.FEW)),
                new Rule.Below(INFORMATIVE),
                Mark.D,
                "T2: the bound is small where most inputs lie at small angles to the teacher"));
        claims.add(measurement.judged(
                "T3-vacuous",
                "in a net's tangent kernel the bound at 1000 samples is above " + VACUOUS,
                measurement.note(NoteNames.TANGENT_BOUND),
                new Rule.Above(VACUOUS),
                Mark.V,
                "T3: arXiv 2010.10090, p(beta) = 1 up to an angle near pi / 2, so the bound is exactly 1"));
        return claims;
    }
}
