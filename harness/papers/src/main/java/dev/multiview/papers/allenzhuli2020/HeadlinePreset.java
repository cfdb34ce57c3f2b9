package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;
import dev.multiview.variation.Variation;

/**
 * The settings the headline suite runs at.
 *
 * @param main the multi-view data every gain and contrast is measured on
 * @param twoView multi-view control data without single-view samples
 * @param oneView the same with one view a class, its single's error matched to that of {@code twoView}
 * @param learner name of the feature-learning net
 * @param twin name of its linear twin at NTK scale, zero at the start
 */
public record HeadlinePreset(Setting main, Setting twoView, Setting oneView, String learner, String twin) {

    /** Smallest gain in synthetic single-view error worth a claim: a tenth of the half that a single net errs on (P13). */
    public static final double DELTA = 0.05;

    /** As many filters a class as make its single models err as often as the net's, chosen on a tuning seed. */
    public static final String TWIN = "centred-twin-3";

    /** The same expansion of the net's own width with the output that it has at the start. */
    static final String TWIN_WITH_START = "linear-twin";

    /**
     * The gated truncated rule of the claims about distilled nets; its constants were tuned on draws of a prototype, none of
     * which is a draw of a suite.
     */
    static final DistillationRule GATED = new DistillationRule.GatedTruncation(40, 2, 0.25, 4);

    /** The paper's own truncated rule at the constants of its grid that teach the net most, see {@link StudentRule}. */
    static final DistillationRule LITERAL = new DistillationRule.LiteralTruncation(40, 4, 0.25, 1);

    /** Hinton's form, chosen likewise. */
    public static final DistillationRule TEMPERATURE = new DistillationRule.Temperature(0.9, 2);

    /** The rule that the net chose among all; contrasts compare its students with the twin's. */
    static final DistillationRule NET_RULE = LITERAL;

    /** The rule that the twin chose. */
    static final DistillationRule TWIN_RULE = new DistillationRule.Temperature(0.1, 1);

    /** {@link #GATED} in titles. */
    static final String GATED_WORDS = "our gated form of the paper's truncated rule";

    /** {@link #LITERAL} in titles: the body of the paper was not at hand. */
    static final String LITERAL_WORDS = "the paper's truncated rule as we remember it";

    /** {@link #TEMPERATURE} in titles. */
    static final String TEMPERATURE_WORDS = "Hinton's rule (nine tenths teacher, temperature 2)";

    /** {@link #TWIN_RULE} in titles. */
    static final String TWIN_WORDS = "a blend of nine tenths label and one tenth teacher";

    /** Steps of the control experiment; long enough for both nets to fit 300 samples. */
    private static final int CONTROL_STEPS = 150;

    /** The settings of a tier. */
    public static HeadlinePreset of(Tier tier) {
        return switch (tier) {
            case SMOKE ->
                new HeadlinePreset(
                        setting(Presets.smoke(), 5, 2, 60, 150),
                        setting(Presets.twoView(), 5, 1, CONTROL_STEPS, CONTROL_STEPS),
                        setting(Presets.oneView(), 5, 1, CONTROL_STEPS, CONTROL_STEPS),
                        "patch-net",
                        TWIN);
            case STANDARD ->
                new HeadlinePreset(
                        setting(Presets.k10N2000(), 5, 2, 60, 150),
                        setting(Presets.twoView(), 5, 1, CONTROL_STEPS, CONTROL_STEPS),
                        setting(Presets.oneView(), 5, 1, CONTROL_STEPS, CONTROL_STEPS),
                        "patch-net",
                        TWIN);
            case FULL ->
                new HeadlinePreset(
                        setting(Presets.k10N4000(), 10, 3, 80, 200),
                        setting(Presets.twoView(), 10, 1, CONTROL_STEPS, CONTROL_STEPS),
                        setting(Presets.oneView(), 10, 1, CONTROL_STEPS, CONTROL_STEPS),
                        "patch-net",
                        TWIN);
        };
    }

    /** The settings of a tier, the main one varied; controls keep their data. */
    public static HeadlinePreset of(Tier tier, Variation variation) {
        HeadlinePreset own = of(tier);
        return new HeadlinePreset(
                variation.of(own.main),
                variation.ofControl(own.twoView),
                variation.ofControl(own.oneView),
                own.learner,
                own.twin);
    }

    /** The arms of a gradient-trained learner at the main setting, its students taught by the gated rule. */
    public Arms arms(Learner trained) {
        return new Arms(main, trained, GATED, Split.SINGLE_VIEW, DELTA);
    }

    /** The arms of the twin at the main setting, its students taught by the rule that it chose. */
    public Arms twinArms(Resources resources) {
        return arms(resources.learner(twin)).under(TWIN_RULE);
    }

    private static Setting setting(DataSpec data, int members, int students, int memberSteps, int studentSteps) {
        return new Setting(data.name(), data, members, students, memberSteps, studentSteps);
    }
}
