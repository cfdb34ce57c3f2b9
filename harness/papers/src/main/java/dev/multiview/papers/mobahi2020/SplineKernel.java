package dev.multiview.papers.mobahi2020;

import dev.multiview.baselines.kernel.FixedKernel;

/**
 * The kernel of {@code int f''(x)^2 dx} on [0, 1] with f and f'' 0 at both ends, the regulariser of the toy of arXiv
 * 2002.05715 (that it is a spline: V; the ends: M). With {@code s <= t},
 *
 * <pre>
 *   k(s, t) = s (1 - t) (2 t - t^2 - s^2) / 6 = sum_k 2 sin(k pi s) sin(k pi t) / (k pi)^4
 * </pre>
 *
 * the deflection at s of a beam on two supports under a unit load at t. 0 outside the open interval's points.
 */
record SplineKernel() implements FixedKernel {
    private static final long serialVersionUID = 1L;

    @Override
    public double k(double[] x, double[] y) {
        double s = Math.min(x[0], y[0]);
        double t = Math.max(x[0], y[0]);
        if (s < 0 || t > 1) {
            throw new IllegalArgumentException(
                    "Points " + s + " and " + t + " of a spline kernel are not both in [0, 1]; scale them");
        }
        return s * (1 - t) * (2 * t - t * t - s * s) / 6;
    }
}
