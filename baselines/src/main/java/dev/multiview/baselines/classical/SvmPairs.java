package dev.multiview.baselines.classical;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import java.nio.DoubleBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import smile.base.svm.KernelMachine;

/**
 * Kernel machines of all pairs of classes, over one set of rows. Smile would evaluate the kernel anew for every pair; here
 * one matrix product gives it for all of them.
 */
final class SvmPairs implements Model {
    private static final int AT_ONCE = 64;

    private final InputShape shape;
    private final int classes;
    private final double[][] rows;
    private final double width;
    private final double[] squares;
    private final Map<double[], Integer> positions = new IdentityHashMap<>();
    /** Pairs x rows, row of the training set after row. */
    private final double[] coefficients;

    private final double[] intercepts;

    /**
     * Machines without support vectors.
     *
     * @param rows training samples
     * @param width sigma of the kernel {@code exp(-|x - y|^2 / (2 sigma^2))}
     */
    SvmPairs(InputShape shape, int classes, double[][] rows, double width) {
        this.shape = shape;
        this.classes = classes;
        this.rows = rows;
        this.width = width;
        this.squares = new double[rows.length];
        this.intercepts = new double[classes * (classes - 1) / 2];
        this.coefficients = new double[intercepts.length * rows.length];
        for (int i = 0; i < rows.length; i++) {
            positions.put(rows[i], i);
            squares[i] = squared(rows[i]);
        }
    }

    /** Sets the machine of a pair; pairs are counted (0, 1), (0, 2), and so on. Its vectors are rows of this set. */
    void set(int pair, KernelMachine<double[]> machine) {
        intercepts[pair] = machine.intercept();
        double[][] vectors = machine.instances();
        for (int i = 0; i < vectors.length; i++) {
            int row = positions.getOrDefault(vectors[i], -1);
            coefficients[row * intercepts.length + pair] = machine.weights()[i];
        }
    }

    /** Rows that any machine uses. */
    int supportVectors() {
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            boolean used = false;
            for (int pair = 0; pair < intercepts.length; pair++) {
                used |= coefficients[i * intercepts.length + pair] != 0;
            }
            count += used ? 1 : 0;
        }
        return count;
    }

    @Override
    public Logits predict(Samples samples) {
        if (!samples.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "Samples of shape " + samples.shape() + " are not of the shape trained on, " + shape);
        }
        double[][] tested = HardLabelTask.rows(samples);
        float[] values = new float[samples.count() * classes];
        int n = rows.length;
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer trained = memory.doubles((long) n * shape.size());
            for (int i = 0; i < n; i++) {
                trained.put(i * shape.size(), rows[i]);
            }
            DoubleBuffer weights = memory.doubles(coefficients.length);
            weights.put(0, coefficients);
            DoubleBuffer tile = memory.doubles((long) AT_ONCE * shape.size());
            DoubleBuffer kernel = memory.doubles((long) AT_ONCE * n);
            DoubleBuffer decisions = memory.doubles((long) AT_ONCE * intercepts.length);
            for (int from = 0; from < tested.length; from += AT_ONCE) {
                int count = Math.min(AT_ONCE, tested.length - from);
                for (int t = 0; t < count; t++) {
                    tile.put(t * shape.size(), tested[from + t]);
                }
                Blas.transposeMultiply(n, count, shape.size(), trained, tile, kernel);
                for (int t = 0; t < count; t++) {
                    toKernel(tested[from + t], kernel, t * n);
                }
                Blas.multiply(intercepts.length, count, n, weights, kernel, decisions);
                for (int t = 0; t < count; t++) {
                    vote(decisions, t * intercepts.length, values, (from + t) * classes);
                }
            }
        }
        return new Logits(samples.count(), classes, values);
    }

    /** Turns products with all rows into kernel values. */
    private void toKernel(double[] sample, DoubleBuffer products, int offset) {
        double own = squared(sample);
        for (int i = 0; i < rows.length; i++) {
            double distance = Math.max(own + squares[i] - 2 * products.get(offset + i), 0);
            products.put(offset + i, Math.exp(-distance / (2 * width * width)));
        }
    }

    private static double squared(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    private void vote(DoubleBuffer decisions, int offset, float[] values, int to) {
        int pair = 0;
        for (int first = 0; first < classes; first++) {
            for (int second = first + 1; second < classes; second++) {
                double decision = decisions.get(offset + pair) + intercepts[pair];
                float cut = (float) Math.max(-1, Math.min(1, decision));
                values[to + first] += cut;
                values[to + second] -= cut;
                pair++;
            }
        }
    }
}
