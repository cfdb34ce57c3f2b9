package dev.multiview.papers.jizhu2020;

import dev.multiview.transfer.EffectiveLogit;
import java.util.Arrays;
import java.util.List;

/**
 * The effect of labels on a student of an imperfect teacher as rho leaves 1 (arXiv 2010.10090, equation 11 and theorem
 * 2 as statement JZ-24 reconstructs it):
 *
 * <pre>
 *   cos alpha = (z_g, z_s) / (|w_g| |z_s|),   d cos alpha / d(1 - rho) = ((z_g, h) - (z_g, z_t) (z_t, h) / (z_t, z_t)) / (|w_g| |z_t|)
 * </pre>
 *
 * with {@code (a, b) = a^T K^-1 b}, z_g the true logits, z_t the teacher's, z_s the student's ends and h how those leave z_t
 * ({@link EffectiveLogit#pull}). Products are those of whitened vectors.
 *
 * @param teacher z_t of the students' samples
 * @param truth the true function there; its sign is the label
 * @param temperature T
 */
record Correction(double[] teacher, double[] truth, double temperature) {
    /** 1 - rho of the finite difference. */
    private static final double STEP = 1e-6;

    /** How many {@link #targets} there are. */
    static final int TARGETS = 6;

    /** What students are made of to see the correction: z_g, its sign, z_t, h, {@link #moved} and {@link #movedByHalf}. */
    List<double[]> targets(double scale) {
        double[] truths = Arrays.stream(truth).map(value -> value * scale).toArray();
        double[] signs = Arrays.stream(truth).map(Math::signum).toArray();
        return List.of(truths, signs, teacher, pulls(), moved(), movedByHalf());
    }

    /** h. */
    double[] pulls() {
        double[] pulls = new double[teacher.length];
        for (int i = 0; i < pulls.length; i++) {
            pulls[i] = EffectiveLogit.pull(teacher[i], truth[i] > 0, temperature);
        }
        return pulls;
    }

    /** z_s. */
    double[] ends(EffectiveLogit law) {
        double[] ends = new double[teacher.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = law.of(teacher[i], truth[i] > 0);
        }
        return ends;
    }

    /** z_s a little below rho = 1. */
    double[] moved() {
        return ends(new EffectiveLogit(1 - STEP, temperature));
    }

    /** z_s half as far below rho = 1. */
    double[] movedByHalf() {
        return ends(new EffectiveLogit(1 - STEP / 2, temperature));
    }

    /** Cosine of h and the part of z_g that is orthogonal to z_t, with the first n samples. */
    static double projection(double[] truth, double[] teacher, double[] pull, int n) {
        double along = dot(truth, teacher, n) / dot(teacher, teacher, n);
        double numerator = dot(truth, pull, n) - along * dot(teacher, pull, n);
        double rest = dot(truth, truth, n) - along * dot(truth, teacher, n);
        return numerator / Math.sqrt(rest * dot(pull, pull, n));
    }

    /**
     * Difference between the derivative by the formula and by a finite difference, relative to the larger of the formula's and
     * a thousandth of {@code |h| / |z_t|}, the most it could be: where the two parts cancel, no digit of the difference quotient
     * is left.
     *
     * <p>The difference is extrapolated from two steps, so that what is linear in the step cancels: far from the truth a
     * teacher's logits bend strongly.
     *
     * @param whitened of {@link #targets}
     * @param n samples
     */
    static double derivativeError(double[][] whitened, int n) {
        double[] truth = whitened[0];
        double[] teacher = whitened[2];
        double[] pull = whitened[3];
        double length = Math.sqrt(dot(teacher, teacher, n));
        double formula =
                (dot(truth, pull, n) - dot(truth, teacher, n) * dot(teacher, pull, n) / dot(teacher, teacher, n))
                        / (Math.sqrt(dot(truth, truth, n)) * length);
        double start = cosine(truth, teacher, n);
        double whole = (cosine(truth, whitened[4], n) - start) / STEP;
        double half = (cosine(truth, whitened[5], n) - start) / (STEP / 2);
        double quotient = 2 * half - whole;
        double most = Math.sqrt(dot(pull, pull, n)) / length;
        return Math.abs(quotient - formula) / Math.max(Math.abs(formula), 1e-3 * most);
    }

    private static double cosine(double[] a, double[] b, int n) {
        return dot(a, b, n) / Math.sqrt(dot(a, a, n) * dot(b, b, n));
    }

    private static double dot(double[] a, double[] b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
