package dev.multiview.statistic;

/** The third central moment of values about their mean, divisor their number. */
final class ThirdCumulant {
    private ThirdCumulant() {}

    static double of(double[] values) {
        double mean = Arguments.meanOfFinite(values);
        double cubes = 0;
        for (double value : values) {
            double beside = value - mean;
            cubes += beside * beside * beside;
        }
        return cubes / values.length;
    }
}
