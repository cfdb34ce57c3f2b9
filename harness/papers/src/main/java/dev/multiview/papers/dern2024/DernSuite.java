package dev.multiview.papers.dern2024;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Control;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.Arms;
import dev.multiview.papers.declare.MeasurementClaims;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Dern, Cunningham and Pleiss, arXiv 2410.16201: ensembles of overparameterised random-feature regressors. */
public final class DernSuite implements Suite {
    private static final Paper PAPER = Paper.beside(DernSuite.class);

    /** Chance alone. */
    private static final double SLOPE = -0.5;

    /** A remaining difference of a twentieth of one member's would flatten the line by more. */
    private static final double SLOPE_DELTA = 0.1;

    /** The smallest relative gain worth a claim in all suites, here of the error of one member. */
    private static final double GAIN = Arms.CONTRAST_DELTA;

    /** A tenth of the output's size: 256 members bring what chance leaves of one member to a sixteenth. */
    private static final double SAME = 0.1;

    /** Half of the way from chance alone to a difference that more members do not touch. */
    private static final double FLATTER = 0.25;

    private static final Map<String, String> MEMBERS = Map.of(
            NoteNames.RELU, "random ReLU features, eight times as many as samples",
            NoteNames.PROCESS,
                    "features from the Gaussian process of a net's tangent kernel, eight times as many as samples");

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "Is an infinite ensemble of overparameterised random-feature regressors one regressor of infinite width?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 4 : tier == Tier.STANDARD ? 12 : 48;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        MeasurementClaims measurement =
                MeasurementClaims.of(PAPER.id(), MeasurementClaims.bumps(3, 40, 60), new InfiniteEnsembleMeasurement());
        List<Claim> claims = new ArrayList<>();
        for (String sort : List.of(NoteNames.RELU, NoteNames.PROCESS)) {
            String where = "with " + MEMBERS.get(sort) + ", ";
            claims.add(measurement.judged(
                    "T1-rate-" + sort,
                    where + "the difference of an ensemble of 1 to 256 and infinite width falls with the members to the"
                            + " power " + SLOPE,
                    measurement.note(NoteNames.of(sort, NoteNames.SLOPE)),
                    new Rule.Within(SLOPE, SLOPE_DELTA),
                    Mark.D,
                    "T1: abstract, infinite ensembles become pointwise equivalent to infinite width, exactly without ridge;"
                            + " the power is that of a mean of independent members"));
            claims.add(measurement.judged(
                    "T2-pointwise-" + sort,
                    where + "256 members differ from infinite width by less than " + SAME + " of its size",
                    measurement.note(NoteNames.of(sort, NoteNames.gap(InfiniteEnsembleMeasurement.MEMBERS))),
                    new Rule.Below(SAME),
                    Mark.V,
                    "T2: abstract, infinite ensembles become pointwise equivalent to infinite width"));
            claims.add(measurement.judged(
                    "T3-no-gain-" + sort,
                    where + "an ensemble of 256 gains less than " + GAIN
                            + " of a member's squared error over infinite width",
                    relative(measurement, sort, NoteNames.RISK_INFINITE, NoteNames.RISK_ENSEMBLE),
                    new Rule.NoEffect(GAIN),
                    Mark.V,
                    "T3: abstract, overparameterised ensembles and single large models generalise nearly identically",
                    shows(measurement, sort, NoteNames.RISK_ENSEMBLE)));
            claims.add(measurement.judged(
                    "T4-budget-" + sort,
                    where + "an ensemble of 16 and one model with all its features err alike, within " + GAIN
                            + " of a member's squared error",
                    relative(measurement, sort, NoteNames.RISK_WIDE, NoteNames.RISK_GROUP),
                    new Rule.NoEffect(GAIN),
                    Mark.V,
                    "T4: abstract, ensembles of finite width rapidly converge to single models of the same budget",
                    shows(measurement, sort, NoteNames.RISK_GROUP)));
        }
        claims.add(measurement.judged(
                "T6-relu-not-exact",
                "with " + MEMBERS.get(NoteNames.RELU)
                        + ", the mean of infinitely many members is not infinite width: a share"
                        + " above 0 of a member's squared difference is left",
                measurement.note(NoteNames.of(NoteNames.RELU, NoteNames.BIAS)),
                // Ours states a sign only: any difference counts against equality that is exact.
                new Rule.Effect(0),
                Mark.OURS,
                "T6: equality is exact where features at a new point have, given those at the samples, a mean linear in them;"
                        + " Gaussian features do, ReLU features do not"));
        claims.add(measurement.shown(
                "R-process-bias",
                "with " + MEMBERS.get(NoteNames.PROCESS) + ", the same share, which is 0 in theory",
                measurement.note(NoteNames.of(NoteNames.PROCESS, NoteNames.BIAS))));
        claims.add(measurement.judged(
                "T5-narrow-differs",
                "with a quarter as many features as samples, the difference falls with a power flatter by at least "
                        + FLATTER + " than with eight times as many",
                measurement.minus(
                        NoteNames.of(NoteNames.NARROW, NoteNames.SLOPE),
                        NoteNames.of(NoteNames.PROCESS, NoteNames.SLOPE)),
                new Rule.Effect(FLATTER),
                Mark.V,
                "T5: abstract, in the underparameterised regime ensembling regularises, so its limit is another"));
        claims.add(measurement.shown(
                "R-narrow-gap",
                "with a quarter as many features as samples, difference of 256 members and infinite width",
                measurement.note(NoteNames.of(NoteNames.NARROW, NoteNames.gap(InfiniteEnsembleMeasurement.MEMBERS)))));
        return claims;
    }

    private static Quantity relative(MeasurementClaims measurement, String sort, String left, String right) {
        return new Ratio(
                measurement.minus(NoteNames.of(sort, left), NoteNames.of(sort, right)),
                measurement.note(NoteNames.of(sort, NoteNames.RISK_MEMBER)));
    }

    /** The positive control of a no-effect claim: on the same draws an ensemble does gain over its members. */
    private static Control shows(MeasurementClaims measurement, String sort, String ensemble) {
        return new Control(
                "ensemble-shows",
                "the ensemble does gain over its members, so a gain could have been seen",
                relative(measurement, sort, NoteNames.RISK_MEMBER, ensemble),
                new Rule.Effect(GAIN),
                Control.Kind.VALIDITY);
    }
}
