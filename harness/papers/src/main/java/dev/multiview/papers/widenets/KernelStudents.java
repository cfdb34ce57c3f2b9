package dev.multiview.papers.widenets;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.NestedSolution;
import dev.multiview.baselines.measurement.OracleCheck;
import java.util.Arrays;

/**
 * Students in infinite width of the first n samples of one set, for all n: the least weights that reach given logits there. Every
 * target's function is checked at fresh points against the sum of its coefficients times kernel values, one by one.
 */
final class KernelStudents implements AutoCloseable {
    private static final int CHECKED_POINTS = 10;

    private final InnerProductKernel kernel;
    private final double[][] samples;
    private final double[][] fresh;
    private final NestedSolution solution;
    private final OracleCheck gate;

    KernelStudents(InnerProductKernel kernel, double[][] samples, double[][] fresh, OracleCheck gate) {
        this.kernel = kernel;
        this.samples = samples;
        this.fresh = fresh;
        this.gate = gate;
        solution = new NestedSolution(kernel, samples, 0);
    }

    /** Coordinates of the weights that reach {@code target}, of which the first n are those of the student of n samples. */
    double[] weights(double[] target) {
        double[] whitened = solution.whitened(target);
        double[] said = said(whitened, samples.length);
        double[] coefficients = solution.coefficients(new double[][] {target})[0];
        for (int p = 0; p < Math.min(CHECKED_POINTS, fresh.length); p++) {
            double sum = 0;
            double scale = 0;
            for (int i = 0; i < samples.length; i++) {
                double term = coefficients[i] * kernel.k(samples[i], fresh[p]);
                sum += term;
                scale += Math.abs(term);
            }
            gate.check("the kernel's student at fresh point " + p, said[p], sum, scale);
        }
        return whitened;
    }

    /** What the student of the first n samples says at fresh points. */
    double[] said(double[] weights, int n) {
        return solution.predictions(weights, fresh, new int[] {n})[0];
    }

    /** The length of the first n coordinates. */
    static double length(double[] weights, int n) {
        return Math.sqrt(Arrays.stream(weights, 0, n).map(w -> w * w).sum());
    }

    @Override
    public void close() {
        solution.close();
    }
}
