package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import java.util.List;

/**
 * Pooled responses of random patches, each feature with mean 0 and variance 1 over the training samples.
 *
 * @param shape shape of the images
 * @param filters the random patches
 * @param mean per feature
 * @param scale per feature, what the rest is multiplied by
 */
record ConvRandomFeatureMap(InputShape.Image shape, PatchFilters filters, float[] mean, float[] scale)
        implements FeatureMap {
    /** Standard deviation, in responses of at most 1, below which a feature is not raised to the strength of others. */
    private static final double NEGLIGIBLE = 1e-4;

    /** Features of images are many and alike: the best penalties lie far below the mean eigenvalue. */
    private static final List<Double> PENALTIES = List.of(1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0);

    /**
     * What can be had from images without a net and without learning features: ridge on responses to random patches of the
     * training images, pooled over a grid and standardised, see {@link PooledResponses}.
     *
     * @param name unique name of the learner
     * @param filters random patches of a member, at least 1; every cell of the grid has one feature of each
     */
    static RidgeLearner ridge(String name, int filters) {
        if (filters < 1) {
            throw new IllegalArgumentException("Random filters " + filters + " is below 1");
        }
        return new RidgeLearner(
                name, "conv-random-feature-ridge-v1(filters=" + filters + ")", PENALTIES, (task, members) -> {
                    PatchFilters drawn = PatchFilters.draw(members, filters, task.training());
                    return standardised(drawn, task.training());
                });
    }

    /** The map whose features are standardised over {@code training}. */
    static ConvRandomFeatureMap standardised(PatchFilters filters, Samples training) {
        InputShape.Image shape = ImagePlanes.shapeOf(training);
        int count = PooledResponses.features(shape, filters.count());
        double[] sum = new double[count];
        double[] squares = new double[count];
        try (NativeMemory memory = new NativeMemory()) {
            new PooledResponses(memory, shape, filters).compute(training, 0, training.count(), (index, features) -> {
                for (int j = 0; j < count; j++) {
                    sum[j] += features[j];
                    squares[j] += (double) features[j] * features[j];
                }
            });
        }
        float[] mean = new float[count];
        float[] scale = new float[count];
        for (int j = 0; j < count; j++) {
            double average = sum[j] / training.count();
            double variance = squares[j] / training.count() - average * average;
            mean[j] = (float) average;
            scale[j] = (float) (1 / Math.sqrt(Math.max(variance, 0) + NEGLIGIBLE * NEGLIGIBLE));
        }
        return new ConvRandomFeatureMap(shape, filters, mean, scale);
    }

    @Override
    public int groups() {
        return 1;
    }

    @Override
    public int features() {
        return mean.length;
    }

    @Override
    public Block load(NativeMemory memory, Samples samples, int from, int count) {
        if (!samples.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "Samples of shape " + samples.shape() + " are not of the shape trained on, " + shape);
        }
        PooledResponses responses = new PooledResponses(memory, shape, filters);
        return (group, out) -> {
            double[] row = new double[features()];
            responses.compute(samples, from, count, (index, features) -> {
                for (int j = 0; j < row.length; j++) {
                    row[j] = ((double) features[j] - mean[j]) * scale[j];
                }
                out.put((index - from) * row.length, row);
            });
        };
    }
}
