package dev.multiview.statistic;

/**
 * A table of numbers, taken apart into its rows, its columns and what is left.
 *
 * @param mean mean of all numbers
 * @param rows mean of each row
 * @param columns mean of each column
 * @param residual mean square of number - row mean - column mean + mean, divisor (rows - 1) (columns - 1)
 */
@SuppressWarnings("ArrayRecordComponent") // Means of a large table, made and read here only.
record TwoWay(double mean, double[] rows, double[] columns, double residual) {

    static TwoWay of(double[][] table) {
        int height = table.length;
        int width = height == 0 ? 0 : table[0].length;
        if (height < 2 || width < 2) {
            throw new IllegalArgumentException("A table of " + height + " replicates by " + width
                    + " items does not say how they differ; give at least 2 of each");
        }
        double[] rows = new double[height];
        double[] columns = new double[width];
        double sum = 0;
        for (int row = 0; row < height; row++) {
            if (table[row].length != width) {
                throw new IllegalArgumentException("Replicate " + row + " has " + table[row].length
                        + " items and replicate 0 has " + width + "; give the same items");
            }
            rows[row] = Arguments.meanOfFinite(table[row]);
            sum += rows[row];
            for (int column = 0; column < width; column++) {
                columns[column] += table[row][column] / height;
            }
        }
        double mean = sum / height;
        double squares = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double rest = table[row][column] - rows[row] - columns[column] + mean;
                squares += rest * rest;
            }
        }
        return new TwoWay(mean, rows, columns, squares / ((height - 1.0) * (width - 1)));
    }

    int items() {
        return columns.length;
    }

    /** Sample variance, divisor one less than the number of values. */
    static double variance(double[] values) {
        double mean = Arguments.meanOfFinite(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
