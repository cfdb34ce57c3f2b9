package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.TrainingTask;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One ridge fit: every penalty of the grid is solved for every group of features, then one relative penalty is
 * chosen for all classes by the fit's own classification error on the validation samples.
 *
 * <p>Each fit (single, student, joint) chooses for itself. For an ensemble that is compared with one of them, one penalty is
 * chosen for all its members, for the ensemble's own error, among the fits of {@link #ofEach}. Of equal errors the smaller
 * penalty wins. Grids bracket what was chosen on tuning seeds.
 */
final class RidgeFit {
    /** The grid of the synthetic presets. */
    static final List<Double> PENALTIES = List.of(1e-4, 1e-2, 1.0, 10.0, 100.0);

    private final FeatureMap map;
    /** Penalties relative to {@code trace(K) / n}, the mean eigenvalue of the centred kernel matrix. */
    private final double[] penalties;

    private final Samples training;
    private final Samples validation;
    private final double[] targets;
    /** Classes that share a group of features. */
    private final int columns;
    /** Per penalty and group: weights, features x columns. */
    private final double[][][] weights;

    private final double[][][] intercepts;
    /** Per penalty: outputs on the validation samples, {@code sample * classes + class}. */
    private final double[][] validationOutputs;

    private RidgeFit(FeatureMap map, TrainingTask task, List<Double> grid) {
        this.map = map;
        this.penalties = grid.stream().mapToDouble(Double::doubleValue).toArray();
        this.training = task.training();
        this.validation = task.validation();
        this.targets = RidgeTargets.of(training, Teachers.checked(task.targets()));
        this.columns = training.classes() / map.groups();
        this.weights = new double[penalties.length][map.groups()][map.features() * columns];
        this.intercepts = new double[penalties.length][map.groups()][];
        this.validationOutputs = new double[penalties.length][validation.count() * training.classes()];
    }

    /**
     * Fits a linear model on the features of {@code map}.
     *
     * @param grid penalties to choose from, rising
     * @throws IllegalArgumentException if there is no validation sample to choose the penalty on, or the targets'
     *     rule is not one for squared loss
     */
    static Fit of(FeatureMap map, TrainingTask task, List<Double> grid) throws InterruptedException {
        RidgeFit fit = solved(map, task, grid);
        return fit.with(fit.choose());
    }

    /** Every fit of the grid, in its order; parameters and failures are those of {@link #of}. */
    static List<Fit> ofEach(FeatureMap map, TrainingTask task, List<Double> grid) throws InterruptedException {
        RidgeFit fit = solved(map, task, grid);
        return IntStream.range(0, grid.size()).mapToObj(fit::with).toList();
    }

    private static RidgeFit solved(FeatureMap map, TrainingTask task, List<Double> grid) throws InterruptedException {
        if (task.validation().count() == 0) {
            throw new IllegalArgumentException("Validation set has 0 samples; ridge chooses its penalty on it");
        }
        RidgeFit fit = new RidgeFit(map, task, grid);
        fit.solveAll();
        return fit;
    }

    private Fit with(int penalty) {
        return new Fit(
                map.model(training.classes(), weights[penalty], intercepts[penalty]),
                Map.of(
                        "penalty",
                        penalties[penalty],
                        "penaltyIndex",
                        (double) penalty,
                        "validationError",
                        validationError(penalty)));
    }

    private void solveAll() throws InterruptedException {
        int n = training.count();
        int features = map.features();
        try (NativeMemory memory = new NativeMemory()) {
            FeatureMap.Block trainingBlock = map.load(memory, training, 0, n);
            FeatureMap.Block validationBlock = map.load(memory, validation, 0, validation.count());
            DoubleBuffer phi = memory.doubles((long) features * n);
            DoubleBuffer validationPhi = memory.doubles((long) features * validation.count());
            DoubleBuffer outputs = memory.doubles((long) penalties.length * columns * validation.count());
            CentredRidge ridge =
                    new CentredRidge(memory, CentredRidge.Form.cheaper(n, features), n, features, columns, penalties);
            double[] groupTargets = new double[n * columns];
            for (int group = 0; group < map.groups(); group++) {
                trainingBlock.write(group, phi);
                System.arraycopy(targets, group * groupTargets.length, groupTargets, 0, groupTargets.length);
                DoubleBuffer solved = ridge.solve(phi, groupTargets);
                validationBlock.write(group, validationPhi);
                Blas.transposeMultiply(
                        penalties.length * columns, validation.count(), features, solved, validationPhi, outputs);
                for (int i = 0; i < penalties.length; i++) {
                    solved.get(i * features * columns, weights[i][group]);
                    intercepts[i][group] = ridge.intercepts(weights[i][group]);
                    keepOutputs(group, i, outputs);
                }
            }
        }
    }

    private void keepOutputs(int group, int penalty, DoubleBuffer outputs) {
        for (int t = 0; t < validation.count(); t++) {
            for (int c = 0; c < columns; c++) {
                validationOutputs[penalty][t * training.classes() + group * columns + c] =
                        outputs.get((t * penalties.length + penalty) * columns + c) + intercepts[penalty][group][c];
            }
        }
    }

    private int choose() {
        int best = 0;
        for (int i = 1; i < penalties.length; i++) {
            if (validationError(i) < validationError(best)) {
                best = i;
            }
        }
        return best;
    }

    private double validationError(int penalty) {
        int classes = training.classes();
        int wrong = 0;
        for (int t = 0; t < validation.count(); t++) {
            int predicted = 0;
            for (int c = 1; c < classes; c++) {
                if (validationOutputs[penalty][t * classes + c] > validationOutputs[penalty][t * classes + predicted]) {
                    predicted = c;
                }
            }
            wrong += predicted == validation.labels()[t] ? 0 : 1;
        }
        return (double) wrong / validation.count();
    }
}
