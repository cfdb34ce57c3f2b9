package dev.multiview.claim;

import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control.Kind;
import dev.multiview.claim.SimulatedDraws.Side;
import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims of one paper whose truth is known, sixteen in twenty of them exactly at, or a millionth beside, the delta of
 * their rule, where a false verdict is likeliest. All share the two singles, as the claims of a real suite do; no two share
 * an arm. The claims of a smaller family are the first ones of a larger one.
 */
final class PlantedFamily {
    private static final double DELTA = 0.05;
    private static final double CONTRAST_DELTA = 0.1;
    /** Far below what any interval sees, and far above rounding. */
    private static final double BESIDE = 1e-6;

    private static final double FEATURE_SINGLE = 0.4;
    private static final double LINEAR_SINGLE = 0.25;

    private final Map<Arm, Double> feature = new HashMap<>();
    private final Map<Arm, Double> linear = new HashMap<>();
    private final Map<Quantity, Double> truths = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    private PlantedFamily() {}

    /** A family of at least this many claims: twenty at a time. */
    static PlantedFamily create(int size) {
        PlantedFamily family = new PlantedFamily();
        while (family.claims.size() < size) {
            family.effects();
            family.equivalences();
            family.contrasts();
            family.mechanisms();
        }
        return family;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Side> sides() {
        return List.of(new Side(FEATURE_SINGLE, feature), new Side(LINEAR_SINGLE, linear));
    }

    /**
     * Whether a verdict asserts what is not so. SUPPORTED is false where the claim or one of its controls is untrue, REFUTED where the claim is true,
     * EFFECT_WITHOUT_MECHANISM where the claim is untrue or all of its controls are true. No other verdict asserts
     * anything.
     */
    boolean isFalse(Claim claim, Verdict verdict) {
        Statistical body = (Statistical) claim.body();
        boolean effect = isTrue(body.rule(), body.quantity());
        boolean mechanism = body.controls().stream().allMatch(control -> isTrue(control.rule(), control.quantity()));
        return switch (verdict) {
            case SUPPORTED -> !effect || !mechanism;
            case REFUTED -> effect;
            case EFFECT_WITHOUT_MECHANISM -> !effect || mechanism;
            case INCONCLUSIVE, NOT_RUN, DESCRIPTIVE -> false;
        };
    }

    private boolean isTrue(Rule rule, Quantity quantity) {
        double truth = truths.getOrDefault(quantity, Double.NaN);
        if (rule instanceof Rule.Effect) {
            return truth >= rule.delta();
        }
        return rule instanceof Rule.Deficit ? truth <= -rule.delta() : Math.abs(truth) < rule.delta();
    }

    private void effects() {
        add(new Rule.Effect(DELTA), gain(feature, 0));
        add(new Rule.Effect(DELTA), gain(linear, 0));
        add(new Rule.Effect(DELTA), gain(feature, DELTA));
        add(new Rule.Effect(DELTA), gain(linear, DELTA));
        add(new Rule.Effect(DELTA), gain(feature, DELTA - BESIDE));
        add(new Rule.Effect(DELTA), gain(linear, DELTA - BESIDE));
        add(new Rule.Effect(0), gain(linear, -BESIDE));
    }

    private void equivalences() {
        add(new Rule.NoEffect(DELTA), gain(feature, DELTA));
        add(new Rule.NoEffect(DELTA), gain(linear, DELTA));
        add(new Rule.NoEffect(DELTA), gain(feature, -DELTA));
        add(new Rule.NoEffect(DELTA), gain(linear, DELTA - BESIDE));
    }

    private void contrasts() {
        add(new Rule.Effect(CONTRAST_DELTA), contrast(0.5, CONTRAST_DELTA));
        add(new Rule.Effect(CONTRAST_DELTA), contrast(0.5, CONTRAST_DELTA - BESIDE));
        add(new Rule.Deficit(CONTRAST_DELTA), contrast(0.3, -CONTRAST_DELTA));
        add(new Rule.Deficit(CONTRAST_DELTA), contrast(0.3, -CONTRAST_DELTA + BESIDE));
    }

    /** The claim itself is plainly true here; its controls are what is at the edge. */
    private void mechanisms() {
        mechanism(feature, 0.2, 0);
        mechanism(linear, 0.15, 0);
        mechanism(feature, 0.2, DELTA - BESIDE);
        mechanism(feature, 0.2, DELTA);
        Quantity harmless = gain(linear, DELTA);
        Control neutral = new Control("neutral", "does nothing", harmless, new Rule.NoEffect(DELTA), Kind.MECHANISM);
        add(new Rule.Effect(DELTA), gain(linear, 0.15), neutral);
    }

    /** A claim with this gain, and a control that the treatment truly beats by {@code margin}. */
    private void mechanism(Map<Arm, Double> side, double truth, double margin) {
        Quantity treatment = gain(side, truth);
        Quantity difference = new Difference(treatment, 1, gain(side, truth - margin));
        truths.put(difference, margin);
        Control beats = new Control("beats", "gains more", difference, new Rule.Effect(DELTA), Kind.MECHANISM);
        add(new Rule.Effect(DELTA), treatment, beats);
    }

    private void add(Rule rule, Quantity quantity, Control... controls) {
        Statistical body = new Statistical(quantity, rule, List.of(controls));
        claims.add(new Claim(
                "paper/" + claims.size(), Place.preset("made-up"), "planted", Claim.Mark.OURS, "nowhere", body));
    }

    private Gain gain(Map<Arm, Double> side, double truth) {
        double single = side == feature ? FEATURE_SINGLE : LINEAR_SINGLE;
        Gain gain = new Gain(arm(side, truth / single), Split.SINGLE_VIEW);
        truths.put(gain, truth);
        return gain;
    }

    private Quantity contrast(double relativeGain, double truth) {
        Arm one = arm(feature, relativeGain);
        Quantity contrast = new Contrast(one, arm(linear, relativeGain - truth), Split.SINGLE_VIEW);
        truths.put(contrast, truth);
        return contrast;
    }

    private Arm arm(Map<Arm, Double> side, double relativeGain) {
        Arm arm = PlannedScores.arm("arm-" + (feature.size() + linear.size()));
        side.put(arm, relativeGain);
        return arm;
    }
}
