package dev.multiview.featurelearning;

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
 * <p>{@code patch-net} has the settings in which the claims of arXiv 2012.09816 become visible at finite size. Its
 * threshold of 3 keeps the losing view of a class in the power part of the activation while the loss is being solved,
 * where it falls behind; at a threshold of 1 most classes learn both views.
 *
 * <p>The others but one vary one setting of it each: they are the axes of the condition map, and {@code patch-net-alpha-A} the
 * positions of the dial from feature learning to the linearised net. {@code patch-net-floor-15} steps three times as far
 * after the plateau: memorising single samples takes long. {@code patch-net-of-mean-5} is to the trained mean of five nets
 * what a net is to their trained sum.
 */
public final class PatchNetProvider implements LearnerProvider {
    private static final StepSize.PlateauCrossing STEP_RULE = new StepSize.PlateauCrossing(0.05, 1e6, 5);

    private static final PatchNetSpec PRESET = new PatchNetSpec(4, 3, 3, 0.04, STEP_RULE);

    @Override
    public List<Learner> learners() {
        List<Learner> nets = List.of(
                // width, power, threshold, initial scale
                net("patch-net", 4, 3, 3, 0.04),
                net("patch-net-q1", 4, 1, 3, 0.04),
                net("patch-net-q2", 4, 2, 3, 0.04),
                net("patch-net-q4", 4, 4, 3, 0.04),
                net("patch-net-threshold-1", 4, 3, 1, 0.04),
                net("patch-net-init-0.01", 4, 3, 3, 0.01),
                net("patch-net-init-0.02", 4, 3, 3, 0.02),
                net("patch-net-init-0.08", 4, 3, 3, 0.08),
                net("patch-net-init-0.16", 4, 3, 3, 0.16),
                net("patch-net-init-0.4", 4, 3, 3, 0.4),
                net("patch-net-width-2", 2, 3, 3, 0.04),
                net("patch-net-width-8", 8, 3, 3, 0.04),
                net("patch-net-width-16", 16, 3, 3, 0.04),
                new PatchNetLearner("patch-net-of-mean-5", ofMean(5)));
        List<Learner> far = List.of(
                farther("patch-net-floor-15", 3, 0.04),
                farther("patch-net-floor-15-q1", 1, 0.04),
                farther("patch-net-floor-15-init-0.4", 3, 0.4),
                farther("patch-net-floor-15-init-1", 3, 1));
        IntStream dial = IntStream.of(1, 2, 4, 8, 16, 32, 64, 128, 256);
        List<Learner> all = new ArrayList<>(nets);
        all.addAll(far);
        dial.forEach(alpha -> all.add(new PatchNetDial("patch-net-alpha-" + alpha, PRESET, alpha)));
        return all;
    }

    private static Learner net(String name, int width, int power, double threshold, double initialScale) {
        return new PatchNetLearner(name, new PatchNetSpec(width, power, threshold, initialScale, STEP_RULE));
    }

    /** The net whose sum of {@code members} is the mean of as many of the preset: everything absolute is divided by them. */
    private static PatchNetSpec ofMean(int members) {
        return new PatchNetSpec(
                PRESET.width(),
                PRESET.power(),
                PRESET.threshold() / members,
                PRESET.initialScale() / members,
                new StepSize.PlateauCrossing(
                        STEP_RULE.relative(), STEP_RULE.ceiling() / members, STEP_RULE.floor() / members));
    }

    private static Learner farther(String name, int power, double initialScale) {
        return new PatchNetLearner(
                name, new PatchNetSpec(4, power, 3, initialScale, new StepSize.PlateauCrossing(0.05, 1e6, 15)));
    }
}
