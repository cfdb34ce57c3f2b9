package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.Map;

/**
 * Inputs without views: Gaussian, or a mixture of Gaussians, with classes named by a random net (arXiv 2012.09816,
 * experiments on Gaussian-like data, where averaging nets should not help). A sample is one patch of d values, so that
 * patch nets and dense nets both learn from it.
 *
 * <p>The class of x is the arg max of the {@link TargetFunction}'s k scores. Those of a linear target on N(0, I) inputs
 * are independent standard normal variables, so all classes are equally frequent; all others are shifted and scaled to
 * mean 0 and variance 1 over {@value GaussianWorld#CALIBRATION} inputs of the draw's own, which makes them nearly so.
 * How many samples a class has is left to chance.
 * A {@code margin} of q rejects inputs whose two best scores lie closer together than those of a share q of inputs, in
 * every set. {@code labelNoise} replaces labels of training and validation samples by a class drawn uniformly from all
 * of them; test labels are clean. Inputs do not depend on the label noise, so a sweep of it is paired.
 *
 * @param name short name for files and titles; a mere label, no part of {@link #canonical}
 * @param classes number of classes, k
 * @param dimension coordinates of an input, d
 * @param inputs law of the inputs
 * @param target kind of function that names the classes
 * @param training training samples of a draw
 * @param validation validation samples of a draw
 * @param test test samples of a draw
 * @param margin share of inputs that are rejected because they lie closest to a border, in [0, 0.9]
 * @param labelNoise probability that a label is replaced, in [0, 1]
 */
public record GaussianTargets(
        String name,
        int classes,
        int dimension,
        GaussianInputs inputs,
        TargetFunction target,
        int training,
        int validation,
        int test,
        double margin,
        double labelNoise)
        implements DataSpec {

    /** Changes whenever equal parameters would no longer give equal draws. */
    private static final String GENERATOR = "gaussian-targets-1";

    private static final double GREATEST_MARGIN = 0.9;

    public GaussianTargets {
        MultiViewRules.checkName(name);
        MultiViewRules.checkClasses(classes);
        if (dimension < classes) {
            throw new IllegalArgumentException("Dimension " + dimension + " is below the " + classes
                    + " classes; give at least " + classes + ", one direction per class");
        }
        new SetSizes(training, 0, validation, 0, 0, test).checkEachClass(classes);
        if (!(margin >= 0 && margin <= GREATEST_MARGIN)) {
            throw new IllegalArgumentException("Margin " + margin + " is outside [0, " + GREATEST_MARGIN
                    + "], the share of inputs to reject; give 0 for none");
        }
        if (!(labelNoise >= 0 && labelNoise <= 1)) {
            throw new IllegalArgumentException(
                    "Label noise " + labelNoise + " is outside [0, 1], a share of labels; give 0 for none");
        }
    }

    /** A copy of another name in which a share of the training labels is replaced. */
    public GaussianTargets withLabelNoise(String newName, double share) {
        return new GaussianTargets(
                newName, classes, dimension, inputs, target, training, validation, test, margin, share);
    }

    /** A copy of another name with a margin. */
    public GaussianTargets withMargin(String newName, double share) {
        return new GaussianTargets(
                newName, classes, dimension, inputs, target, training, validation, test, share, labelNoise);
    }

    /** A copy of another name on other inputs. */
    public GaussianTargets withInputs(String newName, GaussianInputs law) {
        return new GaussianTargets(
                newName, classes, dimension, law, target, training, validation, test, margin, labelNoise);
    }

    @Override
    public String canonical() {
        return GENERATOR + "(classes=" + classes + ",dimension=" + dimension + ",inputs=" + inputs.canonical()
                + ",target=" + target.canonical() + ",training=" + training + ",validation=" + validation + ",test="
                + test + ",margin=" + margin + ",label-noise=" + labelNoise + ")";
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.MULTI_VIEW, test);
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        GaussianWorld world = new GaussianWorld(this, seed.child("data"));
        DataDraw draw = world.draw();
        new GaussianChecks(this, world).check(draw);
        return draw;
    }

    /** Whether the scores are independent standard normal variables: all classes are then equally frequent. */
    boolean equallyFrequent() {
        return target instanceof TargetFunction.Linear && inputs.radius() == 0;
    }

    /** Samples of {@code split}; 0 for a set that is not drawn. */
    int size(Split split) {
        return switch (split) {
            case TRAINING -> training;
            case VALIDATION -> validation;
            case MULTI_VIEW -> test;
            case TEST, SINGLE_VIEW, OCCLUDED, SWAPPED, MIXTURE -> 0;
        };
    }

    /** Probability that a label of {@code split} is replaced. */
    double labelNoise(Split split) {
        return split == Split.MULTI_VIEW ? 0 : labelNoise;
    }
}
