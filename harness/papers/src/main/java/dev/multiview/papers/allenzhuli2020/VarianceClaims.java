package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Quantity;
import dev.multiview.claim.Ratio;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Spread;
import dev.multiview.claim.Spread.Kind;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import java.util.List;

/**
 * The claim about whether the ensemble's gain is one of variance: what a unit of variance is worth in each regime.
 */
final class VarianceClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    /** Smallest difference, in errors removed per unit of variance, that tells regimes apart. */
    private static final double WORTH = 0.1;

    private VarianceClaims() {}

    static List<Claim> of(Arms net, Arms twin) {
        return List.of(worth(net, twin));
    }

    private static Claim worth(Arms net, Arms twin) {
        return new Claim(
                PAPER + "P9-variance",
                net.where(),
                "for every vote against the majority that an ensemble averages away it removes another number"
                        + " of errors in the feature-learning net than in its linear twin, by at least " + WORTH,
                Mark.V,
                "P9: the reduction of variance does not explain the gain of ensembles of nets that learn features",
                new Statistical(
                        minus(gainPerVariance(net), 1, gainPerVariance(twin)),
                        new Rule.Differs(WORTH),
                        List.of(shows(net, "net"), shows(twin, "linear twin"))));
    }

    /** A ratio says nothing where there is no gain. */
    private static Control shows(Arms arms, String model) {
        return new Control(
                "gain-" + arms.learner().name(),
                "the ensemble of the " + model + " gains, by at least " + DELTA,
                arms.gain(arms.ensemble()),
                new Rule.Effect(DELTA),
                Control.Kind.VALIDITY);
    }

    static Quantity gainPerVariance(Arms arms) {
        Arm members = arms.ensemble();
        return new Ratio(arms.gain(members), new Spread(members, arms.split(), Kind.VARIANCE));
    }
}
