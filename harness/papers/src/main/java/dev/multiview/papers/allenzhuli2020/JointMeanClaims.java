package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.JointAverage;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.SingleError;
import java.util.List;

/**
 * Claims about why training the mean of nets gains more than training their sum. With weights divided by L the mean of
 * L nets is the sum of L nets whose threshold, initial weights and steps are divided by L, exactly; and where the
 * threshold is low a loser's activation turns linear before the loss is solved, so that it is not left behind. One such
 * net alone, which is a plain net with its output divided by L, shows what that does without other members.
 */
final class JointMeanClaims {
    /** The net whose sum of five is the mean of five of {@code patch-net}. */
    private static final String MEMBER_OF_MEAN = "patch-net-of-mean-5";

    private JointMeanClaims() {}

    static List<Claim> of(TheoryPreset preset, Resources resources) {
        Arms net = preset.headline().arms(resources.learner(preset.headline().learner()));
        Arms alone =
                TheoryPreset.arms(preset.trainedFor(preset.main().studentSteps()), resources.learner(MEMBER_OF_MEAN));
        Ensemble singles = new Ensemble(TheoryPreset.SWEPT);
        return List.of(
                row(net, "lost-single", "one net", lost(net, new JointAverage(JointReading.SUM), Side.SINGLES)),
                row(net, "lost-sum", "the trained sum", lost(net, new JointAverage(JointReading.SUM), Side.TREATED)),
                row(net, "lost-mean", "the trained mean", lost(net, new JointAverage(JointReading.MEAN), Side.TREATED)),
                row(
                        alone,
                        "lost-member",
                        "one net alone that is to the mean what a net is to the sum",
                        lost(alone, singles, Side.TREATED)),
                claim(alone, "error-member", "error of that net", new SingleError(alone.arm(singles), alone.split())));
    }

    private static Quantity lost(Arms arms, Procedure procedure, Side side) {
        return new Noted(arms.arm(procedure), side, TrialNotes.LOST_VIEWS);
    }

    private static Claim row(Arms arms, String id, String whose, Quantity quantity) {
        return claim(arms, id, "second views lost by " + whose, quantity);
    }

    private static Claim claim(Arms arms, String id, String title, Quantity quantity) {
        return new Claim(
                "allen-zhu-li-2020/R-mean-" + id,
                arms.where(),
                title,
                Claim.Mark.OURS,
                "Ours: why training the mean is not training the sum; shown, not judged",
                new Claim.Descriptive(quantity));
    }
}
