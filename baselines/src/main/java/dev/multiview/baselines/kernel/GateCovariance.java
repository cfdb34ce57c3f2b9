package dev.multiview.baselines.kernel;

import dev.multiview.model.PatchNetSpec;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * {@code E[s'(u) s'(v)]} of jointly normal u and v of mean 0, with s' the derivative of the smoothed ReLU of {@link
 * PatchNetSpec}: {@code s'(z) = (min(z, t) / t)^k} for positive z and k = q - 1, else 0.
 *
 * <p>In polar coordinates of the plane, u = l r cos(a) and v = h r cos(a - theta), with l and h the standard deviations and
 * cos(theta) their correlation. The integral over r is known; with A = l cos(a) / t, B = h cos(a - theta) / t, the smaller
 * m and the larger n of the two,
 *
 * <pre>
 *   E    = 1 / (2 pi) integral over a from theta - pi/2 to pi/2 of F(m, n)
 *   F    = (m n)^k M(1/n) + m^k (T(1/n) - T(1/m)) + exp(-1 / (2 m^2))
 *   M(r) = integral from 0 to r of s^(2k+1) exp(-s^2 / 2) ds,   T(r) = integral from r on of s^(k+1) exp(-s^2 / 2) ds
 * </pre>
 *
 * <p>F is smooth on either side of the angle at which A = B, whatever the correlation is, so each side is a Gauss-Legendre
 * sum. The nodes are doubled from 24 on until that changes the sum by at most 1e-9 of it. Every doubling nearly squares the
 * error, so what is left is below 1e-9 and mostly near 1e-14 (measured against plain double integrals, deviations of 0.05 t
 * to 10 t). At q = 1, the plain ReLU, {@code E = (pi - theta) / (2 pi)} exactly.
 *
 * @param power q, at least 1
 * @param threshold t, finite and positive
 */
record GateCovariance(int power, double threshold) implements Serializable {
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();
    /** On [0, 1], each with twice the nodes of the one before. */
    private static final List<GaussIntegrator> REFINEMENTS =
            Stream.of(24, 48, 96, 192).map(nodes -> RULES.legendre(nodes, 0, 1)).toList();

    private static final double LARGEST_CHANGE = 1e-9;

    GateCovariance {
        if (power < 1 || !(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Power " + power + " of an activation must be at least 1 and threshold "
                    + threshold + " finite and positive");
        }
    }

    /**
     * The expectation.
     *
     * @param left standard deviation of u, positive
     * @param right standard deviation of v, positive
     * @param cosine their correlation, in [-1, 1]
     */
    double of(double left, double right, double cosine) {
        double supplement = Angles.supplement(cosine);
        if (power == 1) {
            return supplement / (2 * Math.PI);
        }
        // In this order, so that both orders of the arguments give the same bits.
        double low = Math.min(left, right) / threshold;
        double high = Math.max(left, right) / threshold;
        double crossing = Math.atan2(low - high * cosine, high * Angles.sine(cosine));
        double width = Math.min(Math.max(Math.PI / 2 - crossing, 0), supplement);
        double sum = 0;
        for (GaussIntegrator rule : REFINEMENTS) {
            double before = sum;
            sum = side(rule, low, high, supplement, width) + side(rule, high, low, supplement, supplement - width);
            if (Math.abs(sum - before) <= LARGEST_CHANGE * sum) {
                break;
            }
        }
        return sum / (2 * Math.PI);
    }

    /** The integral over the {@code width} next to the angle at which {@code vanishing}'s response is 0. */
    private double side(GaussIntegrator rule, double vanishing, double other, double supplement, double width) {
        double sum = 0;
        for (int i = 0; i < rule.getNumberOfPoints(); i++) {
            double angle = width * rule.getPoint(i);
            // sin(supplement - angle) is sin(theta + angle).
            sum += rule.getWeight(i) * radial(vanishing * Math.sin(angle), other * Math.sin(supplement - angle));
        }
        return width * sum;
    }

    /** F. */
    private double radial(double smaller, double larger) {
        double start = 1 / (2 * larger * larger);
        double started = Math.exp(-start);
        double both = power(smaller * larger, power - 1) * head(start, started);
        if (started == 0) {
            return both;
        }
        double saturated = Math.exp(-1 / (2 * smaller * smaller));
        return both
                + power(smaller, power - 1) * (tail(1 / larger, started) - tail(1 / smaller, saturated))
                + saturated;
    }

    /**
     * {@code M(r)} at {@code x = r^2 / 2}: {@code 2^k} times the incomplete gamma function of k + 1, by its finite sum, or
     * by the series of positive terms where that would cancel.
     *
     * @param density {@code exp(-x)}
     */
    private double head(double x, double density) {
        double whole = 1;
        double term = 1;
        double sum = 1;
        for (int i = 1; i < power; i++) {
            whole *= 2 * i;
            term *= x / i;
            sum += term;
        }
        if (density == 0) {
            return whole;
        }
        if (x > 1) {
            return whole * (1 - density * sum);
        }
        double rest = 0;
        for (int i = power; term > Math.ulp(rest); i++) {
            term *= x / i;
            rest += term;
        }
        return whole * density * rest;
    }

    /**
     * {@code T(r)}, by parts: {@code T_j(r) = r^(j-1) exp(-r^2 / 2) + (j - 1) T_(j-2)(r)}, all terms positive.
     *
     * @param density {@code exp(-r^2 / 2)}
     */
    private double tail(double r, double density) {
        if (density == 0) {
            return 0;
        }
        boolean odd = power % 2 == 1;
        double tail = odd ? density : Math.sqrt(Math.PI / 2) * Erfc.value(r / Math.sqrt(2));
        double factor = odd ? r * r : r;
        for (int j = odd ? 3 : 2; j <= power; j += 2) {
            tail = factor * density + (j - 1) * tail;
            factor *= r * r;
        }
        return tail;
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
