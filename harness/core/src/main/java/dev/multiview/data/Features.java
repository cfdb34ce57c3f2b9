package dev.multiview.data;

/**
 * The orthonormal feature vectors of a multi-view distribution. The array is owned: callers do not modify it.
 *
 * @param classes number of classes
 * @param views views per class
 * @param dimension coordinates per vector
 * @param vectors feature-major; vector {@code class * views + view}, then coordinate
 */
public record Features(int classes, int views, int dimension, float[] vectors) {

    /** Those of data without views: no vectors, because no sample shows one. */
    public static Features none(int classes) {
        return new Features(classes, 0, 0, new float[0]);
    }

    /** Number of features, classes times views. */
    public int count() {
        return classes * views;
    }

    /** Inner product of feature {@code f} with the {@code dimension} values of {@code w} from {@code offset} on. */
    public double overlap(int f, float[] w, int offset) {
        double sum = 0;
        for (int j = 0; j < dimension; j++) {
            sum += (double) vectors[f * dimension + j] * w[offset + j];
        }
        return sum;
    }
}
