package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Bagging;
import dev.multiview.procedure.StudentEnsemble;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Spread;
import dev.multiview.quantity.Spread.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The variance lens, shown and not judged: bias and variance of 0-1 and log loss in both regimes, and how far models
 * differ by what made them differ (initialisation, data, teacher). Nets are trained on all samples at once, so their order
 * makes no difference.
 */
final class LensClaims {
    private LensClaims() {}

    static List<Claim> of(Arms net, Arms twin) {
        List<Claim> rows = new ArrayList<>();
        for (Arms arms : List.of(net, twin)) {
            for (Kind kind : List.of(Kind.BIAS, Kind.VARIANCE, Kind.LOG_BIAS, Kind.LOG_VARIANCE)) {
                rows.add(row(
                        arms,
                        kind.label() + "-" + arms.learner().name(),
                        kind.label() + " of " + arms.setting().members() + " times "
                                + arms.learner().name(),
                        new Spread(arms.ensemble(), arms.split(), kind)));
            }
        }
        int members = net.setting().members();
        rows.add(differing(net, "initialisation", net.ensemble()));
        rows.add(differing(net, "data", net.arm(new Bagging(members))));
        rows.add(differing(
                net,
                "initialisation-one-teacher",
                net.arm(new StudentEnsemble(Teacher.ENSEMBLE, net.rule(), members))));
        rows.add(differing(
                net, "initialisation-and-teacher", net.arm(new StudentEnsemble(Teacher.MEMBER, net.rule(), members))));
        return rows;
    }

    private static Claim differing(Arms net, String what, Arm models) {
        return row(
                net,
                "differ-by-" + what,
                "share of single-view samples on which two nets disagree that differ by " + what.replace('-', ' '),
                new Spread(models, net.split(), Kind.DISAGREEMENT));
    }

    private static Claim row(Arms arms, String id, String sentence, Quantity quantity) {
        return new Claim(
                "allen-zhu-li-2020/R-lens-" + id,
                arms.where(),
                sentence,
                Mark.OURS,
                "P9, shown beside the claims, not judged",
                new Descriptive(quantity));
    }
}
