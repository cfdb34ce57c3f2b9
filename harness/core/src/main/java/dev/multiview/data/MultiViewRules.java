package dev.multiview.data;

import java.util.regex.Pattern;

/** The rules that a {@link MultiViewSpec} must obey; each broken one is a sentence of value, rule and remedy. */
final class MultiViewRules {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private MultiViewRules() {}

    static void checkShape(String name, int classes, int views, int patches, int dimension, int patchesPerFeature) {
        checkName(name);
        checkClasses(classes);
        require(views >= 1 && views <= 4, "Views " + views + " is outside 1..4; give one to four views per class");
        require(
                (long) classes * views <= Short.MAX_VALUE,
                (long) classes * views + " features (" + classes + " classes of " + views + " views) exceed "
                        + Short.MAX_VALUE + ", the most that view labels can name; give fewer classes");
        checkDimension(dimension, classes * views);
        require(
                patchesPerFeature >= 1,
                "Patches per feature " + patchesPerFeature + " is not positive; give at least 1");
        long own = (long) views * patchesPerFeature;
        require(
                patches >= own,
                "Patches " + patches + " is below the " + own + " of a sample's own features (" + views + " views on "
                        + patchesPerFeature + " each); give at least " + own);
    }

    static void checkName(String name) {
        require(
                NAME.matcher(name).matches(),
                "Name '" + name + "' is unfit for file names; use lower-case letters and digits joined by hyphens");
    }

    static void checkClasses(int classes) {
        require(classes >= 2, "Classes " + classes + " is below 2; give at least two classes");
    }

    private static void checkDimension(int dimension, int features) {
        String remedy = "; give at least " + features + ", one per feature";
        require(dimension >= 1, "Dimension " + dimension + " is not positive" + remedy);
        require(dimension >= features, "Dimension " + dimension + " is below the " + features + " features" + remedy);
    }

    static void checkSizes(SetSizes sizes, int classes, int views, long values) {
        sizes.checkEachClass(classes);
        require(
                views > 1 || !sizes.anySingleView(),
                "Single-view samples need at least 2 views per class, not 1; give 0 single-view samples in every set");
        require(
                sizes.largest() * values <= Integer.MAX_VALUE - 8,
                sizes.largest() + " samples of " + values + " values exceed one Java array; give at most "
                        + (Integer.MAX_VALUE - 8) / values + " samples");
    }

    static void checkMinors(MinorLaw law, int classes) {
        if (law instanceof MinorLaw.Independent independent) {
            double probability = independent.frequency() / classes;
            require(
                    probability >= 0 && probability <= 1,
                    "Minor frequency " + independent.frequency() + " over " + classes + " classes is a probability of "
                            + probability + ", outside [0, 1]; give 0 to " + classes);
        }
    }

    static void checkWeights(Weights weights, SetSizes sizes) {
        checkPositive("Main weight range", weights.main());
        if (sizes.anySingleView()) {
            checkPositive("Single-view main weight range", weights.singleViewMain());
        }
    }

    static void checkNoise(String what, double value) {
        require(
                value >= 0 && Double.isFinite(value),
                what + " " + value + " is not a finite number of at least 0; give 0 for none");
    }

    private static void checkPositive(String what, Range range) {
        require(
                range.low() > 0,
                what + " [" + range.low() + ", " + range.high()
                        + "] reaches 0, where a sample would not show its class; give a positive lower end");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
