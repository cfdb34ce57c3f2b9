package dev.multiview.baselines;

/**
 * Random ReLU features summed over patches, shared by all classes: {@code phi_j(x) = sum_p max(<v_j, x_p>, 0)}.
 *
 * <p>With m vectors from N(0, I), {@code 2 / m} times their inner product goes to the arc-cosine kernel of order 1, summed
 * over pairs of patches, with an error that falls as m^-1/2 (Cho and Saul, NIPS 2009).
 *
 * @param bank the vectors v, as a bank of one class
 */
record RandomReluMap(FilterBank bank) implements PooledFeatureMap {

    /**
     * Ridge on features that no net supplied, of vectors from N(0, I / d).
     *
     * @param name unique name of the learner
     * @param count features of a member, at least 1
     */
    static RidgeLearner ridge(String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Random features " + count + " is below 1");
        }
        return new RidgeLearner(
                name, "random-feature-ridge-v2(count=" + count + ")", RidgeFit.PENALTIES, (task, members) -> {
                    int dimension = PatchBlock.shapeOf(task.training()).dimension();
                    double scale = 1 / Math.sqrt(dimension);
                    return new RandomReluMap(FilterBank.random(members, "init", count, dimension, scale));
                });
    }

    @Override
    public double response(int feature, double product) {
        return Math.max(product, 0);
    }
}
