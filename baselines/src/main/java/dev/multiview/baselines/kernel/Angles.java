package dev.multiview.baselines.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sines and supplements of angles that are given by their cosine c, one at a time and in lanes.
 *
 * <pre>
 *   supplement(c) = pi - arccos c,   sine(c) = sqrt((1 - c) (1 + c))
 *   arccos |c| = pi / 2 - a(|c|)                    if |c| is at most 1/2
 *              = 2 a(sqrt((1 - |c|) / 2))           otherwise
 *   a(r) = arcsin r = r + r^3 P(r^2)                for r^2 in [0, 1/4]
 * </pre>
 *
 * <p>P, of degree 11, interpolates {@code (arcsin r - r) / r^3} at the 12 Chebyshev nodes of [0, 1/4], computed with 80 digits,
 * and is within 3e-16 of it. A supplement is within 1e-15 of its value, absolutely.
 *
 * <p>Both forms do the same operations, all of them rounded once as IEEE 754 says, in the same order: a value does not
 * depend on the length of the machine's vectors, nor on which form computed it.
 */
final class Angles {
    /** As many lanes as the machine has. */
    static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    /** Number of lanes. */
    static final int LENGTH = LANES.length();

    private static final double HALF_PI = Math.PI / 2;

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

    /** {@code pi - arccos c} of one cosine in [-1, 1]. */
    static double supplement(double cosine) {
        double size = Math.abs(cosine);
        boolean steep = size > 0.5;
        double square = steep ? (1 - size) * 0.5 : size * size;
        double root = steep ? Math.sqrt(square) : size;
        double arcsine = Math.fma(root * square, series(square), root);
        double angle = steep ? arcsine + arcsine : HALF_PI - arcsine;
        return cosine < 0 ? angle : Math.PI - angle;
    }

    /** {@code pi - arccos c} in every lane. */
    static DoubleVector supplement(DoubleVector cosine) {
        DoubleVector size = cosine.abs();
        VectorMask<Double> steep = size.compare(VectorOperators.GT, 0.5);
        DoubleVector square =
                size.mul(size).blend(DoubleVector.broadcast(LANES, 1).sub(size).mul(0.5), steep);
        DoubleVector root = size.blend(square.sqrt(), steep);
        DoubleVector arcsine = root.mul(square).fma(series(square), root);
        DoubleVector angle = DoubleVector.broadcast(LANES, HALF_PI).sub(arcsine).blend(arcsine.add(arcsine), steep);
        return DoubleVector.broadcast(LANES, Math.PI).sub(angle).blend(angle, cosine.compare(VectorOperators.LT, 0));
    }

    /** {@code sqrt((1 - c) (1 + c))} of one cosine in [-1, 1]. */
    static double sine(double cosine) {
        return Math.sqrt((1 - cosine) * (1 + cosine));
    }

    /** {@code sqrt((1 - c) (1 + c))} in every lane. */
    static DoubleVector sine(DoubleVector cosine) {
        DoubleVector one = DoubleVector.broadcast(LANES, 1);
        return one.sub(cosine).mul(one.add(cosine)).sqrt();
    }

    /** {@code product / scale} of one pair of points, brought into [-1, 1]; a right angle where a point is the origin. */
    static double cosine(double product, double scale) {
        return scale == 0 ? 0 : Math.max(-1, Math.min(1, product / scale));
    }

    /** {@code product / scale} in every lane, brought into [-1, 1]; a right angle where a point is the origin. */
    static DoubleVector cosine(DoubleVector product, DoubleVector scale) {
        return product.div(scale).min(1).max(-1).blend(0, scale.compare(VectorOperators.EQ, 0));
    }

    private static double series(double z) {
        double sum = P11;
        sum = Math.fma(sum, z, P10);
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

    private static DoubleVector series(DoubleVector z) {
        DoubleVector sum = DoubleVector.broadcast(LANES, P11);
        sum = next(sum, z, P10);
        sum = next(sum, z, P9);
        sum = next(sum, z, P8);
        sum = next(sum, z, P7);
        sum = next(sum, z, P6);
        sum = next(sum, z, P5);
        sum = next(sum, z, P4);
        sum = next(sum, z, P3);
        sum = next(sum, z, P2);
        sum = next(sum, z, P1);
        return next(sum, z, P0);
    }

    private static DoubleVector next(DoubleVector sum, DoubleVector z, double coefficient) {
        return sum.fma(z, DoubleVector.broadcast(LANES, coefficient));
    }
}
