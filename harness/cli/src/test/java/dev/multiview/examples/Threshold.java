package dev.multiview.examples;

import java.util.Random;

/**
 * A classifier of numbers, one class about -1 and one about 1, by what lies in the middle between the means of two samples.
 *
 * @param middle from where on a number is of the second class
 */
record Threshold(double middle) {
    static Threshold train(Random random, int samples) {
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            sum += centre(i) + random.nextGaussian();
        }
        return new Threshold(sum / samples);
    }

    /** The share of so many new numbers that it takes for the other class. */
    double error(Random random, int samples) {
        int wrong = 0;
        for (int i = 0; i < samples; i++) {
            boolean second = centre(i) + random.nextGaussian() > middle;
            wrong += second == centre(i) > 0 ? 0 : 1;
        }
        return (double) wrong / samples;
    }

    private static int centre(int i) {
        return i % 2 == 0 ? -1 : 1;
    }
}
