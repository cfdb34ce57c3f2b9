package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.WidePatchKernel;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import smile.math.matrix.Matrix;

class WidePatchRidgeTest {
    private static final InputShape.Patches SHAPE = new InputShape.Patches(4, 8);

    private final RidgeLearner learner = WideRidge.ofPatches("infinite", spec(1));
    private final TrainingTask task = Bags.task(1);
    private final Samples test = Bags.draw("test", 21, 3, 4, 8);

    /** By another library's solver, in terms of the kernel alone. */
    @Test
    void itIsKernelRidgeWithAFreeIntercept() throws InterruptedException {
        Samples training = Bags.draw("many", 150, 3, 4, 8);
        Fit fit = learner.fit(new TrainingTask(training, task.validation(), task.targets(), task.seed(), task.steps()));
        Logits logits = fit.model().predict(test);
        Logits own = fit.model().predict(training);
        WidePatchKernel kernel = WidePatchKernel.series(spec(1), SHAPE);
        RealMatrix gram = matrix(kernel.K(rows(training)));
        RealMatrix cross = matrix(kernel.K(rows(training), rows(test)));
        int n = training.count();
        RealVector ones = new ArrayRealVector(n, 1.0);
        RealMatrix centre = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                centre.setEntry(i, j, (i == j ? 1 : 0) - 1.0 / n);
            }
        }
        RealMatrix centred = centre.multiply(gram).multiply(centre);
        double lambda = Objects.requireNonNull(fit.notes().get("penalty")) * centred.getTrace() / n;
        RealMatrix shifted = centred.copy();
        for (int i = 0; i < n; i++) {
            shifted.addToEntry(i, i, lambda);
        }
        for (int c = 0; c < 3; c++) {
            RealVector target = new ArrayRealVector(n);
            for (int i = 0; i < n; i++) {
                target.setEntry(i, training.labels()[i] == c ? 1 : 0);
            }
            RealVector dual = new LUDecomposition(shifted).getSolver().solve(centre.operate(target));
            double intercept = target.dotProduct(ones) / n;
            RealVector atTraining = gram.operate(centre.operate(dual));
            for (int t = 0; t < test.count(); t++) {
                RealVector atPoint = cross.getColumnVector(t);
                double expected =
                        intercept + atPoint.dotProduct(centre.operate(dual)) - atTraining.dotProduct(ones) / n;
                assertThat((double) logits.get(t, c)).isCloseTo(expected, within(1e-6));
            }
            for (int t = 0; t < n; t++) {
                double expected = intercept + atTraining.getEntry(t) - atTraining.dotProduct(ones) / n;
                assertThat((double) own.get(t, c)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void theTwinComesNearerToItTheWiderItIs() throws InterruptedException {
        assertThat(distance(256)).isLessThan(0.5 * distance(16));
    }

    @Test
    void itsSeedsAreAllOneModel() throws InterruptedException {
        TrainingTask other =
                new TrainingTask(task.training(), task.validation(), task.targets(), SeedPath.root(99), task.steps());
        assertThat(learner.fit(other).model().predict(test).values())
                .isEqualTo(learner.fit(task).model().predict(test).values());
    }

    @Test
    void predictionsDoNotDependOnTheSamplesBeside() throws InterruptedException {
        Samples many = Bags.draw("many", 1200, 3, 4, 8);
        Fit fit = learner.fit(task);
        Logits together = fit.model().predict(many);
        Samples last = new Samples(
                many.shape(),
                Arrays.copyOfRange(many.values(), 1199 * SHAPE.size(), 1200 * SHAPE.size()),
                new int[] {many.labels()[1199]},
                3,
                many.views());
        assertThat(fit.model().predict(last).get(0, 1)).isCloseTo(together.get(1199, 1), within(1e-6f));
    }

    @Test
    void anEmptySampleAndEqualOnesDoNotStopIt() throws InterruptedException {
        float[] values = task.training().values().clone();
        Arrays.fill(values, 0, SHAPE.size(), 0);
        System.arraycopy(values, SHAPE.size(), values, 2 * SHAPE.size(), SHAPE.size());
        Samples odd = new Samples(
                SHAPE, values, task.training().labels(), 3, task.training().views());
        Fit fit = learner.fit(new TrainingTask(odd, task.validation(), task.targets(), task.seed(), task.steps()));
        for (float value : fit.model().predict(test).values()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        TrainingTask broken = new TrainingTask(
                Bags.withValue(task.training(), 33, Float.NaN), task.validation(), task.targets(), task.seed(), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner.fit(broken))
                .withMessage("Value 1 of sample 1 is NaN; inputs must be finite numbers");
    }

    /** Root mean square distance of the twin's outputs from the infinitely wide one's, over six seeds. */
    private double distance(int width) throws InterruptedException {
        float[] limit = learner.fit(task).model().predict(test).values();
        RidgeLearner twin = GradientFeatureMap.ridge("twin", spec(width));
        double squares = 0;
        for (int seed = 0; seed < 6; seed++) {
            TrainingTask seeded = new TrainingTask(
                    task.training(),
                    task.validation(),
                    task.targets(),
                    SeedPath.root(seed).child("width " + width),
                    task.steps());
            float[] values = twin.fit(seeded).model().predict(test).values();
            for (int i = 0; i < limit.length; i++) {
                squares += Math.pow(values[i] - limit[i], 2);
            }
        }
        return Math.sqrt(squares / (6 * limit.length));
    }

    private static PatchNetSpec spec(int width) {
        return new PatchNetSpec(width, 3, 1.5, 1, new StepSize.Constant(1));
    }

    private static double[][] rows(Samples samples) {
        double[][] rows = new double[samples.count()][SHAPE.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < SHAPE.size(); j++) {
                rows[i][j] = samples.values()[i * SHAPE.size() + j];
            }
        }
        return rows;
    }

    private static RealMatrix matrix(Matrix values) {
        RealMatrix matrix = new Array2DRowRealMatrix(values.nrows(), values.ncols());
        for (int i = 0; i < values.nrows(); i++) {
            for (int j = 0; j < values.ncols(); j++) {
                matrix.setEntry(i, j, values.get(i, j));
            }
        }
        return matrix;
    }
}
