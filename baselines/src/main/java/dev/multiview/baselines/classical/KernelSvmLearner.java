package dev.multiview.baselines.classical;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import smile.base.svm.KernelMachine;
import smile.base.svm.LASVM;
import smile.math.kernel.GaussianKernel;

/**
 * Smile's support vector machines with a Gaussian kernel on raw values, one for every pair of classes: a traditional
 * reference.
 *
 * <p>A support vector machine has no initialisation that members could differ by, so each is trained on the distinct
 * samples of a bootstrap draw, about 63 % of the training set, from the task's child path {@code init}; the solver's order
 * comes from the child path {@code order}. The kernel is {@code exp(-|x - y|^2 / (d v))}, d values of variance v. A
 * machine's decision, cut to [-1, 1], counts for the logit of one class and against the other's. It fits labels only, so
 * it can be a single or an ensemble's member, but no student. Notes of a fit: {@code samples}, {@code supportVectors}.
 */
public final class KernelSvmLearner extends ClassicalLearner {
    private static final double TOLERANCE = 1e-3;

    private final double penalty;

    /**
     * A learner.
     *
     * @param name unique name of the learner
     * @param penalty what a margin violation costs, C
     */
    public KernelSvmLearner(String name, double penalty) {
        super(name);
        if (!(penalty > 0 && Double.isFinite(penalty))) {
            throw new IllegalArgumentException("Margin penalty " + penalty + " is not a positive finite number");
        }
        this.penalty = penalty;
    }

    @Override
    public String canonical() {
        return "smile-svm-v1(kernel=gaussian,penalty=" + penalty + ",tolerance=" + TOLERANCE + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        Samples training = HardLabelTask.training(name(), task);
        int[] chosen = bootstrap(training, task.seed().child("init"));
        double[][] all = HardLabelTask.rows(training);
        double[][] rows = Arrays.stream(chosen).mapToObj(i -> all[i]).toArray(double[][]::new);
        int[] labels = Arrays.stream(chosen).map(i -> training.labels()[i]).toArray();
        double width = Math.sqrt(rows[0].length * variance(rows) / 2);
        SvmPairs pairs = new SvmPairs(training.shape(), training.classes(), rows, width);
        SeedPath order = task.seed().child("order");
        int next = 0;
        for (int first = 0; first < training.classes(); first++) {
            for (int second = first + 1; second < training.classes(); second++) {
                KernelMachine<double[]> machine =
                        machine(rows, labels, first, second, width, order.child("pair", next));
                pairs.set(next++, machine);
            }
        }
        return new Fit(
                pairs, Map.of("samples", (double) rows.length, "supportVectors", (double) pairs.supportVectors()));
    }

    private KernelMachine<double[]> machine(
            double[][] rows, int[] labels, int first, int second, double width, SeedPath seed)
            throws InterruptedException {
        int[] two = IntStream.range(0, rows.length)
                .filter(i -> labels[i] == first || labels[i] == second)
                .toArray();
        double[][] x = Arrays.stream(two).mapToObj(i -> rows[i]).toArray(double[][]::new);
        int[] y = Arrays.stream(two).map(i -> labels[i] == first ? 1 : -1).toArray();
        return SeededSmile.call(
                seed, () -> new LASVM<double[]>(new GaussianKernel(width), penalty, TOLERANCE).fit(x, y));
    }

    /** The distinct samples of as many draws with replacement as there are samples, and one of each class at least. */
    private static int[] bootstrap(Samples training, SeedPath seed) {
        UniformRandomProvider random = seed.generator();
        boolean[] drawn = new boolean[training.count()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[random.nextInt(drawn.length)] = true;
        }
        boolean[] seen = new boolean[training.classes()];
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] || !seen[training.labels()[i]]) {
                seen[training.labels()[i]] = true;
                chosen.add(i);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double variance(double[][] rows) {
        double sum = 0;
        double squares = 0;
        for (double[] row : rows) {
            for (double value : row) {
                sum += value;
                squares += value * value;
            }
        }
        double count = (double) rows.length * rows[0].length;
        double variance = squares / count - sum / count * (sum / count);
        if (!(variance > 0)) {
            throw new IllegalArgumentException(
                    "Training values have variance " + variance + "; a kernel needs samples that differ");
        }
        return variance;
    }
}
