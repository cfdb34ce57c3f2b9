package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Draws the random net of a {@link TargetFunction}: a map from inputs to k scores. Weights are normal with variance
 * 2 / fan-in before a ReLU and 1 / fan-in elsewhere, biases zero.
 */
final class TargetNet {
    private final ZigguratSampler.NormalizedGaussian gaussian;

    private TargetNet(SeedPath seed) {
        gaussian = ZigguratSampler.NormalizedGaussian.of(seed.generator());
    }

    static UnaryOperator<double[]> draw(TargetFunction kind, int classes, int dimension, SeedPath seed) {
        if (kind instanceof TargetFunction.Linear) {
            Features rows = FeatureDraw.draw(classes, 1, dimension, seed);
            double[] weights = new double[classes * dimension];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = rows.vectors()[i];
            }
            return x -> multiply(weights, x);
        }
        TargetNet net = new TargetNet(seed);
        if (kind instanceof TargetFunction.FullyConnected dense) {
            return net.fullyConnected(dense, classes, dimension);
        }
        if (kind instanceof TargetFunction.Residual residual) {
            return net.residual(residual, classes, dimension);
        }
        TargetFunction.Convolutional convolutional = (TargetFunction.Convolutional) kind;
        double[] filters = net.weights(convolutional.channels(), convolutional.kernel(), 2);
        double[] readOut = net.weights(classes, convolutional.channels() * dimension, 1);
        return x -> multiply(readOut, relu(convolve(filters, convolutional.kernel(), x)));
    }

    private UnaryOperator<double[]> fullyConnected(TargetFunction.FullyConnected kind, int classes, int dimension) {
        double[] first = weights(kind.width(), dimension, 2);
        double[] second = kind.layers() == 3 ? weights(kind.width(), kind.width(), 2) : new double[0];
        double[] readOut = weights(classes, kind.width(), 1);
        return x -> {
            double[] hidden = relu(multiply(first, x));
            return multiply(readOut, kind.layers() == 3 ? relu(multiply(second, hidden)) : hidden);
        };
    }

    private UnaryOperator<double[]> residual(TargetFunction.Residual kind, int classes, int dimension) {
        double[] stem = weights(kind.width(), dimension, 1);
        double[][] inner = new double[kind.blocks()][];
        double[][] outer = new double[kind.blocks()][];
        for (int b = 0; b < kind.blocks(); b++) {
            inner[b] = weights(kind.width(), kind.width(), 2);
            outer[b] = weights(kind.width(), kind.width(), 1);
        }
        double[] readOut = weights(classes, kind.width(), 1);
        return x -> {
            double[] stream = multiply(stem, x);
            for (int b = 0; b < inner.length; b++) {
                double[] branch = multiply(outer[b], relu(multiply(inner[b], stream)));
                for (int j = 0; j < stream.length; j++) {
                    stream[j] += branch[j];
                }
            }
            return multiply(readOut, stream);
        };
    }

    /** An {@code [out][in]} matrix. */
    private double[] weights(int out, int in, double gain) {
        double[] weights = new double[out * in];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.sqrt(gain / in) * gaussian.sample();
        }
        return weights;
    }

    private static double[] multiply(double[] matrix, double[] x) {
        double[] product = new double[matrix.length / x.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += matrix[i * x.length + j] * x[j];
            }
        }
        return product;
    }

    private static double[] convolve(double[] filters, int kernel, double[] x) {
        double[] map = new double[filters.length / kernel * x.length];
        for (int i = 0; i < map.length; i++) {
            int channel = i / x.length;
            for (int j = 0; j < kernel; j++) {
                map[i] += filters[channel * kernel + j] * x[(i % x.length + j) % x.length];
            }
        }
        return map;
    }

    private static double[] relu(double[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] = Math.max(values[j], 0);
        }
        return values;
    }
}
