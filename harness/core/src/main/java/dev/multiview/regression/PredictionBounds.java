package dev.multiview.regression;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The distance that chance alone carries the ends of a rerun's interval, in standard errors of the frozen one.
 *
 * <p>Let x and s be a frozen mean of D draws and its standard error, x' and s' those of an independent rerun of the
 * same program, and the rerun's interval x' -+ c s'. With z standard normal and R, R' two roots of a chi-squared
 * variable over its D - 1 degrees of freedom, all independent, x - mu, s and s' are distributed as sigma times z, R and
 * R', so that the lower end satisfies
 *
 * <pre>
 *   W = (x' - c s' - x) / s  ~  (sqrt(2) z - c R') / R,
 *   P(W &gt;= w) = E[ 1 - Phi((w R + c R') / sqrt(2)) ]
 * </pre>
 *
 * <p>whatever mu and sigma are; the upper end is its mirror image. For c = 0 this is the prediction interval of a
 * mean, sqrt(2) times Student's t (Hahn 1969, Technometrics 11(4), doi:10.1080/00401706.1969.10490732). The
 * expectation is a sum over a grid of ln R and ln R', whose density falls off exponentially on both sides: the
 * trapezoidal rule is exact there to better than 1e-9.
 *
 * @param near how far the lower end may lie above x: P(W &gt;= near) = level
 * @param far how far it may lie below: P(W &lt;= -far) = level
 */
record PredictionBounds(double near, double far) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** Above R = e^2.5 there is less than 1e-30 of the density, even with one degree of freedom. */
    private static final double HIGHEST = 2.5;
    /** The density of ln R falls as exp(degrees * ln R); beyond e^-37 = 1e-16 nothing counts. */
    private static final double LOWEST = 37;
    /** Widest step that is still small beside the width of the density, about sqrt(1 / (2 degrees)) for many. */
    private static final double STEP = 0.1;

    /** So far below the largest density that no sum of probabilities sees it. */
    private static final double NEGLIGIBLE = 1e-30;

    private static final int EVALUATIONS = 200;

    /**
     * The reach at one level.
     *
     * @param degrees degrees of freedom of both standard errors, at least 1
     * @param factor c, the interval's half-width in standard errors, not negative; 0 for the mean itself
     * @param level probability of lying beyond, between 0 and 0.5
     */
    static PredictionBounds of(int degrees, double factor, double level) {
        return new PredictionBounds(quantile(degrees, factor, level), quantile(degrees, -factor, level));
    }

    /** P((sqrt(2) z - factor R') / R &gt;= w). */
    static double tail(int degrees, double factor, double w) {
        Grid grid = grid(degrees);
        double[] roots = grid.roots();
        double[] density = grid.density();
        double sum = 0;
        for (int i = 0; i < roots.length; i++) {
            double inner = 0;
            for (int j = 0; j < roots.length; j++) {
                inner += density[j] * NORMAL.survivalProbability((w * roots[i] + factor * roots[j]) / Math.sqrt(2));
            }
            sum += density[i] * inner;
        }
        return sum;
    }

    /** Where the tail has the given probability. On a log scale it is smooth, and the solver needs a dozen steps. */
    private static double quantile(int degrees, double factor, double level) {
        double low = -1;
        while (tail(degrees, factor, low) < level) {
            low *= 2;
        }
        double high = 1;
        while (tail(degrees, factor, high) > level) {
            high *= 2;
        }
        return new BrentSolver(1e-10, 1e-10)
                .solve(EVALUATIONS, w -> Math.log(tail(degrees, factor, w) / level), low, high);
    }

    /**
     * The places of R that count.
     *
     * @param roots R, ascending
     * @param density that of ln R, times the step
     */
    private record Grid(double[] roots, double[] density) {}

    /** The grid without its ends, which are too thin to move the last bit of any sum: many draws leave few places. */
    private static Grid grid(int degrees) {
        double[] roots = roots(degrees);
        double[] density = density(degrees, roots);
        double least = NEGLIGIBLE * Arrays.stream(density).max().orElseThrow();
        int from = 0;
        int to = density.length;
        while (density[from] < least) {
            from++;
        }
        while (density[to - 1] < least) {
            to--;
        }
        return new Grid(Arrays.copyOfRange(roots, from, to), Arrays.copyOfRange(density, from, to));
    }

    /** The grid of R, even in ln R. */
    private static double[] roots(int degrees) {
        double step = step(degrees);
        double lowest = -LOWEST / degrees - 1;
        double[] roots = new double[(int) Math.ceil((HIGHEST - lowest) / step)];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.exp(lowest + i * step);
        }
        return roots;
    }

    /** Density of ln R at the grid, times the step: 2 d^d / Gamma(d) R^2d exp(-d R^2) with d = degrees / 2. */
    private static double[] density(int degrees, double[] roots) {
        double d = degrees / 2.0;
        double scale = Math.log(2 * step(degrees)) + d * Math.log(d) - LogGamma.value(d);
        double[] density = new double[roots.length];
        for (int i = 0; i < density.length; i++) {
            density[i] = Math.exp(scale + d * (2 * Math.log(roots[i]) - roots[i] * roots[i]));
        }
        return density;
    }

    private static double step(int degrees) {
        return Math.min(STEP, 0.5 / Math.sqrt(2.0 * degrees));
    }
}
