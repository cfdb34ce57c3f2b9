package dev.multiview.baselines.kernel;

/**
 * The arc-cosine kernel of Cho and Saul (NIPS 2009), equation 3: with theta the angle between two points,
 *
 * <pre>
 *   k_q(x, x') = |x|^q |x'|^q J_q(theta) / pi
 *   J_0 = pi - theta
 *   J_1 = sin theta + (pi - theta) cos theta
 *   J_2 = 3 sin theta cos theta + (pi - theta) (1 + 2 cos^2 theta)
 * </pre>
 *
 * <p>It is {@code 2 E[relu(w.x)^q relu(w.x')^q]} over {@code w ~ N(0, I)}, steps at q = 0: what infinitely many random ReLU
 * features span. A point at the origin has no angle; there the value is 0, and at order 0 that of a right angle.
 *
 * @param order q, 0 to 2
 */
public record ArcCosineKernel(int order) implements InnerProductKernel {
    public ArcCosineKernel {
        if (order < 0 || order > 2) {
            throw new IllegalArgumentException("Order " + order + " of an arc-cosine kernel is outside 0 to 2");
        }
    }

    /** That of a column of one. */
    @Override
    public double value(double product, double left, double right) {
        double[] column = {product};
        map(column, new double[] {left}, right, 0, 1);
        return column[0];
    }

    @Override
    public double diagonal(double squaredNorm) {
        return value(squaredNorm, squaredNorm, squaredNorm);
    }

    @Override
    public void map(double[] products, double[] left, double right, int from, int to) {
        AngleTile tile = new AngleTile();
        for (int start = from; start < to; start += AngleTile.CAPACITY) {
            tile.load(products, left, right, start, Math.min(AngleTile.CAPACITY, to - start));
            tile.measure();
            switch (order) {
                case 0 -> step(tile.count, tile.supplements, tile.products);
                case 1 -> ramp(tile.count, tile.scales, tile.cosines, tile.supplements, tile.products);
                default -> parabola(tile.count, tile.scales, tile.cosines, tile.supplements, tile.products);
            }
            System.arraycopy(tile.products, 0, products, start, tile.count);
        }
    }

    private static void step(int count, double[] supplements, double[] values) {
        for (int i = 0; i < count; i++) {
            values[i] = supplements[i] / Math.PI;
        }
    }

    private static void ramp(int count, double[] scales, double[] cosines, double[] supplements, double[] values) {
        for (int i = 0; i < count; i++) {
            double angular = Angles.sine(cosines[i]) + supplements[i] * cosines[i];
            values[i] = scales[i] * (angular / Math.PI);
        }
    }

    private static void parabola(int count, double[] scales, double[] cosines, double[] supplements, double[] values) {
        for (int i = 0; i < count; i++) {
            double gate = supplements[i] * (1 + 2 * cosines[i] * cosines[i]);
            double angular = 3 * Angles.sine(cosines[i]) * cosines[i] + gate;
            values[i] = scales[i] * scales[i] * (angular / Math.PI);
        }
    }
}
