package dev.multiview.papers.allenzhuli2020;

import dev.multiview.data.MinorLaw;
import dev.multiview.data.MultiViewSpec;
import dev.multiview.data.Presets;
import dev.multiview.data.Range;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.DistillationRule.GatedTruncation;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A setting in the box of settings of arXiv 2012.09816: ten classes, seven axes, each drawn uniformly and by itself. The box
 * was fixed before any of its settings was run. It holds what the log of the search for presets found worth a run; what no
 * axis names is as there.
 *
 * @param noise standard deviation of every coordinate of a patch that shows a feature
 * @param background the same of a patch that shows none
 * @param minors features of other classes in a sample, s
 * @param perClass training samples of a class, N / k
 * @param floor place of the net among {@link #NETS}, by the step after the plateau
 * @param steps length of training, of members and students alike
 * @param rule place of the students' rule among {@link #RULES}
 */
record BoxSetting(double noise, double background, double minors, int perClass, int floor, int steps, int rule) {
    static final List<String> NETS = List.of("patch-net", "patch-net-floor-15", "patch-net-floor-40");

    static final List<DistillationRule> RULES = List.of(
            new GatedTruncation(40, 2, 0.25, 4),
            new GatedTruncation(40, 1, 0.25, 1),
            new GatedTruncation(20, 1, 0.25, 1),
            new GatedTruncation(10, 1, 0.25, 1));

    private static final Range NOISE = new Range(0.03, 0.10);
    private static final Range BACKGROUND = new Range(0.05, 0.20);
    private static final Range MINORS = new Range(2, 5);
    private static final int[] PER_CLASS = {100, 400};
    private static final int[] STEPS = {80, 240};

    private static final int CLASSES = 10;
    private static final int SINGLE_VIEW = 12;
    private static final int PATCHES = 14;
    private static final int DIMENSION = 200;

    /** The setting that a path of seeds draws. */
    static BoxSetting draw(SeedPath seed) {
        UniformRandomProvider random = seed.generator();
        return new BoxSetting(
                in(NOISE, random),
                in(BACKGROUND, random),
                in(MINORS, random),
                random.nextInt(PER_CLASS[0], PER_CLASS[1] + 1),
                random.nextInt(NETS.size()),
                random.nextInt(STEPS[0], STEPS[1] + 1),
                random.nextInt(RULES.size()));
    }

    /** The box and the rule of sampling, on one line; part of the digest of what is judged. */
    static String box() {
        return "uniform(noise=" + NOISE + ",background=" + BACKGROUND + ",minors=" + MINORS + ",perClass=["
                + PER_CLASS[0] + ".." + PER_CLASS[1] + "],net=" + NETS + ",steps=[" + STEPS[0] + ".." + STEPS[1]
                + "],rule=" + RULES.stream().map(DistillationRule::canonical).toList() + ",base="
                + new BoxSetting(0, 0, 0, PER_CLASS[0], 0, STEPS[0], 0).data().canonical() + ")";
    }

    /** The distribution of the setting. */
    MultiViewSpec data() {
        return Presets.memorising(CLASSES).toBuilder()
                .name("box")
                .patches(PATCHES, DIMENSION)
                .training(CLASSES * perClass, SINGLE_VIEW)
                .minors(new MinorLaw.Independent(minors))
                .noise(noise)
                .background(background)
                .build();
    }

    /** Where it lies, by axis. */
    Map<String, Double> notes() {
        return Map.of(
                "noise", noise,
                "background", background,
                "minors", minors,
                "perClass", (double) perClass,
                "floor", (double) floor,
                "steps", (double) steps,
                "rule", (double) rule);
    }

    private static double in(Range range, UniformRandomProvider random) {
        return range.low() + (range.high() - range.low()) * random.nextDouble();
    }
}
