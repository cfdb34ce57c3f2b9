package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Tier;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Lottery;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows about the linear twin that keeps the output f(W0) which its net has at the start; never judged. Claims are about the
 * centred twin, because averaging f(W0) away is a gain that has nothing to do with what is learnt.
 */
final class TwinStartClaims {
    private TwinStartClaims() {}

    /**
     * The rows.
     *
     * @param net arms of the net
     * @param withStart arms of the twin with its start, of as many filters as the net
     */
    static List<Claim> of(Tier tier, Arms net, Arms withStart) {
        List<Claim> rows = new ArrayList<>();
        rows.add(row(
                "level",
                withStart,
                "error of a single linear twin with its start",
                new SingleError(withStart.ensemble(), withStart.split())));
        rows.add(row(
                "ensemble",
                withStart,
                "gain of an ensemble of linear twins with their start",
                withStart.gain(withStart.ensemble())));
        rows.add(row(
                "contrast-ensemble",
                withStart,
                "relative gain of an ensemble of nets minus that of linear twins with their start",
                new Contrast(net.ensemble(), withStart.ensemble(), net.split())));
        if (tier == Tier.FULL) {
            rows.add(row(
                    "joint-mean",
                    withStart,
                    "gain of the trained mean of linear twins with their start",
                    withStart.gain(withStart.joint(JointReading.MEAN))));
            rows.add(row(
                    "order",
                    withStart,
                    "what that gains more than their ensemble, trained as long",
                    minus(
                            withStart.gain(withStart.joint(JointReading.MEAN)),
                            1,
                            withStart.gain(withStart.longEnsemble()))));
            rows.add(row(
                    "distillation",
                    withStart,
                    "gain of a linear twin with its start, distilled from their ensemble",
                    withStart.gain(withStart.student(Teacher.ENSEMBLE))));
            rows.add(row(
                    "self-distillation",
                    withStart,
                    "gain of a linear twin with its start, distilled from one of them",
                    withStart.gain(withStart.student(Teacher.MEMBER))));
            Arms tied = withStart.at(withStart.setting().with(Lottery.TIED));
            rows.add(row(
                    "tied-ensemble",
                    withStart,
                    "gain of an ensemble of linear twins with their start that all favour the same views",
                    tied.gain(tied.ensemble())));
        }
        return rows;
    }

    private static Claim row(String id, Arms arms, String sentence, Quantity quantity) {
        return new Claim(
                "allen-zhu-li-2020/B-with-start-" + id,
                arms.where(),
                sentence,
                Mark.OURS,
                "Ours: shown beside the claims on centred twins, not judged",
                new Descriptive(quantity));
    }
}
