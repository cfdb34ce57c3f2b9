package dev.multiview.papers.borupandersen2021;

import dev.multiview.baselines.kernel.RidgeSelfDistillation;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.ChosenWeights;
import dev.multiview.baselines.measurement.KernelValues;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.measurement.Ridge;
import dev.multiview.baselines.measurement.Sizes;
import dev.multiview.baselines.measurement.Spectrum;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Self-distillation in kernel ridge regression that keeps hearing the truth (Borup and Andersen, arXiv 2102.13088):
 *
 * <pre>
 *   f_t = K (K + lambda I)^-1 (alpha y + (1 - alpha) f_(t-1)),   f_0 = y;   limit K (K + (lambda / alpha) I)^-1 y   (D)
 * </pre>
 *
 * <p>Notes, {@code violation} meaning what an inequality is broken by, at most 0 if it holds; {@link ChosenWeights} adds
 * its own:
 *
 * <ul>
 *   <li>{@code limitGap}: largest difference on fresh points between the student of the last step and one fit with penalty
 *       lambda / alpha, of the largest output; steps are as many as bring {@code (1 - alpha)^t} below {@value #NEGLIGIBLE}
 *   <li>{@code collapseViolation}: alpha minus the least {@code |f_t| / |f_1|} on the samples. Each coordinate of the limit
 *       is at least alpha times that of the first fit, {@code alpha d / (alpha d + lambda) >= alpha d / (d + lambda)} (D)
 *   <li>{@code filterViolation}: largest growth of a coordinate of B_t, the share of y that f_t keeps, from step to step
 *   <li>{@code leftWithout}: {@code |f_t| / |f_1|} without truth, after as many steps as bring the bound {@code (d_max /
 *       (d_max + lambda))^(t-1)} below {@value #COLLAPSED}
 *   <li>{@code risk1}, {@code riskBest}, {@code riskLimit}: on points where no weight was chosen, of the first fit, of step
 *       {@value #CHOSEN} with chosen weights, of the limit at weight alpha; mean squares, over the truth's own
 * </ul>
 *
 * @param weight alpha, in [0, 1): what is heard of the truth where it is not chosen; 0 to plant a falsehood
 */
public record GroundTruthMeasurement(double weight) implements Measurement {
    /** Of the notebook that goes with the paper. */
    private static final double PUBLISHED_WEIGHT = 0.35;

    static final double NEGLIGIBLE = 1e-13;
    static final double COLLAPSED = 1e-3;

    /** Ours: enough for weights to settle. */
    static final int CHOSEN = 5;

    /** Steps where no ground truth leads to a limit. */
    private static final int UNHEARD = 500;

    /** Ours: noise of half the signal's mean square, and a penalty too small for it, in mean eigenvalues. */
    private static final double NOISE_OF_SIGNAL = 0.5;

    private static final double PENALTY_OF_EIGENVALUE = 0.003;
    private static final int DEPTH = 2;

    public GroundTruthMeasurement {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("Weight " + weight + " of the ground truth is outside [0, 1)");
        }
    }

    /** With the weight that was published. */
    public GroundTruthMeasurement() {
        this(PUBLISHED_WEIGHT);
    }

    @Override
    public String name() {
        return "study-ground-truth";
    }

    @Override
    public String canonical() {
        return "ground-truth-1(weight=" + weight + ")";
    }

    @Override
    public Set<String> notes() {
        return NoteNames.all();
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) {
        WideReluKernel kernel = WideReluKernel.tangent(DEPTH, training.x()[0].length);
        double noise = NOISE_OF_SIGNAL * Sizes.meanSquare(fresh.truth());
        double[] y = Sizes.noisy(training.truth(), Math.sqrt(noise), seed.child("noise"));
        Spectrum spectrum = Spectrum.of(KernelValues.between(kernel, training.x(), training.x()));
        double penalty = PENALTY_OF_EIGENVALUE * spectrum.mean();
        Ridge ridge = new Ridge(kernel, training.x(), spectrum, penalty);
        RidgeSelfDistillation taught = new RidgeSelfDistillation(kernel, training.x(), y, penalty, weight);
        Map<String, Double> notes = new TreeMap<>();
        notes.put(NoteNames.LIMIT_GAP, limitGap(ridge, taught, fresh.x()));
        filters(spectrum, penalty, spectrum.coordinates(y), notes);
        Points chosenOn = fresh.range(0, fresh.count() / 2);
        Points judgedOn = fresh.range(fresh.count() / 2, fresh.count());
        double[] shown = new ChosenWeights(ridge, y, chosenOn).after(CHOSEN, notes);
        notes.put(NoteNames.RISK_FIRST, risk(ridge.at(y, judgedOn.x()), judgedOn));
        notes.put(NoteNames.RISK_BEST, risk(ridge.at(shown, judgedOn.x()), judgedOn));
        notes.put(NoteNames.RISK_LIMIT, risk(taught.limit(judgedOn.x()), judgedOn));
        return new Findings(notes, taught::limit);
    }

    private static double risk(double[] outputs, Points points) {
        return Sizes.meanSquare(outputs, points.truth()) / Sizes.meanSquare(points.truth());
    }

    /** The recursion by Cholesky factors against one fit in the eigenbasis, and its first steps against others likewise. */
    private double limitGap(Ridge ridge, RidgeSelfDistillation taught, double[][] points) {
        int steps = weight > 0 ? (int) Math.ceil(Math.log(NEGLIGIBLE) / Math.log1p(-weight)) : UNHEARD;
        double[][] outputs = taught.predictions(steps, points);
        OracleCheck gate = new OracleCheck(name());
        double[] seen = taught.targets();
        for (int step = 1; step <= 2; step++) {
            gate.check("output of student " + step + " at point", outputs[step - 1], ridge.at(seen, points));
            seen = ChosenWeights.mix(weight, taught.targets(), ridge.fitted(seen));
        }
        double[] once = ridge.with(ridge.penalty() / PUBLISHED_WEIGHT).at(taught.targets(), points);
        double largest = 0;
        double gap = 0;
        for (int i = 0; i < once.length; i++) {
            largest = Math.max(largest, Math.abs(once[i]));
            gap = Math.max(gap, Math.abs(once[i] - outputs[steps - 1][i]));
        }
        return gap / largest;
    }

    /** What is left of each coordinate of y, step after step, with truth and without. */
    private void filters(Spectrum spectrum, double penalty, double[] y, Map<String, Double> notes) {
        int n = y.length;
        double slowest = spectrum.largest() / (spectrum.largest() + penalty);
        int steps = 2 + (int) Math.ceil(Math.log(COLLAPSED) / Math.log(slowest));
        double[] heard = new double[n];
        double[] unheard = new double[n];
        Arrays.fill(heard, 1);
        Arrays.fill(unheard, 1);
        double first = 0;
        double least = Double.POSITIVE_INFINITY;
        double growth = Double.NEGATIVE_INFINITY;
        for (int step = 1; step <= steps; step++) {
            for (int i = 0; i < n; i++) {
                double shrink = spectrum.values()[i] / (spectrum.values()[i] + penalty);
                double next = shrink * (weight + (1 - weight) * heard[i]);
                growth = Math.max(growth, next - heard[i]);
                heard[i] = next;
                unheard[i] *= shrink;
            }
            first = step == 1 ? length(unheard, y) : first;
            least = Math.min(least, length(heard, y) / first);
        }
        notes.put(NoteNames.FILTER_VIOLATION, growth);
        notes.put(NoteNames.COLLAPSE_VIOLATION, PUBLISHED_WEIGHT - least);
        notes.put(NoteNames.LEFT_WITHOUT, length(unheard, y) / first);
    }

    private static double length(double[] filter, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += filter[i] * y[i] * filter[i] * y[i];
        }
        return Math.sqrt(sum);
    }
}
