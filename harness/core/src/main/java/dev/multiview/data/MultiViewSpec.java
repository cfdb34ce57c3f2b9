package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The multi-view distribution of arXiv 2012.09816 (section on the data distribution) with every parameter explicit.
 *
 * <p>A sample is a bag of P patches in R^d. Each class owns {@code views} features; all features together are
 * orthonormal, drawn afresh (Haar) for every draw. A sample of class y shows each of its class's features on C_p
 * patches and, by the {@link MinorLaw}, some features of other classes; a patch that shows feature v is
 *
 * <pre>  x_p = (z / C_p) v + sum over all features v' of alpha_(p,v') v' + xi_p</pre>
 *
 * with z uniform on the {@link Weights}' range, alpha uniform on [0, featureNoise] and xi_p normal with standard
 * deviation {@code noise} in every coordinate; the other patches are the same without the first term and with
 * {@code background} for {@code noise}. In a single-view sample one view, drawn uniformly, is strong and the others are weak. Patch places are a random
 * permutation; own features are placed first, minors that find no room are dropped. Labels are n mod k and the
 * first N_s samples are the single-view ones, so both parts are balanced over classes.
 *
 * <p>The paper's own scales (rho = k^-0.01, gamma = k^-1.5, P = k^2) are asymptotic and useless at feasible k;
 * {@link Presets} holds the values at which the effect was seen.
 *
 * @param name short name for files and titles; a mere label, no part of {@link #canonical}
 * @param classes number of classes, k
 * @param views views per class, 1 to 4
 * @param patches patches per sample, P
 * @param dimension coordinates per patch, d
 * @param patchesPerFeature patches that share a feature's weight evenly, C_p
 * @param sizes numbers of samples
 * @param trainingMinors minor features in training and validation samples
 * @param testMinors minor features in test samples
 * @param weights how strong features are
 * @param featureNoise upper end of alpha, the paper's gamma
 * @param noise standard deviation of every coordinate of a patch that shows a feature, the paper's sigma_p
 * @param background standard deviation of every coordinate of a patch that shows none; the paper's gamma k / sqrt(d)
 */
public record MultiViewSpec(
        String name,
        int classes,
        int views,
        int patches,
        int dimension,
        int patchesPerFeature,
        SetSizes sizes,
        MinorLaw trainingMinors,
        MinorLaw testMinors,
        Weights weights,
        double featureNoise,
        double noise,
        double background)
        implements DataSpec {

    /** Changes whenever equal parameters would no longer give equal draws. */
    private static final String GENERATOR = "multi-view-1";

    public MultiViewSpec {
        MultiViewRules.checkShape(name, classes, views, patches, dimension, patchesPerFeature);
        MultiViewRules.checkSizes(sizes, classes, views, (long) patches * dimension);
        MultiViewRules.checkMinors(trainingMinors, classes);
        MultiViewRules.checkMinors(testMinors, classes);
        MultiViewRules.checkWeights(weights, sizes);
        MultiViewRules.checkNoise("Feature noise", featureNoise);
        MultiViewRules.checkNoise("Noise", noise);
        MultiViewRules.checkNoise("Background noise", background);
    }

    /** A builder with nothing set but the name; see {@link Presets} for complete specifications. */
    public static MultiViewSpecBuilder builder(String name) {
        return new MultiViewSpecBuilder(name);
    }

    /** A builder that starts from this specification: the way to vary one parameter. */
    public MultiViewSpecBuilder toBuilder() {
        return new MultiViewSpecBuilder(this);
    }

    /**
     * The control for dark knowledge: the same distribution with no minor features in training and validation
     * samples, so that a teacher's soft labels cannot show them. Test samples keep theirs.
     */
    public MultiViewSpec withoutTrainingMinors() {
        return toBuilder()
                .name(name + "-minors-absent")
                .trainingMinors(new MinorLaw.Independent(0))
                .build();
    }

    @Override
    public String canonical() {
        return GENERATOR + "(classes=" + classes + ",views=" + views + ",patches=" + patches + ",dimension="
                + dimension + ",patches-per-feature=" + patchesPerFeature + "," + sizes.canonical()
                + ",training-minors=" + trainingMinors.canonical() + ",test-minors=" + testMinors.canonical() + ","
                + weights.canonical() + ",feature-noise=" + featureNoise + ",noise=" + noise
                + (uniformNoise() ? "" : ",background=" + background) + ")";
    }

    @Override
    public Map<Split, Integer> testSizes() {
        Map<Split, Integer> sets = new EnumMap<>(Split.class);
        sets.put(Split.MULTI_VIEW, sizes.testMultiView());
        if (sizes.testSingleView() > 0) {
            sets.put(Split.SINGLE_VIEW, sizes.testSingleView());
        }
        return Collections.unmodifiableMap(sets);
    }

    @Override
    public double singleViewShare() {
        return sizes.singleViewShare();
    }

    /** Draws the sets, each from a seed path of its own, and lets {@link SelfCheck} compare them with this. */
    @Override
    public DataDraw draw(SeedPath seed) {
        DataDraw draw = MultiViewGenerator.draw(this, seed);
        SelfCheck.check(this, draw);
        return draw;
    }

    /** Minor features of the samples of {@code split}. */
    MinorLaw minors(Split split) {
        return switch (split) {
            case TRAINING, VALIDATION -> trainingMinors;
            case TEST, SINGLE_VIEW, MULTI_VIEW, OCCLUDED, SWAPPED, MIXTURE -> testMinors;
        };
    }

    /** Whether patches without a feature are as noisy as the others. */
    boolean uniformNoise() {
        return background == noise;
    }

    /** Number of features, classes times views. */
    int features() {
        return classes * views;
    }

    /** Number of features that a sample does not own, the candidates for minors. */
    int otherFeatures() {
        return (classes - 1) * views;
    }

    /** Number of own features that a sample shows; a weak range of zero leaves the weak ones out. */
    int ownShown(boolean singleView) {
        return singleView && weights.singleViewWeak().absent() ? 1 : views;
    }

    /** Number of minor features for which a sample has patches; a minor range of zero leaves all out. */
    int minorRoom(boolean singleView) {
        if (weights.minor(singleView).absent()) {
            return 0;
        }
        return Math.min(otherFeatures(), patches / patchesPerFeature - ownShown(singleView));
    }
}
