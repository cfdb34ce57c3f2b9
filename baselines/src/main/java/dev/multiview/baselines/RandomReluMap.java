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

    @Override
    public double response(int feature, double product) {
        return Math.max(product, 0);
    }
}
