package dev.multiview.papers.ruben2024;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.MeasurementClaims;
import dev.multiview.quantity.Trend;
import java.util.ArrayList;
import java.util.List;

/** Ruben, Tong, Chaudhry and Pehlevan, arXiv 2412.05418: no free lunch from random-feature ensembles. */
public final class RubenSuite implements Suite {
    private static final Paper PAPER = Paper.beside(RubenSuite.class);

    /** Of the six pairs of ensemble sizes five in order, one not. */
    private static final double ORDERED = 2.0 / 3;

    /** A tenth of the function's own mean square: double descent is a matter of whole multiples. */
    private static final double PEAK = 0.1;

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "Does splitting a fixed number of random features over more members ever help, where the ridge is tuned?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 4 : tier == Tier.STANDARD ? 30 : 60;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        MeasurementClaims measurement =
                MeasurementClaims.of(PAPER.id(), MeasurementClaims.bumps(3, 96, 800), new FeatureBudgetMeasurement());
        List<Claim> claims = new ArrayList<>();
        claims.add(measurement.judged(
                "T1-monotone",
                "with the ridge tuned for each, the risk of 1, 2, 4 and 8 members that share 96 features rises with their"
                        + " number: Kendall's tau at least two thirds",
                new Trend(NoteNames.MEMBERS.stream()
                        .map(members -> measurement.note(NoteNames.tuned(members)))
                        .toList()),
                new Rule.Effect(ORDERED),
                Mark.V,
                "T1: abstract of v2, the ridge-optimised risk of K models that share all parameters increases with K"));
        for (int members : new int[] {2, 4, 8}) {
            claims.add(measurement.judged(
                    "T2-one-is-best-" + members,
                    "with the ridge tuned for each, " + members
                            + " members that share 96 features err no less than one with all of them",
                    measurement.minus(NoteNames.tuned(members), NoteNames.tuned(1)),
                    // The paper states an order, so any difference of that sign counts.
                    new Rule.Effect(0),
                    Mark.V,
                    "T2: abstract, K = 1 achieves optimal performance, provided the ridge is tuned; a statement about the mean"
                            + " over features by deterministic equivalents"));
        }
        claims.add(measurement.judged(
                "T3-untuned-splitting-helps",
                "with next to no ridge and as many features as samples, 4 members that share them err less than one with"
                        + " all by at least " + PEAK + " of the function's mean square",
                measurement.minus(NoteNames.bare(1), NoteNames.bare(4)),
                new Rule.Effect(PEAK),
                Mark.D,
                "T3: the condition of T2; without tuning one model sits on the peak of double descent, and"
                        + " members with fewer features do not"));
        for (int members : new int[] {1, 8}) {
            claims.add(measurement.shown(
                    "R-penalty-" + members,
                    "decimal logarithm of the ridge chosen for " + members + " members, in mean eigenvalues",
                    measurement.note(NoteNames.penalty(members))));
        }
        return claims;
    }
}
