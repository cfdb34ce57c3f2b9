package dev.multiview.data;

/**
 * A set of samples, sample-major. Arrays are owned: callers do not modify them.
 *
 * @param shape layout of one sample
 * @param values {@code samples * shape.size()} values
 * @param labels one class per sample, 0-based
 * @param classes number of classes
 * @param views which feature each sample shows where
 * @param truth of two classes named by the sign of a function, that function's value at each sample; empty elsewhere
 */
public record Samples(InputShape shape, float[] values, int[] labels, int classes, ViewLabels views, double[] truth) {
    /** Stands in the place of labels that are not shown; known by its object. */
    private static final int[] HIDDEN = new int[0];

    public Samples {
        if (labels != HIDDEN && values.length != (long) labels.length * shape.size()) {
            throw new IllegalArgumentException("Sample values " + values.length + " do not match " + labels.length
                    + " labels of " + shape.size() + " values each");
        }
        if (truth.length != 0 && truth.length != labels.length) {
            throw new IllegalArgumentException(
                    "Truth of " + truth.length + " values does not match " + labels.length + " labels");
        }
    }

    /** Samples whose labels come from no function that is known. */
    public Samples(InputShape shape, float[] values, int[] labels, int classes, ViewLabels views) {
        this(shape, values, labels, classes, views, new double[0]);
    }

    /** Samples that show no view, of classes that have none. */
    public static Samples withoutViews(InputShape shape, float[] values, int[] labels, int classes) {
        return withoutViews(shape, values, labels, classes, new double[0]);
    }

    /** Samples that show no view, of two classes named by the sign of a function that is {@code truth} at them. */
    static Samples withoutViews(InputShape shape, float[] values, int[] labels, int classes, double[] truth) {
        int patches = shape instanceof InputShape.Patches bag ? bag.patches() : 1;
        return new Samples(shape, values, labels, classes, ViewLabels.none(labels.length, patches), truth);
    }

    /** The same values, shared, without anything that tells the classes: what a model sees when it predicts. */
    public Samples withoutLabels() {
        return new Samples(shape, values, HIDDEN, classes, new ViewLabels(new byte[0], new short[0], 0), new double[0]);
    }

    /** Number of samples. */
    public int count() {
        return labels == HIDDEN ? values.length / shape.size() : labels.length;
    }

    /**
     * One class per sample, 0-based.
     *
     * @throws IllegalStateException if these are samples {@link #withoutLabels}
     */
    @Override
    public int[] labels() {
        checkShown("labels");
        return labels;
    }

    /**
     * Which feature each sample shows where.
     *
     * @throws IllegalStateException if these are samples {@link #withoutLabels}
     */
    @Override
    public ViewLabels views() {
        checkShown("views");
        return views;
    }

    /**
     * Of two classes named by the sign of a function, that function's value at each sample; empty elsewhere.
     *
     * @throws IllegalStateException if these are samples {@link #withoutLabels}
     */
    @Override
    public double[] truth() {
        checkShown("truth");
        return truth;
    }

    /** The samples {@code indices} in that order; one may stand several times. */
    public Samples select(int[] indices) {
        int size = shape.size();
        float[] chosen = new float[indices.length * size];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(values, indices[i] * size, chosen, i * size, size);
        }
        if (labels == HIDDEN) {
            return new Samples(shape, chosen, HIDDEN, classes, views, truth);
        }
        int[] chosenLabels = new int[indices.length];
        double[] chosenTruth = new double[truth.length == 0 ? 0 : indices.length];
        for (int i = 0; i < indices.length; i++) {
            chosenLabels[i] = labels[indices[i]];
            if (truth.length != 0) {
                chosenTruth[i] = truth[indices[i]];
            }
        }
        return new Samples(shape, chosen, chosenLabels, classes, views.select(indices), chosenTruth);
    }

    /** The same samples with other values, one for each; without labels where these are. */
    public Samples withValues(float[] others) {
        if (others.length != values.length) {
            throw new IllegalArgumentException("Other values are " + others.length + " and not " + values.length
                    + "; give one for each value of the samples");
        }
        return new Samples(shape, others, labels, classes, views, truth);
    }

    private void checkShown(String what) {
        if (labels == HIDDEN) {
            throw new IllegalStateException("The " + what + " of samples that a model is to predict are not shown to"
                    + " it; let it tell the classes from the values alone");
        }
    }
}
