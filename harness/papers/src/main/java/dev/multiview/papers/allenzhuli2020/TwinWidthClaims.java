package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Sweep;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.TunedEnsemble;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;

/**
 * Linear twins by width: trained by gradient descent as the primary twin is, and by ridge towards infinite width, where all
 * members are one model and nothing is left to average. They show whether what ensembles of twins gain is the variance of
 * random features, how the contrast with the net moves with the width, and whether two narrow twins are as good as one of
 * twice the width.
 */
final class TwinWidthClaims {
    /** Filters a class of the twins that are trained as the primary one is. */
    private static final List<Integer> TRAINED = List.of(1, 2, 3, 4, 8, 16);

    /** The width of the learner {@code ridge-twin}. */
    private static final int OWN = 4;

    private TwinWidthClaims() {}

    static List<Sweep> sweeps(TheoryPreset preset, Resources resources) {
        List<Condition.Stop> trained = TRAINED.stream()
                .map(width -> new Condition.Stop(
                        width, TheoryPreset.arms(preset.few(), resources.learner("centred-twin-" + width))))
                .toList();
        return List.of(
                sweep(
                        new Condition("centred-width", "filters of a class in the linear twin", trained),
                        preset,
                        resources),
                sweep(
                        new Condition("twin-width", "filters of a class in the ridge twin", stops(preset, resources)),
                        preset,
                        resources));
    }

    private static Sweep sweep(Condition width, TheoryPreset preset, Resources resources) {
        List<Claim> points = new ArrayList<>(width.levels(TheoryPreset.SWEPT));
        Ensemble ensemble = new Ensemble(TheoryPreset.SWEPT);
        points.addAll(width.contrasts(net(preset, resources).arm(ensemble), ensemble));
        return width.sweep(points);
    }

    private static Arms net(TheoryPreset preset, Resources resources) {
        return TheoryPreset.arms(
                preset.few(), resources.learner(preset.headline().learner()));
    }

    /** Rows beside the sweep. */
    static List<Claim> of(TheoryPreset preset, Resources resources) {
        List<Condition.Stop> stops = stops(preset, resources);
        List<Claim> rows = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            rows.add(budget(stops.get(i - 1), stops.get(i)));
        }
        Arms net = net(preset, resources);
        Arm ensemble = net.arm(new Ensemble(TheoryPreset.SWEPT));
        rows.add(new Claim(
                "allen-zhu-li-2020/R-twin-width-limit-contrast",
                net.where(),
                "relative gain of an ensemble of " + TheoryPreset.SWEPT
                        + " nets, which is the contrast at infinite width:"
                        + " there all twins are one and an ensemble of them gains nothing",
                Claim.Mark.OURS,
                "Ours: shown beside the sweep of its width, not judged",
                new Claim.Descriptive(new Ratio(net.gain(ensemble), new SingleError(ensemble, net.split())))));
        Arms limit = TheoryPreset.arms(preset.few(), resources.learner("ridge-twin-infinite"));
        rows.add(new Claim(
                "allen-zhu-li-2020/R-twin-width-limit-error",
                limit.where(),
                "error of the ridge twin of infinite width",
                Claim.Mark.OURS,
                "Ours: shown beside the sweep of its width, not judged",
                new Claim.Descriptive(new SingleError(limit.arm(new Ensemble(1)), limit.split()))));
        return rows;
    }

    private static List<Condition.Stop> stops(TheoryPreset preset, Resources resources) {
        List<Condition.Stop> stops = new ArrayList<>();
        for (int width : List.of(OWN, 8, 16)) {
            String learner = width == OWN ? "ridge-twin" : "ridge-twin-width-" + width;
            stops.add(new Condition.Stop(width, TheoryPreset.arms(preset.few(), resources.learner(learner))));
        }
        return stops;
    }

    /**
     * Two narrow models against one of as many filters as both: every stop is twice as wide as the one before. Both sides
     * choose one penalty, each for its own validation error.
     */
    private static Claim budget(Condition.Stop narrow, Condition.Stop wide) {
        Ensemble singles = new Ensemble(TheoryPreset.SWEPT);
        return new Claim(
                "allen-zhu-li-2020/R-twin-budget-" + (int) wide.at(),
                narrow.arms().where(),
                "error of two ridge twins of " + (int) narrow.at()
                        + " filters a class together, with one penalty chosen for both, minus that of one of "
                        + (int) wide.at(),
                Claim.Mark.OURS,
                "Ours: shown beside the sweep of its width, not judged",
                new Claim.Descriptive(Arms.minus(
                        new ProcedureError(
                                narrow.arms().arm(new TunedEnsemble(2)),
                                narrow.arms().split()),
                        1,
                        new SingleError(wide.arms().arm(singles), wide.arms().split()))));
    }
}
