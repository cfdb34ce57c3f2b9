package dev.multiview.suite;

import dev.multiview.claim.Tier;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Presets;
import dev.multiview.procedure.Setting;

/**
 * The settings the headline suite runs at.
 *
 * @param main the multi-view data every gain and contrast is measured on
 * @param twoView multi-view control data without single-view samples
 * @param oneView the same with one view a class, its single's error matched to that of {@code twoView}
 * @param learner name of the feature-learning net
 * @param twin name of its linear twin at NTK scale
 */
record HeadlinePreset(Setting main, Setting twoView, Setting oneView, String learner, String twin) {

    /** Steps of the control experiment; long enough for both nets to fit 300 samples. */
    private static final int CONTROL_STEPS = 150;

    static HeadlinePreset of(Tier tier) {
        return switch (tier) {
            case SMOKE ->
                new HeadlinePreset(
                        setting(Presets.smoke(), 5, 2, 60, 150),
                        setting(Presets.twoView(), 5, 1, CONTROL_STEPS, CONTROL_STEPS),
                        setting(Presets.oneView(), 5, 1, CONTROL_STEPS, CONTROL_STEPS),
                        "patch-net",
                        "linear-twin");
            case STANDARD ->
                new HeadlinePreset(
                        setting(Presets.k10N2000(), 5, 2, 60, 150),
                        setting(Presets.twoView(), 5, 1, CONTROL_STEPS, CONTROL_STEPS),
                        setting(Presets.oneView(), 5, 1, CONTROL_STEPS, CONTROL_STEPS),
                        "patch-net",
                        "linear-twin");
            case FULL ->
                new HeadlinePreset(
                        setting(Presets.k10N4000(), 10, 3, 80, 200),
                        setting(Presets.twoView(), 10, 1, CONTROL_STEPS, CONTROL_STEPS),
                        setting(Presets.oneView(), 10, 1, CONTROL_STEPS, CONTROL_STEPS),
                        "patch-net",
                        "linear-twin");
        };
    }

    private static Setting setting(DataSpec data, int members, int students, int memberSteps, int studentSteps) {
        return new Setting(data.name(), data, members, students, memberSteps, studentSteps);
    }
}
