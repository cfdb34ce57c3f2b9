package dev.multiview.baselines.kernel;

/**
 * Angles that are given by their cosine c.
 *
 * <pre>
 *   supplement(c) = pi - arccos c = pi/2 + arcsin c,   sine(c) = sqrt((1 - c) (1 + c))
 *   arcsin |c| = a(|c|)                                if |c| is at most 1/2
 *              = pi/2 - 2 a(sqrt((1 - |c|) / 2))       otherwise
 *   a(r) = arcsin r = r + r^3 P(r^2)                   for r^2 in [0, 1/4]
 * </pre>
 *
 * <p>P, of degree 11, interpolates {@code (arcsin r - r) / r^3} at the 12 Chebyshev nodes of [0, 1/4], computed with 80
 * digits, and is within 3e-16 of it. A supplement is within 1e-15 of its value, absolutely.
 *
 * <p>Nothing here branches, calls or looks up, so that of a short loop over any of these the compiler makes vector
 * instructions; the supplement comes in three steps because it is too long for that in one. Every operation is rounded once
 * as IEEE 754 says, in vectors and out of them: values do not depend on the length of the machine's vectors.
 */
final class Angles {
    private static final double HALF_PI = Math.PI / 2;

    /** Added and taken off again, it leaves the nearest whole number. */
    private static final double ROUNDING = 0x1p52;

    /** Makes any cosine that matters larger than 1. */
    private static final double HUGE = 0x1p1000;

    private static final double P0 = 0.1666666666666665;
    private static final double P1 = 0.07500000000020764;
    private static final double P2 = 0.044642857103423646;
    private static final double P3 = 0.03038194736709848;
    private static final double P4 = 0.02237204763174451;
    private static final double P5 = 0.017355259955786323;
    private static final double P6 = 0.013929652902326633;
    private static final double P7 = 0.011875494382636922;
    private static final double P8 = 0.0078029494773533175;
    private static final double P9 = 0.01603551434914882;
    private static final double P10 = -0.010749050339697808;
    private static final double P11 = 0.028169218060881414;

    private Angles() {}

    /** {@code pi - arccos c} of a cosine in [-1, 1]. */
    static double supplement(double cosine) {
        return supplement(cosine, arcsine(square(cosine)));
    }

    /** The r^2 whose arcsine tells the angle; of the two, equal at |c| = 1/2, it is the smaller one on either side. */
    static double square(double cosine) {
        double size = Math.abs(cosine);
        return Math.min(size * size, (1 - size) * 0.5);
    }

    /** {@code arcsin r} of an r^2 in [0, 1/4]. */
    static double arcsine(double square) {
        double root = Math.sqrt(square);
        return Math.fma(root * square, series(square), root);
    }

    /** {@code pi - arccos c}, given the arcsine of the root of its {@link #square}. */
    static double supplement(double cosine, double arcsine) {
        // 1 above 1/2, else 0.
        double steep = (Math.abs(cosine) + ROUNDING) - ROUNDING;
        double whole = steep * HALF_PI + (1 - 3 * steep) * arcsine;
        double sign = Math.max(-1, Math.min(1, cosine * HUGE));
        return Math.fma(sign, whole, HALF_PI);
    }

    /** {@code sqrt((1 - c) (1 + c))} of a cosine in [-1, 1]. */
    static double sine(double cosine) {
        return Math.sqrt((1 - cosine) * (1 + cosine));
    }

    /** {@code product / scale}, brought into [-1, 1]; that of a right angle where a point is the origin and both are 0. */
    static double cosine(double product, double scale) {
        return Math.max(-1, Math.min(1, product / Math.max(scale, Double.MIN_NORMAL)));
    }

    /** P, by Horner's scheme. */
    private static double series(double z) {
        double sum = Math.fma(P11, z, P10);
        sum = Math.fma(sum, z, P9);
        sum = Math.fma(sum, z, P8);
        sum = Math.fma(sum, z, P7);
        sum = Math.fma(sum, z, P6);
        sum = Math.fma(sum, z, P5);
        sum = Math.fma(sum, z, P4);
        sum = Math.fma(sum, z, P3);
        sum = Math.fma(sum, z, P2);
        sum = Math.fma(sum, z, P1);
        return Math.fma(sum, z, P0);
    }
}
