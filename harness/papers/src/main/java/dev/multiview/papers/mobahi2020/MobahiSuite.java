package dev.multiview.papers.mobahi2020;

import static dev.multiview.papers.declare.MeasurementClaims.ROUND_OFF;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.MeasurementClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Mobahi, Farajtabar and Bartlett, arXiv 2002.05715: self-distillation amplifies regularisation. */
public final class MobahiSuite implements Suite {
    private static final Paper PAPER = Paper.beside(MobahiSuite.class);

    /** Two hundredths of the function's own mean square, which is what a collapsed student errs by. */
    private static final double FALL = 0.02;

    /** A fifth of what the collapse brings: the last student before it is bad by any standard. */
    private static final double RISE = 0.2;

    /** Tasks with points of their own, which the preset says nothing of. */
    private static final Map<String, Place> TOYS = Map.of(
            NoteNames.TOY, Place.of("On the toy of 11 noisy points of a sine with a spline kernel"),
            NoteNames.EVEN, Place.of("On the toy's points with a kernel of condition 5"));

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "Does self-distillation in kernel regression prune its basis, first help, and then collapse?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 5 : tier == Tier.STANDARD ? 60 : 120;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        MeasurementClaims preset =
                MeasurementClaims.of(PAPER.id(), MeasurementClaims.bumps(2, 60, 500), new RegularizationMeasurement());
        List<Claim> claims = new ArrayList<>();
        for (String task : NoteNames.TASKS) {
            MeasurementClaims measurement = at(preset, task);
            claims.add(measurement.always(
                    "E1-sparsity-" + task,
                    "the filters of any two eigenvectors grow apart from round to round as fast as the bound says",
                    NoteNames.of(task, NoteNames.SPARSITY_VIOLATION),
                    ROUND_OFF,
                    Mark.V,
                    "E1: B_(t-1)[k] / B_(t-1)[j] >= ((r - 1 + d_min / d_j) / (r - 1 + d_min / d_k))^t, r the length of"
                            + " the targets over that of an allowed residual"));
            claims.add(measurement.always(
                    "E2-early-" + task,
                    "at least (r - 1) / kappa rounds come before the collapse",
                    NoteNames.of(task, NoteNames.EARLY_VIOLATION),
                    0,
                    Mark.V,
                    "E2: a solution other than 0 is guaranteed for (r - 1) / kappa rounds, kappa = d_max / d_min"));
            claims.add(measurement.always(
                    "E3-collapse-" + task,
                    "without ground truth students collapse to 0 within r^2 rounds",
                    NoteNames.of(task, NoteNames.LATE_VIOLATION),
                    0,
                    Mark.D,
                    "E3: rounds without end collapse to 0 (V); the number of rounds is ours: each takes K epsilon off the"
                            + " squared length of the targets"));
            claims.add(measurement.always(
                    "E4-not-early-stopping-" + task,
                    "the last student before the collapse weights eigenvectors more unevenly than any single fit"
                            + " can, penalised or stopped early",
                    NoteNames.of(task, NoteNames.UNEVEN_VIOLATION),
                    0,
                    Mark.D,
                    "E4: early stopping does not reproduce the effect (V); that filters of one fit differ by kappa at"
                            + " most is ours"));
            claims.add(measurement.always(
                    "E5-trace-" + task,
                    "the trace of the equivalent kernel never grows from round to round",
                    NoteNames.of(task, NoteNames.TRACE_VIOLATION),
                    ROUND_OFF,
                    Mark.V,
                    "E5: d_k' = c_0 / (prod_i (d_k + c_i) / d_k^(t+1) - 1), trace decreasing in t"));
        }
        for (String task : List.of(NoteNames.TOY, NoteNames.BUMPS)) {
            MeasurementClaims measurement = at(preset, task);
            claims.add(measurement.judged(
                    "T1-first-helps-" + task,
                    "the first self-distilled student errs less than its teacher by at least " + FALL
                            + " of the function's mean square",
                    measurement.minus(
                            NoteNames.of(task, NoteNames.RISK_FIRST), NoteNames.of(task, NoteNames.RISK_SECOND)),
                    new Rule.Effect(FALL),
                    Mark.V,
                    "T1: accuracy first rises; 11 points of sin(2 pi x) + N(0, 0.5^2); epsilon is ours"));
            claims.add(measurement.judged(
                    "T2-then-harms-" + task,
                    "the last student before the collapse errs more than the first self-distilled one by at least "
                            + RISE + " of the function's mean square",
                    measurement.minus(
                            NoteNames.of(task, NoteNames.RISK_LAST), NoteNames.of(task, NoteNames.RISK_SECOND)),
                    new Rule.Effect(RISE),
                    Mark.V,
                    "T2: then it underfits and collapses; 11 points of sin(2 pi x) + N(0, 0.5^2); epsilon is ours"));
            claims.add(measurement.shown(
                    "R-rounds-" + task,
                    "rounds before the collapse",
                    measurement.note(NoteNames.of(task, NoteNames.ROUNDS))));
        }
        return claims;
    }

    private static MeasurementClaims at(MeasurementClaims preset, String task) {
        Place toy = TOYS.get(task);
        return preset.at(toy == null ? preset.place().and("with the tangent kernel of a net") : toy);
    }
}
