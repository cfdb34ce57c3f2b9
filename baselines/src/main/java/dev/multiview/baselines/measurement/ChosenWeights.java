package dev.multiview.baselines.measurement;

import dev.multiview.baselines.measurement.Measurement.Points;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Self-distillation with ground truth whose weight is the best at every step (arXiv 2102.13088, abstract; closed form: D).
 * A student's outputs are linear in the weight, so with a what the student of the labels alone says, b what the student of
 * its teacher alone says and z the truth,
 *
 * <pre>
 *   alpha = &lt;z - b, a - b&gt; / |a - b|^2, brought into [0, 1]
 * </pre>
 *
 * minimises the squared error; for a parabola the nearer end of an interval is best where its lowest point is outside.
 *
 * @param ridge the fit of one step
 * @param labels y, one a sample
 * @param chosenOn points on which weights are chosen, with the truth
 */
public record ChosenWeights(Ridge ridge, double[] labels, Points chosenOn) {
    /** How far students of closed form and of search are apart. */
    public static final String WEIGHT_GAP = "weightGap";

    /** By how much a step errs more than the better of the labels alone and the teacher alone. */
    public static final String BEST_VIOLATION = "bestViolation";

    private static final int FIRST_CHOSEN = 2;

    private static final int MOST_TRIED = 200;

    /** The note of the weight of one step. */
    public static String weight(int step) {
        return "weight" + step;
    }

    /** The names of all notes that {@link #after} as many steps adds. */
    public static Set<String> notes(int steps) {
        Set<String> notes = new TreeSet<>(Set.of(WEIGHT_GAP, BEST_VIOLATION));
        for (int step = FIRST_CHOSEN; step <= steps; step++) {
            notes.add(weight(step));
        }
        return notes;
    }

    /**
     * Goes through all steps.
     *
     * @param steps how many, at least 2; the first has no weight, as its teacher is the truth
     * @param notes where these go: {@code weight2} and so on; {@code weightGap}, the largest distance of what students of
     *     closed form and of search say where weights are chosen, of the truth's length there (a weight itself means
     *     little where both teachers say nearly the same); {@code bestViolation}, the largest excess of a step's risk over
     *     that of the labels alone or the teacher alone, of the latter
     * @return what the last student is taught
     */
    public double[] after(int steps, Map<String, Double> notes) {
        RealMatrix cross = KernelValues.between(ridge.kernel(), chosenOn.x(), ridge.samples());
        double[] z = chosenOn.truth();
        double[] ofLabels = cross.operate(ridge.dual(labels));
        double[] seen = labels;
        double gap = 0;
        double violation = Double.NEGATIVE_INFINITY;
        for (int step = FIRST_CHOSEN; step <= steps; step++) {
            double[] fitted = ridge.fitted(seen);
            double[] ofTeacher = cross.operate(ridge.dual(fitted));
            double weight = best(z, ofLabels, ofTeacher);
            double searched =
                    searched(tried -> Sizes.meanSquare(cross.operate(ridge.dual(mix(tried, labels, fitted))), z));
            double apart = Math.sqrt(Sizes.meanSquare(ofLabels, ofTeacher) / Sizes.meanSquare(z));
            gap = Math.max(gap, Math.abs(weight - searched) * apart);
            double reached = Sizes.meanSquare(mix(weight, ofLabels, ofTeacher), z);
            double alternative = Math.min(Sizes.meanSquare(ofLabels, z), Sizes.meanSquare(ofTeacher, z));
            violation = Math.max(violation, (reached - alternative) / alternative);
            notes.put(weight(step), weight);
            seen = mix(weight, labels, fitted);
        }
        notes.put(WEIGHT_GAP, gap);
        notes.put(BEST_VIOLATION, violation);
        return seen;
    }

    /** {@code w a + (1 - w) b}. */
    public static double[] mix(double weight, double[] first, double[] second) {
        double[] mixed = new double[first.length];
        Arrays.setAll(mixed, i -> weight * first[i] + (1 - weight) * second[i]);
        return mixed;
    }

    private static double best(double[] z, double[] labels, double[] teacher) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < z.length; i++) {
            product += (z[i] - teacher[i]) * (labels[i] - teacher[i]);
            square += (labels[i] - teacher[i]) * (labels[i] - teacher[i]);
        }
        return Math.max(0, Math.min(1, product / square));
    }

    /** The student is fitted anew for every weight that is tried. */
    private static double searched(UnivariateFunction risk) {
        return new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(MOST_TRIED),
                        new UnivariateObjectiveFunction(risk),
                        GoalType.MINIMIZE,
                        new SearchInterval(0, 1))
                .getPoint();
    }
}
