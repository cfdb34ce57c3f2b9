package dev.multiview.baselines.kernel;

import java.io.Serializable;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * The gate of {@link GateCovariance}, {@code s'(l u)} of a standard normal u, in normalised Hermite polynomials (of the
 * probabilists) h_m:
 *
 * <pre>
 *   s'(l u) = sum over m of c_m(l) h_m(u),   E[s'(u) s'(v)] = sum over m of c_m(l) c_m(r) rho^m
 * </pre>
 *
 * <p>for jointly normal u and v of deviations l and r and correlation rho (Mehler). With T = t / l and k = q - 1
 *
 * <pre>
 *   c_m = integral from 0 to T of (u / T)^k h_m phi + B_m
 *   B_0 = 1 - Phi(T),   B_m = h_(m-1)(T) phi(T) / sqrt(m)
 * </pre>
 *
 * <p>The integral is a Gauss-Legendre sum of {@value #NODES} nodes, within 1e-13 up to 64 terms; its recursion in closed form
 * would lose all digits where T is small.
 *
 * @param power q, at least 1
 * @param threshold t, finite and positive
 * @param terms how many coefficients are kept, at least 1
 */
record GateSeries(int power, double threshold, int terms) implements Serializable {
    private static final int NODES = 64;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(NODES, 0, 1);

    /** Beyond it no product of a polynomial with the density reaches 1e-16, up to 64 terms. */
    private static final double FAR = 13;

    GateSeries {
        if (power < 1 || terms < 1 || !(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Power " + power + " of an activation and number of terms " + terms
                    + " must be at least 1 and threshold " + threshold + " finite and positive");
        }
    }

    /**
     * The coefficients c_0, c_1, ... at one deviation.
     *
     * @param deviation l; at 0 the gate is shut and all are 0
     */
    double[] coefficients(double deviation) {
        double[] coefficients = new double[terms];
        if (deviation == 0) {
            return coefficients;
        }
        double end = threshold / deviation;
        double last = Math.min(end, FAR);
        for (int i = 0; i < NODES; i++) {
            double u = last * RULE.getPoint(i);
            add(coefficients, last * RULE.getWeight(i) * Math.pow(u / end, power - 1) * density(u), u);
        }
        double[] polynomials = new double[terms];
        add(polynomials, density(last), last);
        coefficients[0] += Erfc.value(end / Math.sqrt(2)) / 2;
        for (int m = 1; m < terms; m++) {
            coefficients[m] += polynomials[m - 1] / Math.sqrt(m);
        }
        return coefficients;
    }

    /** Adds {@code weight h_m(x)} to every sum. */
    private static void add(double[] sums, double weight, double x) {
        double before = 0;
        double polynomial = weight;
        for (int m = 0; m < sums.length; m++) {
            sums[m] += polynomial;
            double next = (x * polynomial - Math.sqrt(m) * before) / Math.sqrt(m + 1);
            before = polynomial;
            polynomial = next;
        }
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
