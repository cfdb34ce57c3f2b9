package dev.multiview.papers.mobahi2020;

import dev.multiview.baselines.measurement.Sizes;
import dev.multiview.baselines.measurement.Spectrum;
import java.util.ArrayList;
import java.util.List;

/**
 * Self-distillation as Mobahi et al. pose it (arXiv 2002.05715v3, V): each student is the smoothest function
 * whose mean squared distance to its teacher's outputs is a fixed epsilon, so its penalty c follows from the constraint.
 *
 * <pre>
 *   y_t = V^T D (c_(t-1) I + D)^-1 V y_(t-1),   (1/K) sum_i c^2 z_i^2 / (c + d_i)^2 = epsilon,   z = V y_(t-1)
 *   d_min s / (|y| - s) &lt;= c &lt;= d_max s / (|y| - s),   s = sqrt(K epsilon)
 * </pre>
 *
 * <p>The left side of the constraint rises with c, from 0 to |y|^2 / K; once |y| is at most s the smoothest function is 0:
 * the collapse.
 *
 * @param spectrum of the Gram matrix of the K samples
 * @param tolerance epsilon, positive
 * @param truth weight of the first targets in what every later student sees; 0 in the paper
 */
record ConstrainedRounds(Spectrum spectrum, double tolerance, double truth) {
    ConstrainedRounds {
        if (!(tolerance > 0) || !(truth >= 0 && truth < 1)) {
            throw new IllegalArgumentException("Tolerance " + tolerance + " must be above 0 and the weight " + truth
                    + " of the first targets in [0, 1)");
        }
    }

    /**
     * One student, in the eigenbasis.
     *
     * @param penalty c
     * @param seen its targets
     * @param fitted its outputs at the samples
     * @param logFilter logarithm of what is left of each coordinate of the first targets: the diagonal of B
     */
    record Round(double penalty, double[] seen, double[] fitted, double[] logFilter) {}

    /**
     * The students before the collapse, {@code most} at most.
     *
     * @param targets y_0, one value a sample
     */
    List<Round> of(double[] targets, int most) {
        double[] first = spectrum.coordinates(targets);
        double[] seen = first;
        double[] logFilter = new double[first.length];
        List<Round> rounds = new ArrayList<>();
        while (rounds.size() < most && squared(seen) > budget()) {
            double penalty = penalty(seen);
            double[] fitted = new double[first.length];
            double[] next = new double[first.length];
            logFilter = logFilter.clone();
            for (int i = 0; i < first.length; i++) {
                double value = spectrum.values()[i];
                fitted[i] = value / (penalty + value) * seen[i];
                logFilter[i] -= Math.log1p(penalty / value);
                next[i] = truth * first[i] + (1 - truth) * fitted[i];
            }
            rounds.add(new Round(penalty, seen, fitted, logFilter));
            seen = next;
        }
        return rounds;
    }

    /** {@code K epsilon}. */
    double budget() {
        return spectrum.values().length * tolerance;
    }

    /** r, the length of the targets over that of what a fit may leave. */
    double excess(double[] targets) {
        return Math.sqrt(squared(targets) / budget());
    }

    /** Bisection between the paper's two bounds, down to neighbouring numbers. */
    private double penalty(double[] seen) {
        double allowed = Math.sqrt(budget());
        double unit = allowed / (Math.sqrt(squared(seen)) - allowed);
        double low = spectrum.least() * unit;
        double high = spectrum.largest() * unit;
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (residual(seen, middle) < budget()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double residual(double[] seen, double penalty) {
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            double left = seen[i] * penalty / (penalty + spectrum.values()[i]);
            sum += left * left;
        }
        return sum;
    }

    private static double squared(double[] values) {
        return values.length * Sizes.meanSquare(values);
    }
}
