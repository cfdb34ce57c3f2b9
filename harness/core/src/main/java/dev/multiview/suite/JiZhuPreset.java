package dev.multiview.suite;

import dev.multiview.claim.Measured;
import dev.multiview.claim.Resources;
import dev.multiview.data.BumpSignal;
import dev.multiview.data.BumpTargets;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;

/**
 * Settings of the suite of arXiv 2010.10090: the task of eight bumps whose width grows with the root of the dimension, and
 * what is trained on it. The paper's own sizes are not known to us; these are those of our sheet's section 6.
 *
 * @param resources learners by name
 */
record JiZhuPreset(Resources resources) {
    static final int MODES = 8;
    static final int FRESH = 4000;
    static final double WIDTH = 0.25;

    private static final int TEACHER = 700;
    private static final int STUDENT = 1200;
    private static final int GROWTH = 1500;
    private static final int BLOCKS = 16;
    private static final int CORRECTED = 200;
    private static final int SHORT = 120;
    private static final int FLIPPED = 260;
    private static final int FLIPPED_BLOCKS = 8;
    private static final int UNUSED = 2;

    /** Students of a perfect teacher in {@code dimension} dimensions, by one of the learners {@code wide-transfer...}. */
    Arm transfer(String learner, int dimension) {
        return arm(learner, data("bumps", dimension, MODES, 1, new BumpSignal.Smooth(), TEACHER + STUDENT, FRESH));
    }

    /** Students of teachers that make mistakes. */
    Arm correction(int dimension) {
        return arm(
                "wide-correction",
                data("bumps-few", dimension, MODES, 1, new BumpSignal.Smooth(), TEACHER + BLOCKS * CORRECTED, FRESH));
    }

    /** One long student of what {@code signal} makes of the task. */
    Arm growth(String name, int dimension, BumpSignal signal) {
        return arm("wide-growth", data(name, dimension, MODES, 1, signal, GROWTH, UNUSED));
    }

    /** Several short students of a sum of {@code modes} bumps, {@code narrower} times as wide as eight. */
    Arm modes(int modes, double narrower) {
        String name = "bumps-" + modes + "-modes" + (narrower == 1 ? "" : "-shrinking");
        return arm(
                "wide-growth-short",
                data(name, 2, modes, narrower, new BumpSignal.Smooth(), 3 * BLOCKS * SHORT, UNUSED));
    }

    /** Several students of the task with turned signs, by their exact mean. */
    Arm flipped() {
        return arm(
                "wide-growth-flipped",
                data("bumps-flipped", 5, MODES, 1, new BumpSignal.Smooth(), FLIPPED_BLOCKS * FLIPPED, UNUSED));
    }

    /** A note without a counting error. */
    static Measured noted(Arm arm, String note) {
        return new Measured(arm, note);
    }

    /** A share of the fresh points. */
    static Measured share(Arm arm, String note) {
        return new Measured(arm, note, FRESH);
    }

    private static BumpTargets data(
            String name, int dimension, int modes, double narrower, BumpSignal signal, int training, int fresh) {
        return new BumpTargets(
                name + "-d" + dimension,
                dimension,
                modes,
                WIDTH * Math.sqrt(dimension) * narrower,
                signal,
                training,
                fresh,
                FRESH);
    }

    private Arm arm(String learner, BumpTargets data) {
        return new Arm(new Setting(data.name(), data, 1, 1, 1, 1), resources.learner(learner), new Procedure.Single());
    }
}
