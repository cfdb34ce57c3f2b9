package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.data.GaussianTargets;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.data.TargetFunction;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Spread;
import java.util.ArrayList;
import java.util.List;

/**
 * The claim of arXiv 2012.09816 that is most at risk: on inputs without views, ensembles do not help, whatever names the
 * classes and with label noise too. Judged for two targets; {@link GaussianRows} shows others.
 */
final class GaussianClaims {
    /** One error in a hundred: what is read as a gain in the paper's tables. */
    static final double DELTA = 0.01;

    private static final double DIFFERENT = 0.05;
    private static final double FITTED = 0.9;
    static final int MEMBERS = 5;
    private static final int EPOCHS = 20;
    static final int HIDDEN = 50;
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
            claims.addAll(GaussianRows.of(resources));
        }
        return claims;
    }

    private Claim judged(String id, GaussianTargets data) {
        Arm ensemble = ensemble(data, resources.learner("dense-net"));
        return new Claim(
                "allen-zhu-li-2020/P8-gaussian-" + id,
                Place.preset(data.name()),
                "averaging " + MEMBERS
                        + " dense nets changes the error on fresh Gaussian inputs by less than " + DELTA
                        + ", one sample in a hundred",
                Mark.V,
                "P8: on Gaussian-like inputs averaging nets brings no clear test gain, although seeds end in different nets;"
                        + " its sizes were not seen",
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
                                        new Noted(ensemble, Quantity.Side.TREATED, TrialNotes.FITTED_MULTI_VIEW),
                                        new Rule.Above(FITTED),
                                        Control.Kind.VALIDITY))));
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

    static Arm ensemble(GaussianTargets data, Learner learner) {
        Setting setting = new Setting(data.name(), data, MEMBERS, 1, EPOCHS, EPOCHS);
        return new Arm(setting, learner, new Ensemble(MEMBERS));
    }
}
