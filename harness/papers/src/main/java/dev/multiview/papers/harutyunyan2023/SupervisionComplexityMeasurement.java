package dev.multiview.papers.harutyunyan2023;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.NestedSolution;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.KernelValues;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.measurement.Sizes;
import dev.multiview.baselines.measurement.Spectrum;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A measurement of how hard a teacher's answers are for a student's kernel (Harutyunyan et al., arXiv 2301.12245):
 * supervision complexity {@code Y^T K^-1 Y}, adjusted {@code sqrt(Y^T K^-1 Y Tr K) / n}. Y is the teacher's probability
 * minus a half, doubled, {@code tanh(z / (2 T))}; teachers are nets' tangent kernels trained by cross-entropy on the
 * labels of the first half of the training samples, students see the second half.
 *
 * <p>Notes for {@code T1} to {@code T16} (temperature, the teacher of most epochs) and {@code E3} to {@code E3000} (epochs, at
 * temperature 1):
 *
 * <ul>
 *   <li>{@code adjusted...}: adjusted complexity; {@code normed...}: with Y brought to the length of hard labels, so that what is
 *       left is its shape; {@code margin...}: mean of |Y|
 * </ul>
 *
 * and of other targets
 *
 * <ul>
 *   <li>{@code adjustedHard}: of the labels
 *   <li>{@code random}: Y^T K^-1 Y of {@value #RANDOM} vectors of random signs, mean over {@code Tr K^-1}
 *   <li>{@code randomViolation}: 1 minus {@code sqrt(Tr K^-1 Tr K) / n}, the adjusted complexity of the mean over random signs,
 *       which the inequality of Cauchy and Schwarz keeps from falling below 1 (D)
 *   <li>{@code softN25} to {@code softN200}, {@code randomN25} to {@code randomN200}: adjusted complexity of so many samples,
 *       of the earliest teacher and of random signs
 * </ul>
 */
public record SupervisionComplexityMeasurement() implements Measurement {
    static final int RANDOM = 100;

    private static final int DEPTH = 2;

    @Override
    public String name() {
        return "study-supervision-complexity";
    }

    @Override
    public String canonical() {
        return "supervision-complexity-1";
    }

    @Override
    public Set<String> notes() {
        return NoteNames.all();
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) {
        int n = training.count() / 2;
        Points taught = training.range(0, n);
        double[][] samples = training.range(n, 2 * n).x();
        WideReluKernel kernel = WideReluKernel.tangent(DEPTH, samples[0].length);
        Map<String, Double> notes = new TreeMap<>();
        try (NestedSolution solution = new NestedSolution(kernel, samples, 0)) {
            Complexity complexity = new Complexity(solution, trace(kernel, samples));
            Spectrum spectrum = Spectrum.of(KernelValues.between(kernel, samples, samples));
            double[] logits = new double[n];
            for (int epochs : NoteNames.EPOCHS) {
                logits = KernelTeacher.logistic(kernel, taught.x(), taught.truth(), epochs)
                        .at(samples);
                complexity.note(NoteNames.epochs(epochs), soft(logits, 1), notes);
            }
            for (int temperature : NoteNames.TEMPERATURES) {
                complexity.note(NoteNames.temperature(temperature), soft(logits, temperature), notes);
            }
            check(complexity, spectrum, soft(logits, 1));
            double[] hard = Arrays.stream(training.range(n, 2 * n).truth())
                    .map(Math::signum)
                    .toArray();
            notes.put(NoteNames.ADJUSTED_HARD, complexity.adjusted(hard, n));
            random(complexity, spectrum, seed, notes);
            double[] early = soft(
                    KernelTeacher.logistic(kernel, taught.x(), taught.truth(), NoteNames.EPOCHS.get(0))
                            .at(samples),
                    1);
            for (int size : NoteNames.SIZES) {
                notes.put(NoteNames.soft(size), complexity.adjusted(early, size));
            }
        }
        KernelTeacher last = KernelTeacher.logistic(
                kernel, taught.x(), taught.truth(), NoteNames.EPOCHS.get(NoteNames.EPOCHS.size() - 1));
        return new Findings(notes, last::at);
    }

    private static double[] trace(WideReluKernel kernel, double[][] samples) {
        double[] trace = new double[samples.length];
        double sum = 0;
        for (int i = 0; i < trace.length; i++) {
            sum += kernel.k(samples[i], samples[i]);
            trace[i] = sum;
        }
        return trace;
    }

    private static double[] soft(double[] logits, double temperature) {
        return Arrays.stream(logits).map(z -> Math.tanh(z / (2 * temperature))).toArray();
    }

    private void check(Complexity complexity, Spectrum spectrum, double[] targets) {
        double[] coordinates = spectrum.coordinates(targets);
        double sum = 0;
        for (int i = 0; i < coordinates.length; i++) {
            sum += coordinates[i] * coordinates[i] / spectrum.values()[i];
        }
        new OracleCheck(name()).check("supervision complexity", complexity.of(targets, targets.length), sum, 0);
    }

    private static void random(Complexity complexity, Spectrum spectrum, SeedPath seed, Map<String, Double> notes) {
        int n = spectrum.values().length;
        UniformRandomProvider coins = seed.child("signs").generator();
        double mean = 0;
        for (int vector = 0; vector < RANDOM; vector++) {
            double[] signs = new double[n];
            Arrays.setAll(signs, i -> coins.nextBoolean() ? 1 : -1);
            mean += complexity.of(signs, n) / RANDOM;
            for (int size : NoteNames.SIZES) {
                notes.merge(NoteNames.random(size), complexity.adjusted(signs, size) / RANDOM, Double::sum);
            }
        }
        double inverse =
                Arrays.stream(spectrum.values()).map(value -> 1 / value).sum();
        notes.put(NoteNames.RANDOM, mean / inverse);
        notes.put(NoteNames.RANDOM_VIOLATION, 1 - Math.sqrt(inverse * n * spectrum.mean()) / n);
    }

    /**
     * Complexities of targets on the first samples.
     *
     * @param solution of the samples' Gram matrix
     * @param trace of the Gram matrix of the first n samples, at n - 1
     */
    private record Complexity(NestedSolution solution, double[] trace) {

        double of(double[] targets, int size) {
            double sum = 0;
            double[] whitened = solution.whitened(targets);
            for (int i = 0; i < size; i++) {
                sum += whitened[i] * whitened[i];
            }
            return sum;
        }

        double adjusted(double[] targets, int size) {
            return Math.sqrt(of(targets, size) * trace[size - 1]) / size;
        }

        void note(String which, double[] targets, Map<String, Double> notes) {
            int n = targets.length;
            notes.put(NoteNames.of(NoteNames.ADJUSTED, which), adjusted(targets, n));
            notes.put(
                    NoteNames.of(NoteNames.NORMED, which), adjusted(targets, n) / Math.sqrt(Sizes.meanSquare(targets)));
            notes.put(
                    NoteNames.of(NoteNames.MARGIN, which),
                    Arrays.stream(targets).map(Math::abs).average().orElseThrow());
        }
    }
}
