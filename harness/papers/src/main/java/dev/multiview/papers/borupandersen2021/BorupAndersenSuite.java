package dev.multiview.papers.borupandersen2021;

import static dev.multiview.papers.declare.MeasurementClaims.ROUND_OFF;

import dev.multiview.baselines.measurement.ChosenWeights;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.MeasurementClaims;
import java.util.List;

/** Borup and Andersen, arXiv 2102.13088: ground truth dampens the regularisation that self-distillation imposes. */
public final class BorupAndersenSuite implements Suite {
    private static final Paper PAPER = Paper.beside(BorupAndersenSuite.class);

    /** What is left of the first fit where the bound on what is left has fallen to a thousandth. */
    private static final double COLLAPSED = 1e-3;

    /** A search by function values finds the lowest point of a parabola to the root of the working precision. */
    private static final double SEARCHED = 1e-6;

    /** Two hundredths of the function's own mean square, as in the suite on arXiv 2002.05715. */
    private static final double GAIN = 0.02;

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "Does self-distillation that keeps hearing the truth end at a fit with a larger penalty, and not at 0?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 5 : tier == Tier.STANDARD ? 40 : 80;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        MeasurementClaims measurement =
                MeasurementClaims.of(PAPER.id(), MeasurementClaims.bumps(2, 60, 1000), new GroundTruthMeasurement());
        return List.of(
                measurement.always(
                        "E1-limit",
                        "infinitely many steps with weight alpha of the truth are one fit with penalty lambda / alpha",
                        NoteNames.LIMIT_GAP,
                        ROUND_OFF,
                        Mark.D,
                        "E1: abstract, infinite steps yield the original problem with amplified regularisation; limit K (K +"
                                + " (lambda / alpha) I)^-1 y"),
                measurement.always(
                        "E2-no-collapse",
                        "with weight alpha of the truth no student's outputs are shorter than alpha times the first fit's",
                        NoteNames.COLLAPSE_VIOLATION,
                        ROUND_OFF,
                        Mark.D,
                        "E2: the title, ground truth dampens the regularisation; the bound is ours"),
                measurement.always(
                        "E3-collapse-without",
                        "without ground truth less than " + COLLAPSED + " of the first fit is left in the end",
                        NoteNames.LEFT_WITHOUT,
                        COLLAPSED,
                        Mark.D,
                        "E3: without ground truth the recursion of arXiv 2002.05715 at a fixed penalty: all filters go to 0"),
                measurement.always(
                        "E4-ever-more-regular",
                        "no step lets more of any eigenvector through than the step before",
                        NoteNames.FILTER_VIOLATION,
                        ROUND_OFF,
                        Mark.D,
                        "E4: self-distillation regularises progressively, B_t falls from I to its limit in every coordinate"),
                measurement.always(
                        "E5-best-weight",
                        "students whose weight is the best by closed form say what those say whose weight a search finds",
                        ChosenWeights.WEIGHT_GAP,
                        SEARCHED,
                        Mark.D,
                        "E5: abstract, closed-form optimal weight at each step; here <z - b, a - b> / |a - b|^2 within [0, 1]"),
                measurement.always(
                        "E6-not-worse",
                        "where weights are chosen no step errs more than the better of truth alone and teacher alone",
                        ChosenWeights.BEST_VIOLATION,
                        ROUND_OFF,
                        Mark.D,
                        "E6: the optimal weight is at least as good as either end of [0, 1]"),
                measurement.judged(
                        "T1-best-weights-help",
                        "on noisy labels and points where no weight was chosen, five steps with the best weights err less"
                                + " than the first fit by at least "
                                + GAIN + " of the function's mean square",
                        measurement.minus(NoteNames.RISK_FIRST, NoteNames.RISK_BEST),
                        new Rule.Effect(GAIN),
                        Mark.M,
                        "T1: the paper's experiments, self-distillation with the optimal weight improves on the first fit"),
                measurement.shown(
                        "R-limit",
                        "risk of the limit at the published weight minus that of the first fit",
                        measurement.minus(NoteNames.RISK_LIMIT, NoteNames.RISK_FIRST)),
                measurement.shown(
                        "R-weight",
                        "weight of the truth that is best at the fifth step",
                        measurement.note(ChosenWeights.weight(GroundTruthMeasurement.CHOSEN))));
    }
}
