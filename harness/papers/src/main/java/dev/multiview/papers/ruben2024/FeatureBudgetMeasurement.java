package dev.multiview.papers.ruben2024;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.measurement.RandomRegressor;
import dev.multiview.baselines.measurement.Sizes;
import dev.multiview.baselines.measurement.Spectrum;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A fixed number of random ReLU features, dealt out to K ridge regressors whose outputs are averaged (Ruben et al., arXiv
 * 2412.05418). The budget is {@value #BUDGET} features; with as many samples, one model without penalty is where double
 * descent has its peak, and that is what tuning must repair.
 *
 * <p>Every K has one penalty for all its members, chosen on half of the fresh points for the ensemble's own error among {@value
 * #PENALTIES} between {@code 1e-6} and {@code 100} mean eigenvalues of a member's Gram matrix. Notes, means over {@value
 * #REPEATS} draws of features of mean squared distances to the function on the other half, over its mean square:
 *
 * <ul>
 *   <li>{@code tuned1} to {@code tuned8}: with the chosen penalty
 *   <li>{@code bare1} to {@code bare8}: with the least one
 *   <li>{@code penalty1} to {@code penalty8}: decimal logarithm of the chosen one, in mean eigenvalues
 * </ul>
 */
public record FeatureBudgetMeasurement() implements Measurement {
    static final int BUDGET = 96;
    static final int REPEATS = 8;
    static final int PENALTIES = 33;

    private static final double LEAST_EXPONENT = -6;
    private static final double PER_PENALTY = 0.25;

    /** Ours: as noisy as the toy of arXiv 2002.05715, half the signal's mean square. */
    private static final double NOISE_OF_SIGNAL = 0.5;

    @Override
    public String name() {
        return "study-feature-budget";
    }

    @Override
    public String canonical() {
        return "feature-budget-1";
    }

    @Override
    public Set<String> notes() {
        return NoteNames.all();
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) {
        double noise = NOISE_OF_SIGNAL * Sizes.meanSquare(fresh.truth());
        double[] y = Sizes.noisy(training.truth(), Math.sqrt(noise), seed.child("noise"));
        RandomRegressor.Source source = relu(training.x(), fresh.x());
        Map<String, Double> notes = new TreeMap<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            RandomRegressor all = RandomRegressor.draw(
                    source,
                    training.count(),
                    BUDGET,
                    seed.child("repeat", repeat).generator());
            for (int members : NoteNames.MEMBERS) {
                note(ensemble(all, y, members), fresh.truth(), members, notes);
            }
        }
        SeedPath own = seed.child("predictor");
        return new Findings(
                notes, x -> RandomRegressor.draw(relu(training.x(), x), training.count(), BUDGET, own.generator())
                        .outputs(y, 1));
    }

    private static RandomRegressor.Source relu(double[][]... sets) {
        return new RandomRegressor.Relu(RandomRegressor.augmented(sets));
    }

    /** Outputs of the ensemble at the fresh points for every penalty. */
    private double[][] ensemble(RandomRegressor all, double[] y, int members) {
        double[][] sum = new double[PENALTIES][];
        for (int member = 0; member < members; member++) {
            RandomRegressor one = all.block(member * BUDGET / members, (member + 1) * BUDGET / members);
            double[][] outputs = path(one, y, member == 0);
            for (int penalty = 0; penalty < PENALTIES; penalty++) {
                double[] before = sum[penalty] == null ? new double[outputs[penalty].length] : sum[penalty];
                for (int i = 0; i < before.length; i++) {
                    before[i] += outputs[penalty][i] / members;
                }
                sum[penalty] = before;
            }
        }
        return sum;
    }

    /** One member's outputs for every penalty, by the primal problem in the eigenbasis of {@code F^T F}. */
    private double[][] path(RandomRegressor one, double[] y, boolean checked) {
        RealMatrix features = new Array2DRowRealMatrix(one.training(), false);
        Spectrum spectrum = Spectrum.ofSemidefinite(features.transpose().multiply(features));
        double[] target = spectrum.coordinates(features.preMultiply(y));
        RealMatrix rotated = new Array2DRowRealMatrix(one.fresh(), false).multiply(spectrum.basis());
        double unit = spectrum.mean() * target.length / y.length;
        double[][] outputs = new double[PENALTIES][];
        for (int penalty = 0; penalty < PENALTIES; penalty++) {
            double shift = unit * Math.pow(10, exponent(penalty));
            double[] weights = new double[target.length];
            Arrays.setAll(weights, i -> target[i] / (spectrum.values()[i] + shift));
            outputs[penalty] = rotated.operate(weights);
            if (checked && penalty == PENALTIES / 2) {
                new OracleCheck(name()).check("output of a member at point", outputs[penalty], one.outputs(y, shift));
            }
        }
        return outputs;
    }

    private static double exponent(int penalty) {
        return LEAST_EXPONENT + PER_PENALTY * penalty;
    }

    private static void note(double[][] outputs, double[] truth, int members, Map<String, Double> notes) {
        int half = truth.length / 2;
        int chosen = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int penalty = 0; penalty < outputs.length; penalty++) {
            double risk = risk(outputs[penalty], truth, 0, half);
            if (risk < least) {
                least = risk;
                chosen = penalty;
            }
        }
        notes.merge(NoteNames.tuned(members), risk(outputs[chosen], truth, half, truth.length) / REPEATS, Double::sum);
        notes.merge(NoteNames.bare(members), risk(outputs[0], truth, half, truth.length) / REPEATS, Double::sum);
        notes.merge(NoteNames.penalty(members), exponent(chosen) / REPEATS, Double::sum);
    }

    private static double risk(double[] outputs, double[] truth, int from, int to) {
        double[] function = Arrays.copyOfRange(truth, from, to);
        return Sizes.meanSquare(Arrays.copyOfRange(outputs, from, to), function) / Sizes.meanSquare(function);
    }
}
