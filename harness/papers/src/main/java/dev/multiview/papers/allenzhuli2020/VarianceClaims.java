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
                "the mean of the outputs of " + members + " nets errs less on fresh single-view samples, by at least "
                        + DELTA + ", than their vote, which is free of the variance of single predictions",
                Mark.V,
                "P9: the reduction of variance does not explain the gain of ensembles of nets that learn features; the test"
                        + " by a vote is ours",
                new Statistical(
                        beyondVote(net),
                        new Rule.Effect(DELTA),
                        List.of(
                                new Control(
                                        "gain-" + net.learner().name(),
                                        "so that there is a gain to explain: the ensemble of the net gains, by at least "
                                                + DELTA,
                                        net.gain(net.ensemble()),
                                        new Rule.Effect(DELTA),
                                        Control.Kind.VALIDITY),
                                new Control(
                                        "less-in-twin",
                                        "to exclude that a mean is always better than a vote: in the linear twin, whose"
                                                + " ensembles gain by less variance, it is so by less than in the net",
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
