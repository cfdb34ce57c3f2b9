package dev.multiview.papers.menon2021;

import static dev.multiview.papers.declare.MeasurementClaims.ROUND_OFF;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.MeasurementClaims;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Trend;
import java.util.List;
import java.util.stream.IntStream;

/** Menon et al., A statistical perspective on distillation, ICML 2021. */
public final class MenonSuite implements Suite {
    private static final Paper PAPER = Paper.beside(MenonSuite.class);

    /** Four standard errors of a ratio of two variances of 4000 objectives each, sqrt(4 / 4000). */
    private static final double SAMPLED = 0.13;

    /** Two hundredths of the mean square of what is to be learnt. */
    private static final double GAIN = 0.02;

    /** Of the ten pairs of five teachers nine in order, one not. */
    private static final double ORDERED = 0.8;

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "Does a teacher with the true probabilities lower the variance of what students minimise, and their risk?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 5 : tier == Tier.STANDARD ? 16 : 48;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        MeasurementClaims measurement =
                MeasurementClaims.of(PAPER.id(), MeasurementClaims.bumps(2, 100, 1000), new BayesTeacherMeasurement());
        List<Quantity> mixed = IntStream.rangeClosed(0, NoteNames.QUARTERS)
                .mapToObj(quarter -> measurement.note(NoteNames.risk(quarter)))
                .toList();
        return List.of(
                measurement.always(
                        "E1-variance",
                        "the Bayes teacher's objective never varies more than that of drawn labels",
                        NoteNames.VARIANCE_VIOLATION,
                        0,
                        Mark.D,
                        "E1: abstract; by total variance the difference is the mean of p (1 - p) (L_1 - L_0)^2"),
                measurement.always(
                        "E2-bound",
                        "the squared error of an imperfect teacher's objective is never above the bound",
                        NoteNames.BOUND_VIOLATION,
                        ROUND_OFF,
                        Mark.V,
                        "E2: Proposition 3 as arXiv 2203.02485 quotes it: E (R_tar - R)^2 <= Var[p_tar.L] / N + l^2 K"
                                + " (E|p_tar - p*|)^2"),
                measurement.judged(
                        "T1-drawn-variance",
                        "the variance of drawn objectives under the Bayes teacher is below that under drawn labels",
                        measurement.note(NoteNames.DRAWN_RATIO),
                        new Rule.Below(1),
                        Mark.D,
                        "T1: objective variance of the Bayes teacher at most that of one-hot labels"),
                measurement.judged(
                        "T2-total-variance",
                        "the ratio of those variances is the one that total variance gives, within " + SAMPLED,
                        measurement.minus(NoteNames.DRAWN_RATIO, NoteNames.VARIANCE_RATIO),
                        new Rule.NoEffect(SAMPLED),
                        Mark.D,
                        "T2: the proof of E1 by total variance"),
                measurement.judged(
                        "T3-students",
                        "students of the Bayes teacher err less than students of drawn labels by at least " + GAIN
                                + " of the mean square of what is to be learnt",
                        measurement.minus(NoteNames.risk(NoteNames.QUARTERS), NoteNames.risk(0)),
                        new Rule.Effect(GAIN),
                        Mark.M,
                        "T3: the abstract's conclusion, a teacher near the Bayes probabilities improves students"),
                measurement.judged(
                        "T4-distance",
                        "the farther a teacher's probabilities are from the true ones, moved towards drawn labels in"
                                + " quarters, the more its students err: Kendall's tau at least "
                                + ORDERED,
                        new Trend(mixed),
                        new Rule.Effect(ORDERED),
                        Mark.V,
                        "T4: arXiv 2203.02485, accuracy falls as |p_tar - p*| grows; here the teachers are mixtures, ours"),
                measurement.shown(
                        "R-ratio",
                        "variance under the Bayes teacher over that under drawn labels",
                        measurement.note(NoteNames.VARIANCE_RATIO)),
                measurement.shown(
                        "R-bound",
                        "least ratio of the bound to what it bounds",
                        measurement.note(NoteNames.BOUND_RATIO)));
    }
}
