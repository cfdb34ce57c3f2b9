package dev.multiview.junit;

import dev.multiview.statistic.Moments;
import dev.multiview.statistic.Welch;

/**
 * The difference of one metric between the frozen sample and a fresh one, by Student's test of two samples.
 *
 * <p>With means x, y, deviations s, t and sizes n, k the difference y - x has the standard error
 *
 * <pre>
 *   sqrt( ((n - 1) s^2 + (k - 1) t^2) / (n + k - 2) * (1/n + 1/k) )      n + k - 2 degrees of freedom
 * </pre>
 *
 * <p>One pooled deviation is right here, and Welch's two are not needed: what is tested is that nothing changed, so both
 * samples have one distribution. Source: Student 1908, Biometrika 6(1), doi:10.1093/biomet/6.1.1.
 *
 * @param metric name of the metric
 * @param frozen the frozen sample
 * @param fresh the fresh sample
 */
record Shift(String metric, Moments frozen, Moments fresh) {
    /** Relative difference that is rounding: the file holds twelve digits, and a sum may end otherwise on another machine. */
    private static final double ROUNDING = 1e-9;

    /** Fresh mean less frozen mean. */
    double difference() {
        return fresh.mean() - frozen.mean();
    }

    /** Whether neither sample varies; then there is nothing to test, and the means are equal or not. */
    boolean constant() {
        return Math.max(frozen.deviation(), fresh.deviation()) <= rounding();
    }

    /** Two-sided p of no difference; of metrics that do not vary 1 where they are equal within rounding, else 0. */
    double p() {
        if (constant()) {
            return Math.abs(difference()) <= rounding() ? 1 : 0;
        }
        return test().p();
    }

    /** Half of the interval of the difference that misses the true one with probability {@code alpha}. */
    double halfWidth(double alpha) {
        return constant() ? 0 : test().halfWidth(alpha);
    }

    /** Whether both moved, and to the same side. */
    boolean sameSide(Shift other) {
        return difference() * other.difference() > 0;
    }

    private double rounding() {
        return ROUNDING * Math.max(Math.abs(frozen.mean()), Math.abs(fresh.mean()));
    }

    private Welch test() {
        int before = frozen.draws();
        int now = fresh.draws();
        double degrees = before + now - 2.0;
        double squares = (before - 1) * frozen.deviation() * frozen.deviation()
                + (now - 1) * fresh.deviation() * fresh.deviation();
        double error = Math.sqrt(squares / degrees * (1.0 / before + 1.0 / now));
        return new Welch(difference(), error, degrees);
    }
}
