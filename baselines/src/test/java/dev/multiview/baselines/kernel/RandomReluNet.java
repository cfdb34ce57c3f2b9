package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;

/**
 * A net of finite width as in the Javadoc of {@link WideReluKernel}, both variances 1, with one output and at random weights
 * and biases; all hidden layers are equally wide.
 */
final class RandomReluNet {
    /** Of each layer, the last of which is the output, a row per unit. */
    private final double[][][] weights;

    private final double[][] biases;

    RandomReluNet(String purpose, int depth, int width, int dimension) {
        weights = new double[depth + 1][][];
        biases = new double[depth + 1][];
        for (int l = 0; l <= depth; l++) {
            int units = l == depth ? 1 : width;
            weights[l] = gaussians(purpose + " weights " + l, units, l == 0 ? dimension : width);
            biases[l] = gaussians(purpose + " biases " + l, 1, units)[0];
        }
    }

    Pass pass(double[] x) {
        return new Pass(x);
    }

    /** One point's way through the net and back. */
    final class Pass {
        /** What each layer is given. */
        private final double[][] inputs = new double[weights.length][];

        /** The output's derivative by what each layer computes before its ReLU. */
        private final double[][] slopes = new double[weights.length][];

        private Pass(double[] x) {
            int output = weights.length - 1;
            inputs[0] = x;
            for (int l = 0; l < output; l++) {
                inputs[l + 1] = rectified(l);
            }
            slopes[output] = new double[] {1};
            for (int l = output; l > 0; l--) {
                slopes[l - 1] = back(l);
            }
        }

        /** Of the output at two points, over its own weights and bias only. */
        double covariance(Pass other) {
            return similarity(weights.length - 1, other);
        }

        /**
         * The inner product of the output's gradients by all weights and biases: a layer's weights have the outer product of
         * slopes and inputs, its biases have the slopes.
         */
        double tangent(Pass other) {
            double sum = 0;
            for (int l = 0; l < weights.length; l++) {
                sum += dot(slopes[l], other.slopes[l]) * similarity(l, other);
            }
            return sum;
        }

        private double similarity(int l, Pass other) {
            return dot(inputs[l], other.inputs[l]) / inputs[l].length + 1;
        }

        private double[] rectified(int l) {
            double[] values = new double[biases[l].length];
            for (int i = 0; i < values.length; i++) {
                double field = dot(weights[l][i], inputs[l]) / Math.sqrt(inputs[l].length) + biases[l][i];
                values[i] = Math.max(0, field);
            }
            return values;
        }

        /** Slopes one layer nearer to the input; a ReLU is on where the layer's input is positive. */
        private double[] back(int l) {
            double[] values = new double[inputs[l].length];
            for (int i = 0; i < slopes[l].length; i++) {
                for (int j = 0; j < values.length; j++) {
                    values[j] += slopes[l][i] * weights[l][i][j];
                }
            }
            for (int j = 0; j < values.length; j++) {
                values[j] = inputs[l][j] > 0 ? values[j] / Math.sqrt(values.length) : 0;
            }
            return values;
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
