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

    @Override
    public double value(double product, double left, double right) {
        double scale = Math.sqrt(left * right);
        return of(scale == 0 ? 0 : product / scale, scale);
    }

    @Override
    public double diagonal(double squaredNorm) {
        return squaredNorm == 0 ? of(0, 0) : of(1, squaredNorm);
    }

    private double of(double cosine, double scale) {
        double cos = Math.max(-1, Math.min(1, cosine));
        double rest = Math.PI - Math.acos(cos);
        double sin = Math.sqrt((1 - cos) * (1 + cos));
        return switch (order) {
            case 0 -> rest / Math.PI;
            case 1 -> scale * (sin + rest * cos) / Math.PI;
            default -> scale * scale * (3 * sin * cos + rest * (1 + 2 * cos * cos)) / Math.PI;
        };
    }
}
