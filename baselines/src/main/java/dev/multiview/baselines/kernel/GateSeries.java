package dev.multiview.baselines.kernel;

import java.io.Serializable;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * The gate of {@link GateCovariance}, {@code s'(l u)} of a standard normal u, in normalised Hermite polynomials (of the
 * probabilists) h_m:
 *
 * <pre>
 *   s'(l u) = sum over m of c_m(l) h_m(u),   E[s'(u) s'(v)] = sum over m of c_m(l) c_m(r) rho^m
 * </pre>
 *
 * <p>for jointly normal u and v of deviations l and r and correlation rho (Mehler). With T = t / l and k = q - 1 the
 * coefficients have a closed form:
 *
 * <pre>
 *   c_m = A_m^k / T^k + B_m(T)
 *   A_m^0 = B_m(0) - B_m(T),   A_m^(j+1) = sqrt(m + 1) A_(m+1)^j + sqrt(m) A_(m-1)^j
 *   B_0(x) = 1 - Phi(x),   B_m(x) = h_(m-1)(x) phi(x) / sqrt(m)
 * </pre>
 *
 * <p>since A_m^j is the integral of u^j h_m phi from 0 to T, and B_m(x) that of h_m phi from x on.
 *
 * @param power q, at least 1
 * @param threshold t, finite and positive
 * @param terms how many coefficients are kept, at least 1
 */
record GateSeries(int power, double threshold, int terms) implements Serializable {
    /** Beyond it the density is 0 in double precision. */
    private static final double FAR = 40;

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
        int count = terms + power - 1;
        double[] beyondEnd = beyond(Math.min(end, FAR), count);
        double[] moments = beyond(0, count);
        for (int m = 0; m < count; m++) {
            moments[m] -= beyondEnd[m];
        }
        for (int j = 1; j < power; j++) {
            moments = timesArgument(moments);
        }
        for (int m = 0; m < terms; m++) {
            coefficients[m] = moments[m] / Math.pow(end, power - 1) + beyondEnd[m];
        }
        return coefficients;
    }

    /** From integrals of {@code f h_m} those of {@code u f h_m}, one fewer. */
    private static double[] timesArgument(double[] integrals) {
        double[] next = new double[integrals.length - 1];
        for (int m = 0; m < next.length; m++) {
            next[m] = Math.sqrt(m + 1) * integrals[m + 1] + (m == 0 ? 0 : Math.sqrt(m) * integrals[m - 1]);
        }
        return next;
    }

    /** B_0 to B_(count - 1). */
    private static double[] beyond(double x, int count) {
        double[] beyond = new double[count];
        beyond[0] = Erfc.value(x / Math.sqrt(2)) / 2;
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        double before = 0;
        double polynomial = 1;
        for (int m = 1; m < count; m++) {
            beyond[m] = polynomial * density / Math.sqrt(m);
            double next = (x * polynomial - Math.sqrt(m - 1) * before) / Math.sqrt(m);
            before = polynomial;
            polynomial = next;
        }
        return beyond;
    }
}
