package dev.multiview.baselines;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Filters that are patches of training images, chosen at random, without their mean and of norm 1 (Coates, Lee and Ng,
 * AISTATS 2011, section 3; without whitening).
 *
 * @param channels channels of an image
 * @param count number of filters
 * @param values {@code [filter][channel][row][column]}
 * @param thresholds per filter, what a response must exceed
 */
record PatchFilters(int channels, int count, float[] values, float[] thresholds) {
    /** Rows and columns of a patch. */
    static final int SIDE = 5;

    /** Variance of pixels in [0, 1] below which a patch counts as blank: its contrast is not raised to that of others. */
    static final double BLANK = 0.01;

    /** Highest threshold; a patch's response to itself is just below 1. */
    private static final double HIGHEST_THRESHOLD = 0.5;

    private static final int TRIES = 20;

    /** Values of a filter. */
    int taps() {
        return channels * SIDE * SIDE;
    }

    /** Filters for every member's seed, from its child path {@code init}, one member after the other. */
    static PatchFilters draw(Iterable<SeedPath> members, int each, Samples training) {
        int count = 0;
        for (SeedPath ignored : members) {
            count += each;
        }
        InputShape.Image shape = ImagePlanes.shapeOf(training);
        PatchFilters filters = new PatchFilters(
                shape.channels(), count, new float[count * shape.channels() * SIDE * SIDE], new float[count]);
        int filter = 0;
        for (SeedPath member : members) {
            UniformRandomProvider random = member.child("init").generator();
            for (int i = 0; i < each; i++) {
                filters.drawOne(random, training, shape, filter++);
            }
        }
        return filters;
    }

    /** Takes the first patch that is not blank, or the last one tried. */
    private void drawOne(UniformRandomProvider random, Samples training, InputShape.Image shape, int filter) {
        double[] patch = new double[taps()];
        double variance = 0;
        for (int i = 0; i < TRIES && variance < BLANK; i++) {
            int sample = random.nextInt(training.count());
            int row = random.nextInt(Math.max(1, shape.height() - SIDE + 1));
            int column = random.nextInt(Math.max(1, shape.width() - SIDE + 1));
            cut(training.values(), sample * shape.size(), shape, row, column, patch);
            variance = centre(patch);
        }
        double norm = Math.sqrt(taps() * Math.max(variance, Double.MIN_NORMAL));
        for (int tap = 0; tap < patch.length; tap++) {
            values[filter * patch.length + tap] = (float) (patch[tap] / norm);
        }
        thresholds[filter] = (float) (HIGHEST_THRESHOLD * random.nextDouble());
    }

    /** Copies the patch at a corner; what lies beyond an image smaller than a patch is zero. */
    private static void cut(float[] pixels, int image, InputShape.Image shape, int row, int column, double[] patch) {
        for (int tap = 0; tap < patch.length; tap++) {
            int channel = tap / (SIDE * SIDE);
            int r = row + tap % (SIDE * SIDE) / SIDE;
            int c = column + tap % SIDE;
            boolean inside = r < shape.height() && c < shape.width();
            patch[tap] = inside ? pixels[image + (channel * shape.height() + r) * shape.width() + c] : 0;
        }
    }

    /** Subtracts the mean; the variance. */
    private static double centre(double[] patch) {
        double mean = 0;
        for (double value : patch) {
            mean += value / patch.length;
        }
        double variance = 0;
        for (int tap = 0; tap < patch.length; tap++) {
            patch[tap] -= mean;
            variance += patch[tap] * patch[tap] / patch.length;
        }
        return variance;
    }
}
