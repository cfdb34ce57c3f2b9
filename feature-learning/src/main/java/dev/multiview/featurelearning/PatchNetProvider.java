package dev.multiview.featurelearning;

import static dev.multiview.model.PatchNetSpec.PRESET;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The patch nets on offer.
 *
 * <p>{@code patch-net} is {@link PatchNetSpec#PRESET}. Its
 * threshold of 3 keeps the losing view of a class in the power part of the activation while the loss is being solved,
 * where it falls behind; at a threshold of 1 most classes learn both views.
 *
 * <p>The others but one vary one setting of it each: they are the axes of the condition map, and {@code patch-net-alpha-A} the
 * positions of the dial from feature learning to the linearised net. {@code patch-net-floor-F} steps farther after the
 * plateau: memorising single samples takes long, and the longer the more classes share the mean gradient. {@code
 * patch-net-of-mean-5} is to the trained mean of five nets what a net is to their trained sum.
 */
public final class PatchNetProvider implements LearnerProvider {
    private static final StepSize.PlateauCrossing STEP_RULE = StepSize.PlateauCrossing.PRESET;

    /** Three times as far a step after the plateau. */
    private static final PatchNetSpec FARTHER = floor(3 * STEP_RULE.floor());

    @Override
    public List<Learner> learners() {
        List<Learner> all = new ArrayList<>(List.of(
                net("patch-net", PRESET),
                net("patch-net-q1", PRESET.withPower(1)),
                net("patch-net-q2", PRESET.withPower(2)),
                net("patch-net-q4", PRESET.withPower(4)),
                net("patch-net-threshold-1", PRESET.withThreshold(1)),
                net("patch-net-init-0.01", PRESET.withInitialScale(0.01)),
                net("patch-net-init-0.02", PRESET.withInitialScale(0.02)),
                net("patch-net-init-0.08", PRESET.withInitialScale(0.08)),
                net("patch-net-init-0.16", PRESET.withInitialScale(0.16)),
                net("patch-net-init-0.4", PRESET.withInitialScale(0.4)),
                net("patch-net-width-2", PRESET.withWidth(2)),
                net("patch-net-width-8", PRESET.withWidth(8)),
                net("patch-net-width-16", PRESET.withWidth(16)),
                net("patch-net-of-mean-5", ofMean(5)),
                net("patch-net-floor-15", FARTHER),
                net("patch-net-floor-30", floor(30)),
                net("patch-net-floor-40", floor(40)),
                net("patch-net-floor-60", floor(60)),
                net("patch-net-floor-120", floor(120)),
                net("patch-net-floor-15-q1", FARTHER.withPower(1)),
                net("patch-net-floor-15-init-0.4", FARTHER.withInitialScale(0.4)),
                net("patch-net-floor-15-init-1", FARTHER.withInitialScale(1))));
        IntStream dial = IntStream.of(1, 2, 4, 8, 16, 32, 64, 128, 256);
        dial.forEach(alpha -> all.add(new PatchNetDial("patch-net-alpha-" + alpha, PRESET, alpha)));
        return all;
    }

    private static PatchNetSpec floor(double step) {
        return PRESET.withStepSize(new StepSize.PlateauCrossing(STEP_RULE.relative(), STEP_RULE.ceiling(), step));
    }

    private static Learner net(String name, PatchNetSpec spec) {
        return new PatchNetLearner(name, spec);
    }

    /** The net whose sum of {@code members} is the mean of as many of the preset: everything absolute is divided by them. */
    private static PatchNetSpec ofMean(int members) {
        return PRESET.withThreshold(PRESET.threshold() / members)
                .withInitialScale(PRESET.initialScale() / members)
                .withStepSize(new StepSize.PlateauCrossing(
                        STEP_RULE.relative(), STEP_RULE.ceiling() / members, STEP_RULE.floor() / members));
    }
}
