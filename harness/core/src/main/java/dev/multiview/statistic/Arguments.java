package dev.multiview.statistic;

/** Checks shared by the intervals of this package. */
final class Arguments {

    private Arguments() {}

    /**
     * The mean of {@code values}.
     *
     * @throws IllegalArgumentException if a value is not finite
     */
    static double meanOfFinite(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("Value " + values[i] + " of draw " + i
                        + " is not finite; drop the draw from every arm or report the quantity as undefined");
            }
            sum += values[i];
        }
        return sum / values.length;
    }
}
