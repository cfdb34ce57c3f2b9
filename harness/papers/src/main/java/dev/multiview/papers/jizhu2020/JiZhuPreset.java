package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.MeasurementLearner;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Place;
import dev.multiview.data.BumpSignal;
import dev.multiview.data.BumpTargets;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.quantity.Measured;
import dev.multiview.quantity.Quantity;
import java.util.List;

/**
 * Settings of the suite of arXiv 2010.10090: the task of eight bumps whose width grows with the root of the dimension, and
 * what is trained on it, from a zero function at the start. The paper's own sizes are not known to us; these are
 * ours.
 *
 * <p>The replicate of an interval is the draw, so exponents of norms are means over draws of slopes of a draw's own norms,
 * while the paper takes the logarithm of a mean over draws. Where a draw has several blocks of students, norms are averaged
 * over them first.
 */
final class JiZhuPreset {
    /** Where teachers of squared loss are stopped. */
    static final List<Integer> SQUARED_STOPS = List.of(3, 10, 30, 100, 300, 1000, 10000, 100000);

    /**
     * Nearly all pairs in order, in the mean over draws. A tau of the means could be held to 0.9; those of single draws
     * scatter, and 0.8 is nine pairs in ten.
     */
    static final double IN_ORDER = 0.8;

    static final int MODES = 8;
    static final double WIDTH = 0.25;

    private static final int FRESH = 4000;
    /** In two dimensions students are so often right that 4000 points would count too few errors for a power law. */
    private static final int MORE_FRESH = 12000;

    /** Samples of the teacher. */
    static final int TEACHER = 700;

    private static final int STUDENT = 1200;
    private static final int GROWTH = 1500;
    private static final int BLOCKS = 16;
    private static final int CORRECTED = 200;
    private static final int SHORT = 120;
    private static final int FLIPPED = 260;
    private static final int FLIPPED_BLOCKS = 8;
    private static final int UNUSED = 2;

    private JiZhuPreset() {}

    /** Students of a perfect teacher in {@code dimension} dimensions, in nets of two hidden layers. */
    static Arm transfer(int dimension) {
        return arm(WideStudents.TRANSFER, "", bumps(dimension));
    }

    /** The same with pure soft labels alone, in nets of {@code depth} hidden layers. */
    static Arm transfer(int dimension, int depth) {
        return arm(WideStudents.transfer(depth), "-depth-" + depth, bumps(dimension));
    }

    /** Students with pure soft labels of perfect teachers that are stopped sooner or later. */
    static Arm stopped(int dimension) {
        return arm(WideStudents.STOPS, "", bumps(dimension));
    }

    private static BumpTargets bumps(int dimension) {
        int fresh = dimension == 2 ? MORE_FRESH : FRESH;
        return data("bumps", dimension, MODES, 1, new BumpSignal.Smooth(), TEACHER + STUDENT, fresh);
    }

    /** Students of teachers that make mistakes. */
    static Arm correction(int dimension) {
        return correction("bumps-few", dimension, new BumpSignal.Smooth());
    }

    /** The same where a tenth of the training samples has the wrong sign; fresh points do not. */
    static Arm wrongLabels(int dimension) {
        return correction("bumps-few-wrong", dimension, new BumpSignal.Flipped(0.1));
    }

    private static Arm correction(String name, int dimension, BumpSignal signal) {
        int training = TEACHER + BLOCKS * CORRECTED;
        return arm(WideStudents.CORRECTION, "", data(name, dimension, MODES, 1, signal, training, FRESH));
    }

    /** One long student of what {@code signal} makes of the task. */
    static Arm growth(String name, int dimension, BumpSignal signal) {
        return arm(WideStudents.GROWTH, "", data(name, dimension, MODES, 1, signal, GROWTH, UNUSED));
    }

    /** Several short students of a sum of {@code modes} bumps, {@code narrower} times as wide as eight. */
    static Arm modes(int modes, double narrower) {
        String name = "bumps-" + modes + "-modes" + (narrower == 1 ? "" : "-shrinking");
        int training = 2 * BLOCKS * SHORT;
        return arm(WideStudents.SHORT, "", data(name, 2, modes, narrower, new BumpSignal.Smooth(), training, UNUSED));
    }

    /** Several students of the task with turned signs, by their exact mean. */
    static Arm flipped() {
        int training = FLIPPED_BLOCKS * FLIPPED;
        return arm(
                WideStudents.FLIPPED,
                "",
                data("bumps-flipped", 5, MODES, 1, new BumpSignal.Smooth(), training, UNUSED));
    }

    /** A note without a counting error. */
    static Quantity noted(Arm arm, String note) {
        return new Measured(arm, note);
    }

    /** A share of the fresh points. */
    static Quantity share(Arm arm, String note) {
        return new Measured(arm, note, ((BumpTargets) arm.setting().data()).validation());
    }

    /** A claim at an arm's setting, whose id ends with what follows "bumps" in its name. */
    static Claim claim(Arm arm, String id, String sentence, Mark mark, String source, Claim.Body body) {
        String name = arm.setting().name();
        return new Claim(
                "ji-zhu-2020/" + id + "-" + name.substring(name.indexOf("-d") + 1),
                Place.preset(name),
                sentence,
                mark,
                source,
                body);
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

    private static Arm arm(Measurement measurement, String suffix, BumpTargets data) {
        return new Arm(
                new Setting(data.name() + suffix, data, 1, 1, 1, 1), new MeasurementLearner(measurement), new Single());
    }
}
