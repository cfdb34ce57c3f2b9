package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.data.GaussianTargets;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.data.TargetFunction;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Slope;
import dev.multiview.quantity.Slope.Step;
import java.util.List;
import java.util.function.Function;

/**
 * Claims about how an ensemble's gain on inputs without views moves with the number of training samples. That it is none can
 * be so at one number of samples and not at another, so what is judged is where it goes.
 */
final class GaussianSampleClaims {
    private static final List<Integer> SAMPLES = List.of(2000, 6000, 20000);
    private static final String DOSE = "log10 of training samples";
    private static final double FITTED = 0.9;

    private final Resources resources;

    private GaussianSampleClaims(Resources resources) {
        this.resources = resources;
    }

    static List<Claim> of(Resources resources) {
        GaussianSampleClaims claims = new GaussianSampleClaims(resources);
        return List.of(
                claims.claim(
                        "P8-gain-falls",
                        "what averaging " + GaussianClaims.MEMBERS
                                + " dense nets gains on Gaussian inputs falls with the number of training samples",
                        ensemble -> new Gain(ensemble, Split.MULTI_VIEW)),
                claims.claim(
                        "P8-share-falls",
                        "the share of a single net's error that averaging " + GaussianClaims.MEMBERS
                                + " dense nets removes on Gaussian inputs falls with the number of training samples",
                        ensemble -> new Ratio(
                                new Gain(ensemble, Split.MULTI_VIEW), new SingleError(ensemble, Split.MULTI_VIEW))));
    }

    private Claim claim(String id, String sentence, Function<Arm, Quantity> measured) {
        List<Step> steps = SAMPLES.stream()
                .map(count -> new Step(Math.log10(count), measured.apply(ensemble(count))))
                .toList();
        return new Claim(
                "allen-zhu-li-2020/" + id,
                Place.preset(data(SAMPLES.get(0)).name()).and("and with more samples"),
                sentence,
                Mark.D,
                "P8: where ensembles of nets gain nothing, what they gain goes to nothing as nets get better",
                // The paper says where it goes and not how fast.
                new Statistical(new Slope(DOSE, steps), new Rule.Deficit(0), List.of(fitted())));
    }

    private Control fitted() {
        return new Control(
                "fitted",
                "nets fit more than " + FITTED + " of the largest training set",
                new Noted(
                        ensemble(SAMPLES.get(SAMPLES.size() - 1)), Quantity.Side.TREATED, TrialNotes.FITTED_MULTI_VIEW),
                new Rule.Above(FITTED),
                Control.Kind.VALIDITY);
    }

    private Arm ensemble(int count) {
        return GaussianClaims.ensemble(data(count), resources.learner("dense-net"));
    }

    /** The two-layer target's data with another number of training samples; its own at that of the preset. */
    private GaussianTargets data(int count) {
        TargetFunction target = new TargetFunction.FullyConnected(2, GaussianClaims.HIDDEN);
        GaussianTargets own = Presets.gaussian(target);
        return count == own.training()
                ? own
                : new GaussianTargets(
                        own.name() + "-samples-" + count,
                        own.classes(),
                        own.dimension(),
                        own.inputs(),
                        target,
                        count,
                        own.validation(),
                        own.test(),
                        own.margin(),
                        own.labelNoise());
    }
}
