package dev.multiview.suite;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.SingleError;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * The ridge twin from the net's own width towards infinite width, where all members are one model and nothing is left to
 * average: whether what its ensembles gain is the variance of random features.
 */
final class TwinWidthClaims {
    private static final int OWN = 4;

    private TwinWidthClaims() {}

    /** At the setting of tier standard, whose twins are compared with the net's there; larger ones would say no more. */
    static List<Claim> of(Resources resources) {
        TheoryPreset preset = TheoryPreset.of(Tier.STANDARD);
        Setting few = preset.at("-swept", builder -> builder);
        List<Sweep.Stop> stops = new ArrayList<>();
        for (int width : List.of(OWN, 2 * OWN, 4 * OWN)) {
            stops.add(new Sweep.Stop(
                    width, arms(few, resources, width == OWN ? "ridge-twin" : "ridge-twin-width-" + width)));
        }
        List<Claim> points = new ArrayList<>(
                new Sweep("twin-width", "filters of a class in the ridge twin", stops).levels(preset.swept()));
        Arms limit = arms(few, resources, "ridge-twin-infinite");
        points.add(new Claim(
                "allen-zhu-li-2020/R-twin-width-limit-error",
                limit.where() + "error of the ridge twin of infinite width",
                Claim.Mark.OURS,
                "shown beside the sweep of its width, not judged",
                new Claim.Descriptive(new SingleError(limit.arm(new Procedure.Ensemble(1)), limit.split()))));
        return points;
    }

    private static Arms arms(Setting setting, Resources resources, String learner) {
        return new Arms(
                setting, resources.learner(learner), HeadlinePreset.GATED, Split.SINGLE_VIEW, HeadlinePreset.DELTA);
    }
}
