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

    /**
     * The root of the mean square of test errors.
     *
     * @throws IllegalArgumentException if one is not finite or negative
     */
    static double rootMeanSquare(double[] testErrors) {
        double sum = 0;
        for (int i = 0; i < testErrors.length; i++) {
            if (!(testErrors[i] >= 0 && testErrors[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Test error " + testErrors[i] + " of draw " + i + " is not a finite number >= 0");
            }
            sum += testErrors[i] * testErrors[i];
        }
        return Math.sqrt(sum / testErrors.length);
    }
}
