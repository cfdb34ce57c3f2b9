package dev.multiview.baselines.widenet;

/** Distances of functions on the same points, and of weights. */
public final class Distances {
    private Distances() {}

    /** {@code |values - reference| / |reference|}, lengths over all points. */
    public static double relative(double[] values, double[] reference) {
        double size = 0;
        for (double value : reference) {
            size += value * value;
        }
        return between(values, reference) / Math.sqrt(size);
    }

    /** {@code |left - right|}. */
    public static double between(double[] left, double[] right) {
        double square = 0;
        for (int i = 0; i < left.length; i++) {
            square += (left[i] - right[i]) * (left[i] - right[i]);
        }
        return Math.sqrt(square);
    }
}
