package dev.multiview.data;

/**
 * Numbers of samples. The counts of single-view samples are exact, not expected: with a dozen of them in thousands
 * the luck of the draw would otherwise be the largest effect (arXiv 2012.09816 fixes {@code N_s} likewise).
 *
 * @param training training samples, N
 * @param trainingSingleView how many of them are single-view, N_s
 * @param validation validation samples
 * @param validationSingleView how many of them are single-view; chosen apart from N_s, because a validation set of
 *     the mixture would hold next to none
 * @param testSingleView test samples that are all single-view; 0 for a distribution without them
 * @param testMultiView test samples that are all multi-view
 */
public record SetSizes(
        int training,
        int trainingSingleView,
        int validation,
        int validationSingleView,
        int testSingleView,
        int testMultiView) {

    public SetSizes {
        checkShare("training", training, trainingSingleView);
        checkShare("validation", validation, validationSingleView);
        if (testSingleView < 0 || testMultiView < 0) {
            throw new IllegalArgumentException("Test sizes " + testSingleView + " single-view and " + testMultiView
                    + " multi-view are not both at least 0; give counts");
        }
        if (trainingSingleView > 0 && testSingleView == 0) {
            throw new IllegalArgumentException("Training holds " + trainingSingleView
                    + " single-view samples but the single-view test set is empty; give it samples");
        }
    }

    /** The mixture's share of single-view samples, mu = N_s / N. */
    public double singleViewShare() {
        return (double) trainingSingleView / training;
    }

    /** Samples of {@code split}; 0 for a set that is not drawn. */
    public int size(Split split) {
        return switch (split) {
            case TRAINING -> training;
            case VALIDATION -> validation;
            case SINGLE_VIEW -> testSingleView;
            case MULTI_VIEW -> testMultiView;
            case TEST, OCCLUDED, SWAPPED, MIXTURE -> 0;
        };
    }

    /** How many samples of {@code split} are single-view. */
    public int singleView(Split split) {
        return switch (split) {
            case TRAINING -> trainingSingleView;
            case VALIDATION -> validationSingleView;
            case SINGLE_VIEW -> testSingleView;
            case TEST, MULTI_VIEW, OCCLUDED, SWAPPED, MIXTURE -> 0;
        };
    }

    /** Whether any set holds a single-view sample. */
    boolean anySingleView() {
        return trainingSingleView + validationSingleView + testSingleView > 0;
    }

    /** Samples of the largest set. */
    int largest() {
        return Math.max(Math.max(training, validation), Math.max(testSingleView, testMultiView));
    }

    /**
     * Refuses a set without a sample of each class; an absent single-view test set is allowed.
     *
     * @throws IllegalArgumentException if a set is smaller than {@code classes}
     */
    public void checkEachClass(int classes) {
        checkEachClass("Training", training, classes);
        checkEachClass("Validation", validation, classes);
        checkEachClass("Multi-view test", testMultiView, classes);
        if (testSingleView > 0) {
            checkEachClass("Single-view test", testSingleView, classes);
        }
    }

    /** All numbers on one line. */
    public String canonical() {
        return "training=" + training + ",training-single=" + trainingSingleView + ",validation=" + validation
                + ",validation-single=" + validationSingleView + ",test-single=" + testSingleView + ",test-multi="
                + testMultiView;
    }

    private static void checkEachClass(String set, int size, int classes) {
        if (size < classes) {
            throw new IllegalArgumentException(set + " size " + size + " is below the " + classes
                    + " classes; give at least " + classes + ", one sample per class");
        }
    }

    private static void checkShare(String set, int size, int singleView) {
        if (singleView < 0 || singleView > Math.max(size, 0)) {
            throw new IllegalArgumentException("Single-view count " + singleView + " is outside 0.." + size + ", the "
                    + set + " size; give a count within it");
        }
    }
}
