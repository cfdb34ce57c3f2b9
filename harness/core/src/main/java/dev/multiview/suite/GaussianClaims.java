package dev.multiview.suite;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Point;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Gain;
import dev.multiview.claim.Noted;
import dev.multiview.claim.Quantity;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Spread;
import dev.multiview.claim.Tier;
import dev.multiview.data.GaussianTargets;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.data.TargetFunction;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * The claim of arXiv 2012.09816 that is most at risk: on inputs without views, ensembles do not help, whatever names the
 * classes and with label noise too. Judged for two targets, shown for others and along label noise.
 */
final class GaussianClaims {
    /** One error in a hundred: what is read as a gain in the paper's tables. */
    private static final double DELTA = 0.01;

    private static final double DIFFERENT = 0.05;
    private static final double FITTED = 0.9;
    private static final int MEMBERS = 5;
    private static final int EPOCHS = 20;
    private static final int HIDDEN = 50;
    private static final int FEW = 300;

    private final boolean small;
    private final Resources resources;

    private GaussianClaims(Tier tier, Resources resources) {
        this.small = tier == Tier.SMOKE;
        this.resources = resources;
    }

    static List<Claim> of(Tier tier, Resources resources) {
        GaussianClaims gaussian = new GaussianClaims(tier, resources);
        List<Claim> claims = new ArrayList<>(List.of(
                gaussian.judged("linear", gaussian.data(new TargetFunction.Linear())),
                gaussian.judged("two-layers", gaussian.data(new TargetFunction.FullyConnected(2, HIDDEN)))));
        if (tier == Tier.FULL) {
            claims.addAll(gaussian.labelNoise());
        }
        return claims;
    }

    private Claim judged(String id, GaussianTargets data) {
        Arm ensemble = ensemble(data, "dense-net");
        return new Claim(
                "allen-zhu-li-2020/P8-gaussian-" + id,
                "At preset " + data.name() + ": averaging " + MEMBERS
                        + " dense nets changes the error on Gaussian inputs by less than " + DELTA
                        + ", one sample in a hundred",
                Mark.V,
                "P8: on Gaussian-like inputs averaging nets brings no test gain, although seeds end in different nets",
                new Statistical(
                        new Gain(ensemble, Split.MULTI_VIEW),
                        new Rule.NoEffect(DELTA),
                        List.of(
                                new Control(
                                        "different-nets",
                                        "seeds end in different nets: two disagree on more than " + DIFFERENT
                                                + " of the samples",
                                        new Spread(ensemble, Split.MULTI_VIEW, Spread.Kind.DISAGREEMENT),
                                        new Rule.Above(DIFFERENT),
                                        Control.Kind.VALIDITY),
                                new Control(
                                        "fitted",
                                        "nets fit more than " + FITTED + " of their training samples",
                                        new Noted(ensemble, Quantity.Side.TREATED, "fittedMultiView"),
                                        new Rule.Above(FITTED),
                                        Control.Kind.VALIDITY))));
    }

    private List<Claim> labelNoise() {
        List<Claim> points = new ArrayList<>();
        GaussianTargets clean = data(new TargetFunction.FullyConnected(2, HIDDEN));
        for (double share : List.of(0.0, 0.05, 0.1, 0.2, 0.4)) {
            GaussianTargets data = share == 0
                    ? clean
                    : clean.withLabelNoise(clean.name() + "-noise-" + Math.round(100 * share), share);
            for (String learner : List.of("dense-net", "residual-net")) {
                points.add(new Claim(
                        "allen-zhu-li-2020/S-label-noise-" + share + "-" + learner,
                        "At preset " + data.name() + ": gain of an ensemble of " + MEMBERS + " times " + learner,
                        Mark.OURS,
                        "a point of a sweep: where the effect begins and ends, not judged",
                        new Point(
                                new Gain(ensemble(data, learner), Split.MULTI_VIEW),
                                new Rule.NoEffect(DELTA),
                                "gain of an ensemble of " + MEMBERS + ", " + learner,
                                "share of replaced labels, Gaussian inputs",
                                share)));
            }
        }
        return points;
    }

    private GaussianTargets data(TargetFunction target) {
        GaussianTargets data = Presets.gaussian(target);
        return small
                ? new GaussianTargets(
                        data.name() + "-n" + FEW,
                        data.classes(),
                        data.dimension(),
                        data.inputs(),
                        target,
                        FEW,
                        FEW,
                        FEW,
                        0,
                        0)
                : data;
    }

    private Arm ensemble(GaussianTargets data, String learner) {
        Setting setting = new Setting(data.name(), data, MEMBERS, 1, EPOCHS, EPOCHS);
        return new Arm(setting, resources.learner(learner), new Procedure.Ensemble(MEMBERS));
    }
}
