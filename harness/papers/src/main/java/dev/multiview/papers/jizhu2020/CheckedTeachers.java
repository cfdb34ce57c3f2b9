package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.measurement.OracleCheck;
import java.util.Arrays;
import java.util.List;

/**
 * Teachers that were trained together, let through only if lengths of weights and logits are what their coefficients say in
 * plain sums. Whatever descent they come from, it is their coefficients that make them.
 */
public final class CheckedTeachers {
    private static final int CHECKED_POINTS = 10;

    private final List<KernelTeacher> all;

    /** Checks them; logits at the first of {@code points}. */
    public CheckedTeachers(PairwiseSums oracle, List<KernelTeacher> all, double[][] points, OracleCheck gate) {
        this.all = all;
        double[][] samples = all.get(0).samples();
        double[][] coefficients = all.stream().map(KernelTeacher::coefficients).toArray(double[][]::new);
        double[][] few = Arrays.copyOf(points, Math.min(CHECKED_POINTS, points.length));
        double[][] fitted = oracle.atSamples(samples, coefficients);
        double[][] expected = oracle.at(samples, coefficients, few);
        double[][] said = KernelTeacher.at(all, few);
        for (int t = 0; t < coefficients.length; t++) {
            double norm = Math.sqrt(PairwiseSums.dot(coefficients[t], fitted[t]));
            gate.check("the norm of teacher " + t, all.get(t).norm(), norm, 0);
            gate.check("teacher " + t + " at fresh point", said[t], expected[t]);
        }
    }

    List<KernelTeacher> all() {
        return all;
    }

    /** {@code [teacher][point]}. */
    double[][] at(double[][] points) {
        return KernelTeacher.at(all, points);
    }
}
