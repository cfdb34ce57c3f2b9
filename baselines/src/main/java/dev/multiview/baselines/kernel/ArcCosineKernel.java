package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.Angles.LANES;
import static dev.multiview.baselines.kernel.Angles.LENGTH;

import jdk.incubator.vector.DoubleVector;

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
        return of(Angles.cosine(product, scale), scale);
    }

    @Override
    public double diagonal(double squaredNorm) {
        return squaredNorm == 0 ? of(0, 0) : of(1, squaredNorm);
    }

    @Override
    public void map(double[] products, double[] left, double right, int from, int to) {
        int i = from;
        for (; i <= to - LENGTH; i += LENGTH) {
            DoubleVector scale =
                    DoubleVector.fromArray(LANES, left, i).mul(right).sqrt();
            DoubleVector cosine = Angles.cosine(DoubleVector.fromArray(LANES, products, i), scale);
            of(cosine, scale).intoArray(products, i);
        }
        for (; i < to; i++) {
            products[i] = value(products[i], left[i], right);
        }
    }

    private double of(double cosine, double scale) {
        double rest = Angles.supplement(cosine);
        return switch (order) {
            case 0 -> rest * (1 / Math.PI);
            case 1 -> scale * Math.fma(rest, cosine, Angles.sine(cosine)) * (1 / Math.PI);
            default -> {
                double gated = Math.fma(cosine * cosine, 2, 1) * rest;
                yield scale * scale * Math.fma(Angles.sine(cosine) * 3, cosine, gated) * (1 / Math.PI);
            }
        };
    }

    /** The same in lanes, operation by operation. */
    private DoubleVector of(DoubleVector cosine, DoubleVector scale) {
        DoubleVector rest = Angles.supplement(cosine);
        return switch (order) {
            case 0 -> rest.mul(1 / Math.PI);
            case 1 -> scale.mul(rest.fma(cosine, Angles.sine(cosine))).mul(1 / Math.PI);
            default -> {
                DoubleVector gated = cosine.mul(cosine).fma(2, 1).mul(rest);
                yield scale.mul(scale)
                        .mul(Angles.sine(cosine).mul(3).fma(cosine, gated))
                        .mul(1 / Math.PI);
            }
        };
    }
}
