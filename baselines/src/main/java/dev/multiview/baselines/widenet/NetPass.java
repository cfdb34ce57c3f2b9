package dev.multiview.baselines.widenet;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * A set of points on their way through a net and back, in double precision. Every layer is a matrix product; the input of each is
 * held with its scale and with a row of ones, which the biases multiply.
 *
 * <p>{@link #forward} first, then {@link #backward}; {@link #features} does both for all points at once and lets {@link #along},
 * {@link #kernel} and {@link #diagonal} be asked. Holds native memory until closed; for one thread.
 */
public final class NetPass implements AutoCloseable {
    /** Times any activation that is above 0, more than 1. */
    private static final double HUGE = 1e300;

    private final NetShape shape;
    private final int count;
    private final NativeMemory memory = new NativeMemory();
    private final DoubleBuffer weights;
    private final DoubleBuffer gradient;

    /** By layer, {@code (inputs + 1) x points}; the last row is 1. */
    private final DoubleBuffer[] inputs;

    /** By layer, {@code outputs x points}: before the ReLU on the way through, derivatives on the way back. */
    private final DoubleBuffer[] outputs;

    private final double[] column;
    private final double[] other;

    /** A pass of {@code points}, {@code [point][coordinate]}. */
    public NetPass(NetShape shape, double[][] points) {
        this.shape = shape;
        count = points.length;
        weights = memory.doubles(shape.parameters());
        gradient = memory.doubles(shape.parameters());
        inputs = new DoubleBuffer[shape.depth() + 1];
        outputs = new DoubleBuffer[shape.depth() + 1];
        column = new double[Math.max(shape.width(), shape.dimension()) + 1];
        other = new double[shape.width()];
        for (int layer = 0; layer <= shape.depth(); layer++) {
            inputs[layer] = memory.doubles((long) (shape.inputs(layer) + 1) * count);
            outputs[layer] = memory.doubles((long) shape.outputs(layer) * count);
        }
        int dimension = shape.dimension();
        double[] input = new double[dimension + 1];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < dimension; j++) {
                input[j] = points[i][j] / Math.sqrt(dimension);
            }
            input[dimension] = 1;
            inputs[0].put(i * input.length, input);
        }
    }

    /** {@code f(x; w)}, one value a point; nothing is subtracted. */
    public double[] forward(double[] values) {
        weights.put(0, values);
        for (int layer = 0; layer <= shape.depth(); layer++) {
            int units = shape.outputs(layer);
            Blas.multiply(units, count, shape.inputs(layer) + 1, matrix(layer), inputs[layer], outputs[layer]);
            if (layer < shape.depth()) {
                rectify(layer, units);
            }
        }
        double[] logits = new double[count];
        outputs[shape.depth()].get(0, logits);
        return logits;
    }

    private void rectify(int layer, int units) {
        double scale = 1 / Math.sqrt(units);
        double[] values = column;
        for (int i = 0; i < count; i++) {
            outputs[layer].get(i * units, values, 0, units);
            for (int j = 0; j < units; j++) {
                values[j] = Math.max(0, values[j]) * scale;
            }
            values[units] = 1;
            inputs[layer + 1].put(i * (units + 1), values, 0, units + 1);
        }
    }

    /**
     * The gradient of {@code sum_i slopes[i] f(x_i; w)} by all weights, at those of the last {@link #forward}.
     *
     * @param slopes one a point
     * @param into takes {@link NetShape#parameters} values
     */
    public void backward(double[] slopes, double[] into) {
        back(slopes);
        for (int layer = 0; layer <= shape.depth(); layer++) {
            int columns = shape.inputs(layer) + 1;
            Blas.multiplyTranspose(
                    shape.outputs(layer),
                    columns,
                    count,
                    outputs[layer],
                    inputs[layer],
                    columns,
                    Blas.at(gradient, shape.from(layer)));
        }
        gradient.get(0, into);
    }

    /** Readies what the points' gradients at given weights are asked for. */
    public void features(double[] values) {
        forward(values);
        features();
    }

    /** The same at the weights of the last {@link #forward}. */
    public void features() {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        back(ones);
    }

    private void back(double[] slopes) {
        outputs[shape.depth()].put(0, slopes);
        for (int layer = shape.depth(); layer > 0; layer--) {
            int below = shape.inputs(layer);
            Blas.transposeMultiply(
                    below, count, shape.outputs(layer), matrix(layer), outputs[layer], outputs[layer - 1]);
            gate(layer, below);
        }
    }

    private void gate(int layer, int units) {
        double scale = 1 / Math.sqrt(units);
        double[] values = other;
        double[] on = column;
        for (int i = 0; i < count; i++) {
            outputs[layer - 1].get(i * units, values, 0, units);
            inputs[layer].get(i * (units + 1), on, 0, units);
            for (int j = 0; j < units; j++) {
                // 1 where the unit is on and 0 where it is off, without a branch that no processor foretells.
                values[j] *= Math.min(1, on[j] * HUGE) * scale;
            }
            outputs[layer - 1].put(i * units, values, 0, units);
        }
    }

    /** {@code direction . phi(x)}, one value a point, after {@link #features}. */
    public double[] along(double[] direction) {
        double[] sums = new double[count];
        gradient.put(0, direction);
        try (NativeMemory scratch = new NativeMemory()) {
            for (int layer = 0; layer <= shape.depth(); layer++) {
                int units = shape.outputs(layer);
                DoubleBuffer moved = scratch.doubles((long) units * count);
                DoubleBuffer changed = Blas.at(gradient, shape.from(layer));
                Blas.multiply(units, count, shape.inputs(layer) + 1, changed, inputs[layer], moved);
                addProducts(sums, outputs[layer], moved, units);
            }
        }
        return sums;
    }

    private void addProducts(double[] sums, DoubleBuffer left, DoubleBuffer right, int rows) {
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int j = i * rows; j < (i + 1) * rows; j++) {
                sum += left.get(j) * right.get(j);
            }
            sums[i] += sum;
        }
    }

    /** {@code |phi(x)|^2}, one value a point, after {@link #features}. */
    public double[] diagonal() {
        double[] values = new double[count];
        for (int layer = 0; layer <= shape.depth(); layer++) {
            int units = shape.outputs(layer);
            int columns = shape.inputs(layer) + 1;
            for (int i = 0; i < count; i++) {
                values[i] += Blas.squaredNorm(units, Blas.at(outputs[layer], i * units))
                        * Blas.squaredNorm(columns, Blas.at(inputs[layer], i * columns));
            }
        }
        return values;
    }

    /**
     * {@code phi(x) . phi(y)}, {@code [x][y]}, after {@link #features} of both. A layer's part of a gradient is the outer product of
     * derivatives and inputs, so its inner products are products of theirs.
     */
    public double[][] kernel(NetPass others) {
        double[][] kernel = new double[count][others.count];
        try (NativeMemory scratch = new NativeMemory()) {
            DoubleBuffer back = scratch.doubles((long) count * others.count);
            DoubleBuffer forth = scratch.doubles((long) count * others.count);
            for (int layer = 0; layer <= shape.depth(); layer++) {
                int units = shape.outputs(layer);
                int columns = shape.inputs(layer) + 1;
                Blas.transposeMultiply(count, others.count, units, outputs[layer], others.outputs[layer], back);
                Blas.transposeMultiply(count, others.count, columns, inputs[layer], others.inputs[layer], forth);
                for (int j = 0; j < others.count; j++) {
                    for (int i = 0; i < count; i++) {
                        kernel[i][j] += back.get(j * count + i) * forth.get(j * count + i);
                    }
                }
            }
        }
        return kernel;
    }

    private DoubleBuffer matrix(int layer) {
        return Blas.at(weights, shape.from(layer));
    }

    @Override
    public void close() {
        memory.close();
    }
}
