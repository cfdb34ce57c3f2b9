package dev.multiview.data;

/**
 * A set of labelled samples, sample-major. Arrays are owned: callers do not modify them.
 *
 * @param shape layout of one sample
 * @param values {@code samples * shape.size()} values
 * @param labels one class per sample, 0-based
 * @param classes number of classes
 * @param views which feature each sample shows where
 */
public record Samples(InputShape shape, float[] values, int[] labels, int classes, ViewLabels views) {

    public Samples {
        if (values.length != (long) labels.length * shape.size()) {
            throw new IllegalArgumentException("Sample values " + values.length + " do not match " + labels.length
                    + " labels of " + shape.size() + " values each");
        }
    }

    /** Number of samples. */
    public int count() {
        return labels.length;
    }

    /** The samples {@code indices} in that order; one may stand several times. */
    public Samples select(int[] indices) {
        int size = shape.size();
        float[] chosen = new float[indices.length * size];
        int[] chosenLabels = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(values, indices[i] * size, chosen, i * size, size);
            chosenLabels[i] = labels[indices[i]];
        }
        return new Samples(shape, chosen, chosenLabels, classes, views.select(indices));
    }
}
