package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Spread;
import dev.multiview.quantity.Spread.Kind;
import java.util.List;

/**
 * The claim about whether variance explains what the ensemble gains. The variance of the 0-1 loss is that of single
 * predictions about the one that most models make (Domingos 2000): a vote of the same models is without it. If variance were
 * all, a vote would err as seldom as the mean of their logits.
 */
final class VarianceClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    private VarianceClaims() {}

    static List<Claim> of(Arms net, Arms twin) {
        return List.of(vote(net, twin));
    }

    private static Claim vote(Arms net, Arms twin) {
        int members = net.setting().members();
        return new Claim(
                PAPER + "P9-vote",
                net.where(),
                "where a vote of " + members + " nets has removed the variance of their predictions, the mean of their"
                        + " outputs removes further errors, at least " + DELTA,
                Mark.V,
                "P9: the reduction of variance does not explain the gain of ensembles of nets that learn features",
                new Statistical(
                        beyondVote(net),
                        new Rule.Effect(DELTA),
                        List.of(
                                new Control(
                                        "gain-" + net.learner().name(),
                                        "the ensemble of the net gains, by at least " + DELTA,
                                        net.gain(net.ensemble()),
                                        new Rule.Effect(DELTA),
                                        Control.Kind.VALIDITY),
                                new Control(
                                        "less-in-twin",
                                        "in the linear twin, whose ensembles gain by variance, the mean removes fewer"
                                                + " errors beyond the vote than in the net",
                                        minus(beyondVote(net), 1, beyondVote(twin)),
                                        new Rule.Effect(0),
                                        Control.Kind.MECHANISM))));
    }

    /** Errors of what most members predict, less those of the mean of their outputs. */
    static Quantity beyondVote(Arms arms) {
        Arm members = arms.ensemble();
        return minus(new Spread(members, arms.split(), Kind.BIAS), 1, new ProcedureError(members, arms.split()));
    }
}
