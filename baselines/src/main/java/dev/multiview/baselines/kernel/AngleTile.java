package dev.multiview.baselines.kernel;

/**
 * Pairs of points on their way from inner products to the values of a kernel of angles: some points on the left, one on the
 * right.
 *
 * <p>Loops are short, without branches and over arrays of the same index, here and where kernels go on: only such the
 * compiler vectorises. Hence also the copies, into arrays that stay in the first-level cache.
 */
final class AngleTile {
    /** Pairs that go through all steps together. */
    static final int CAPACITY = 256;

    final double[] products = new double[CAPACITY];
    /** Squared norms of the points on the left. */
    final double[] left = new double[CAPACITY];
    /** Products of the two norms. */
    final double[] scales = new double[CAPACITY];

    final double[] cosines = new double[CAPACITY];
    private final double[] arcsines = new double[CAPACITY];

    /** {@code pi - arccos} of the cosines. */
    final double[] supplements = new double[CAPACITY];
    /** Squared norm of the point on the right. */
    double right;

    int count;

    /** Replaces the content by {@code pairs} pairs from index {@code from} on. */
    void load(double[] allProducts, double[] allLeft, double oneRight, int from, int pairs) {
        System.arraycopy(allProducts, from, products, 0, pairs);
        System.arraycopy(allLeft, from, left, 0, pairs);
        right = oneRight;
        count = pairs;
    }

    /** Finds scales, cosines and supplements from products and squared norms. */
    void measure() {
        for (int i = 0; i < count; i++) {
            scales[i] = Math.sqrt(left[i] * right);
        }
        for (int i = 0; i < count; i++) {
            cosines[i] = Angles.cosine(products[i], scales[i]);
        }
        for (int i = 0; i < count; i++) {
            arcsines[i] = Angles.square(cosines[i]);
        }
        for (int i = 0; i < count; i++) {
            arcsines[i] = Angles.arcsine(arcsines[i]);
        }
        for (int i = 0; i < count; i++) {
            supplements[i] = Angles.supplement(cosines[i], arcsines[i]);
        }
    }
}
