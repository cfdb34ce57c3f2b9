package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Fit;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.TrainingTask;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/**
 * Softmax regression on fixed features by mini-batch descent from zero weights: {@code F_c(x) = <w_c, s phi(x)>}, where
 * s phi has a constant coordinate for the intercept.
 *
 * <p>Features and the constant are multiplied by s once, so a mean of members needs no more than another s.
 */
final class SoftmaxFit implements NesterovDescent.Objective {
    private static final int WRITTEN_AT_ONCE = 256;

    private final CrossEntropy objective;
    private final int classes;
    private final int rows;
    /** All features, rows x samples. */
    private final FloatBuffer phi;

    private final FloatBuffer batchPhi;
    private final FloatBuffer weights;
    private final FloatBuffer slope;
    private final FloatBuffer outputs;
    private final float[] column;
    private final float[] logits;

    /**
     * Standardised features and how they enter.
     *
     * @param features the map
     * @param factor what every feature is multiplied by
     * @param constant the value of the constant coordinate
     */
    record Scaled(FeatureMap features, double factor, double constant) {

        int rows() {
            return features.features() + 1;
        }

        /** Writes the columns of {@code count} samples from index {@code from} on into {@code out} at {@code to}. */
        void write(Samples samples, int from, int count, FloatBuffer out, int to) {
            int length = features.features();
            double[] exact = new double[length];
            float[] rounded = new float[rows()];
            rounded[length] = (float) constant;
            try (NativeMemory memory = new NativeMemory()) {
                DoubleBuffer written = memory.doubles((long) count * length);
                features.load(memory, samples, from, count).write(0, written);
                for (int t = 0; t < count; t++) {
                    written.get(t * length, exact);
                    for (int j = 0; j < length; j++) {
                        rounded[j] = (float) (factor * exact[j]);
                    }
                    out.put(to + t * rounded.length, rounded);
                }
            }
        }
    }

    private SoftmaxFit(NativeMemory memory, Scaled map, Samples training, CrossEntropy objective, int batch) {
        this.objective = objective;
        this.classes = training.classes();
        this.rows = map.rows();
        this.phi = memory.floats((long) rows * training.count());
        this.batchPhi = memory.floats((long) rows * batch);
        this.weights = memory.floats((long) rows * classes);
        this.slope = memory.floats((long) rows * classes);
        this.outputs = memory.floats((long) classes * batch);
        this.column = new float[rows];
        this.logits = new float[classes * batch];
        for (int from = 0; from < training.count(); from += WRITTEN_AT_ONCE) {
            int count = Math.min(WRITTEN_AT_ONCE, training.count() - from);
            map.write(training, from, count, phi, from * rows);
        }
    }

    /** Fits the targets of {@code task} by the rule {@code descent}. */
    static Fit of(Scaled map, TrainingTask task, NesterovDescent descent) throws InterruptedException {
        Samples training = task.training();
        CrossEntropy objective = CrossEntropy.of(training, Teachers.checked(task.targets()));
        float[] weights = new float[map.rows() * training.classes()];
        try (NativeMemory memory = new NativeMemory()) {
            SoftmaxFit slope = new SoftmaxFit(memory, map, training, objective, descent.batch());
            return new Fit(
                    new SoftmaxModel(map, training.classes(), weights),
                    descent.minimise(
                            slope,
                            weights,
                            training.count(),
                            task.steps(),
                            task.seed().child("order")));
        }
    }

    @Override
    public double evaluate(float[] at, int[] batch, float[] gradient) {
        for (int b = 0; b < batch.length; b++) {
            phi.get(batch[b] * rows, column);
            batchPhi.put(b * rows, column);
        }
        weights.put(0, at);
        Blas.transposeMultiplyAdd(classes, batch.length, rows, weights, rows, batchPhi, rows, 0, outputs, classes);
        outputs.get(0, logits);
        double loss = objective.batchResidual(batch, logits);
        outputs.put(0, logits);
        Blas.multiplyTransposeAdd(rows, classes, batch.length, batchPhi, rows, outputs, classes, 0, slope, rows);
        slope.get(0, gradient);
        return loss;
    }
}
