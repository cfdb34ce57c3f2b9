package dev.multiview.suite;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.SingleError;
import dev.multiview.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;

/**
 * The ridge twin from the net's own width towards infinite width, where all members are one model and nothing is left to
 * average: whether what its ensembles gain is the variance of random features.
 */
final class TwinWidthClaims {
    /** The width of the learner {@code ridge-twin}. */
    private static final int OWN = 4;

    private TwinWidthClaims() {}

    static List<Claim> of(TheoryPreset preset, Resources resources) {
        List<Sweep.Stop> stops = new ArrayList<>();
        for (int width : List.of(OWN, 8, 16)) {
            String learner = width == OWN ? "ridge-twin" : "ridge-twin-width-" + width;
            stops.add(new Sweep.Stop(width, TheoryPreset.arms(preset.few(), resources.learner(learner))));
        }
        List<Claim> points = new ArrayList<>(
                new Sweep("twin-width", "filters of a class in the ridge twin", stops).levels(TheoryPreset.SWEPT));
        Arms limit = TheoryPreset.arms(preset.few(), resources.learner("ridge-twin-infinite"));
        points.add(new Claim(
                "allen-zhu-li-2020/R-twin-width-limit-error",
                limit.where() + "error of the ridge twin of infinite width",
                Claim.Mark.OURS,
                "shown beside the sweep of its width, not judged",
                new Claim.Descriptive(new SingleError(limit.arm(new Procedure.Ensemble(1)), limit.split()))));
        return points;
    }
}
