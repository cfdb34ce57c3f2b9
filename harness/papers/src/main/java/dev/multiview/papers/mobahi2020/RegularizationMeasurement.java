package dev.multiview.papers.mobahi2020;

import dev.multiview.baselines.kernel.GaussianKernel;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.KernelValues;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.measurement.Sizes;
import dev.multiview.baselines.measurement.Spectrum;
import dev.multiview.papers.mobahi2020.ConstrainedRounds.Round;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import smile.math.kernel.MercerKernel;

/**
 * A measurement of what rounds of self-distillation do to a fit (Mobahi et al., arXiv 2002.05715), on three tasks: the
 * paper's toy; the toy's targets under a well-conditioned kernel, where the paper's bounds in {@code kappa} say
 * something; and a draw's training samples with noise under the tangent kernel of a net.
 *
 * <p>Notes per task, {@code violation} meaning what an inequality of the paper is broken by, at most 0 if it holds:
 *
 * <ul>
 *   <li>{@code SparsityViolation}: (E1) the filters' ratios against their lower bound, in logarithms
 *   <li>{@code EarlyViolation}: (E2) {@code (r - 1) / kappa} minus the rounds before the collapse
 *   <li>{@code LateViolation}: rounds minus {@code r^2}. Every round leaves a residual of squared length K epsilon, at an
 *       acute angle to what it fits, so |y|^2 falls by that much at least (E3)
 *   <li>{@code UnevenViolation}: {@code log kappa} minus the log-ratio of the last student's filter at its ends. One fit,
 *       penalised or stopped early, is never more uneven than kappa: {@code d / (c + d)} and {@code 1 - (1 - s d)^t} are
 *       concave in d (E4)
 *   <li>{@code TraceViolation}: (E5) growth of the equivalent kernel's trace {@code sum_k c_0 / (1 / B_t[k] - 1)}, of its
 *       first value
 *   <li>{@code Risk1}, {@code Risk2}, {@code RiskLast}: mean squared distance to the noiseless function on fresh points,
 *       over its mean square, so that the collapse has risk 1
 *   <li>{@code Rounds}: how many students there are before the collapse
 * </ul>
 *
 * @param truth weight of the ground truth in what students see: 0 in the paper, and another to plant a falsehood
 */
public record RegularizationMeasurement(double truth) implements Measurement {
    /** Points of the toy and standard deviation of its noise, as in the paper (T1). */
    private static final int TOY = 11;

    private static final double TOY_NOISE = 0.5;

    /** The toy's epsilon (M); with it r^2 is 17 on average, and the paper's collapse after a few rounds comes about. */
    private static final double TOY_TOLERANCE = 0.045;

    /** Ours: kappa is then 4 to 5 and, with a tolerance that makes r 20, (r - 1) / kappa is 4. */
    private static final double EVEN_WIDTH = 0.7 / (TOY + 1);

    private static final double EVEN_TOLERANCE = 0.0019;

    /** Ours: as noisy as the toy, whose noise has half the signal's mean square, and as far below the noise. */
    private static final double NOISE_OF_SIGNAL = 0.5;

    private static final double TOLERANCE_OF_NOISE = 0.1;

    private static final int DEPTH = 2;

    /** As in arXiv 2002.05715. */
    public RegularizationMeasurement() {
        this(0);
    }

    @Override
    public String name() {
        return "study-regularization";
    }

    @Override
    public String canonical() {
        return "regularization-1(truth=" + truth + ")";
    }

    @Override
    public Set<String> notes() {
        return NoteNames.all();
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) {
        Map<String, Double> notes = new TreeMap<>();
        double[][] grid = new double[TOY][1];
        Arrays.setAll(grid, i -> new double[] {(i + 1.0) / (TOY + 1)});
        double[][] unit =
                Arrays.stream(fresh.x()).map(x -> new double[] {(x[0] + 1) / 2}).toArray(double[][]::new);
        Points toy = new Points(grid, Sizes.noisy(sine(grid), TOY_NOISE, seed.child("noise")));
        Points truthOfToy = new Points(unit, sine(unit));
        task(NoteNames.TOY, new SplineKernel(), toy, truthOfToy, TOY_TOLERANCE, notes);
        task(NoteNames.EVEN, new GaussianKernel(EVEN_WIDTH), toy, truthOfToy, EVEN_TOLERANCE, notes);
        double noise = NOISE_OF_SIGNAL * Sizes.meanSquare(fresh.truth());
        double[] noisy = Sizes.noisy(training.truth(), Math.sqrt(noise), seed.child("bump-noise"));
        MercerKernel<double[]> kernel = WideReluKernel.tangent(DEPTH, training.x()[0].length);
        Task bumps = task(
                NoteNames.BUMPS, kernel, new Points(training.x(), noisy), fresh, TOLERANCE_OF_NOISE * noise, notes);
        return new Findings(notes, points -> bumps.student(0, points));
    }

    private static double[] sine(double[][] points) {
        return Arrays.stream(points)
                .mapToDouble(x -> Math.sin(2 * Math.PI * x[0]))
                .toArray();
    }

    private Task task(
            String name,
            MercerKernel<double[]> kernel,
            Points samples,
            Points fresh,
            double tolerance,
            Map<String, Double> notes) {
        RealMatrix gram = KernelValues.between(kernel, samples.x(), samples.x());
        ConstrainedRounds recursion = new ConstrainedRounds(Spectrum.of(gram), tolerance, truth);
        double excess = recursion.excess(samples.truth());
        // One more than can be before the collapse, so that a recursion that never collapses is seen.
        List<Round> rounds = recursion.of(samples.truth(), (int) Math.floor(excess * excess) + 1);
        Task task = new Task(kernel, samples.x(), recursion.spectrum(), rounds);
        task.checkAgainst(gram, new OracleCheck(name() + " (" + name + ")"));
        Spectrum spectrum = recursion.spectrum();
        notes.put(NoteNames.of(name, NoteNames.ROUNDS), (double) rounds.size());
        notes.put(NoteNames.of(name, NoteNames.EARLY_VIOLATION), (excess - 1) / spectrum.condition() - rounds.size());
        notes.put(NoteNames.of(name, NoteNames.LATE_VIOLATION), rounds.size() - excess * excess);
        notes.put(NoteNames.of(name, NoteNames.SPARSITY_VIOLATION), sparsityViolation(spectrum, rounds, excess));
        double[] last = rounds.get(rounds.size() - 1).logFilter();
        notes.put(
                NoteNames.of(name, NoteNames.UNEVEN_VIOLATION),
                Math.log(spectrum.condition()) - (last[0] - last[last.length - 1]));
        notes.put(NoteNames.of(name, NoteNames.TRACE_VIOLATION), traceViolation(rounds));
        double signal = Sizes.meanSquare(fresh.truth());
        Map<String, Integer> risks = Map.of(
                NoteNames.RISK_FIRST, 1,
                NoteNames.RISK_SECOND, Math.min(2, rounds.size()),
                NoteNames.RISK_LAST, rounds.size());
        risks.forEach((what, round) -> {
            double[] said = task.student(round - 1, fresh.x());
            notes.put(NoteNames.of(name, what), Sizes.meanSquare(said, fresh.truth()) / signal);
        });
        return task;
    }

    /** {@code B_(t-1)[k] / B_(t-1)[j] >= ((r - 1 + d_min / d_j) / (r - 1 + d_min / d_k))^t} for d_k > d_j. */
    private static double sparsityViolation(Spectrum spectrum, List<Round> rounds, double excess) {
        double[] d = spectrum.values();
        double worst = Double.NEGATIVE_INFINITY;
        for (int t = 1; t <= rounds.size(); t++) {
            double[] filter = rounds.get(t - 1).logFilter();
            for (int k = 0; k < d.length; k++) {
                for (int j = k + 1; j < d.length; j++) {
                    double bound = t
                            * Math.log((excess - 1 + spectrum.least() / d[j]) / (excess - 1 + spectrum.least() / d[k]));
                    worst = Math.max(worst, bound - (filter[k] - filter[j]));
                }
            }
        }
        return worst;
    }

    private static double traceViolation(List<Round> rounds) {
        double[] traces = rounds.stream()
                .mapToDouble(round -> Arrays.stream(round.logFilter())
                        .map(log -> rounds.get(0).penalty() / Math.expm1(-log))
                        .sum())
                .toArray();
        double worst = Double.NEGATIVE_INFINITY;
        for (int t = 1; t < traces.length; t++) {
            worst = Math.max(worst, (traces[t] - traces[t - 1]) / traces[0]);
        }
        return worst;
    }

    /** The students of one task. */
    private record Task(MercerKernel<double[]> kernel, double[][] samples, Spectrum spectrum, List<Round> rounds) {

        /** {@code k(x)^T (c I + G)^-1 y}, the inverse taken in the eigenbasis. */
        double[] student(int round, double[][] points) {
            Round one = rounds.get(round);
            double[] dual = new double[samples.length];
            Arrays.setAll(dual, i -> one.seen()[i] / (one.penalty() + spectrum.values()[i]));
            return KernelValues.between(kernel, points, samples).operate(spectrum.samples(dual));
        }

        /** What every student says of its samples, by elimination instead of eigenvectors. */
        void checkAgainst(RealMatrix gram, OracleCheck gate) {
            for (int t = 0; t < rounds.size(); t++) {
                Round round = rounds.get(t);
                RealMatrix shifted = gram.add(
                        MatrixUtils.createRealIdentityMatrix(samples.length).scalarMultiply(round.penalty()));
                double[] dual = new CholeskyDecomposition(shifted)
                        .getSolver()
                        .solve(new ArrayRealVector(spectrum.samples(round.seen()), false))
                        .toArray();
                gate.check(
                        String.format(Locale.ROOT, "output of student %d at sample", t + 1),
                        spectrum.samples(round.fitted()),
                        gram.operate(dual));
            }
        }
    }
}
