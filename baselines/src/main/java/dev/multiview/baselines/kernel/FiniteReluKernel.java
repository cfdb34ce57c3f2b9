package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.DoubleBuffer;
import smile.math.matrix.Matrix;

/**
 * The tangent kernel of a net of m units, {@code f(x) = m^-1/2 sum_r a_r relu(w_r.x)} with both layers trained, at given
 * weights. Its features, m (d + 1) a point, are never written out:
 *
 * <pre>
 *   K = (H H^T + (D D^T) o (X X^T)) / m,   H = relu(X W^T),   D = a o relu'(X W^T)
 * </pre>
 *
 * <p>With weights from N(0, I) it goes to {@link WideReluKernel} of depth 1, {@code dimension} 1 and variances 1 and 0, with
 * an error that falls as m^-1/2.
 */
public final class FiniteReluKernel implements FixedKernel {
    private static final long serialVersionUID = 1L;

    private final int units;
    private final int dimension;
    private final double[] weights;
    private final double[] outputs;

    /**
     * The kernel.
     *
     * @param weights w, one row a unit
     * @param outputs a, one value a unit
     */
    public FiniteReluKernel(double[][] weights, double[] outputs) {
        if (weights.length == 0 || weights.length != outputs.length) {
            throw new IllegalArgumentException("Weights of " + weights.length + " units and " + outputs.length
                    + " output weights make no net; give as many of both, at least 1");
        }
        this.units = weights.length;
        this.dimension = weights[0].length;
        this.weights = new double[units * dimension];
        this.outputs = outputs.clone();
        for (int r = 0; r < units; r++) {
            System.arraycopy(weights[r], 0, this.weights, r * dimension, dimension);
        }
    }

    @Override
    public double k(double[] x, double[] y) {
        return K(new double[][] {x}, new double[][] {y}).get(0, 0);
    }

    @Override
    public Matrix K(double[][] x) {
        return K(x, x);
    }

    @Override
    public Matrix K(double[][] x, double[][] y) {
        double[] values = new double[Math.multiplyExact(x.length, y.length)];
        try (NativeMemory memory = new NativeMemory()) {
            Layer left = new Layer(memory, x);
            Layer right = new Layer(memory, y);
            // One product after the other, so that no third matrix of this size is held.
            DoubleBuffer product = memory.doubles(values.length);
            Blas.transposeMultiply(x.length, y.length, units, left.gates, right.gates, product);
            product.get(0, values);
            Blas.transposeMultiply(x.length, y.length, dimension, left.inputs, right.inputs, product);
            for (int i = 0; i < values.length; i++) {
                values[i] *= product.get(i);
            }
            Blas.transposeMultiply(x.length, y.length, units, left.active, right.active, product);
            for (int i = 0; i < values.length; i++) {
                values[i] = (product.get(i) + values[i]) / units;
            }
        }
        return new Matrix(x.length, y.length, x.length, DoubleBuffer.wrap(values));
    }

    /** The outputs of a layer's units at some points, one column a point. */
    private final class Layer {
        private final DoubleBuffer inputs;
        private final DoubleBuffer active;
        private final DoubleBuffer gates;

        private Layer(NativeMemory memory, double[][] points) {
            inputs = Gram.columns(memory, points);
            active = memory.doubles((long) units * points.length);
            gates = memory.doubles((long) units * points.length);
            DoubleBuffer filters = memory.doubles(weights.length).put(0, weights);
            Blas.transposeMultiply(units, points.length, dimension, filters, inputs, active);
            for (int i = 0; i < units * points.length; i++) {
                boolean on = active.get(i) > 0;
                gates.put(i, on ? outputs[i % units] : 0);
                active.put(i, on ? active.get(i) : 0);
            }
        }
    }
}
