package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;

import dev.multiview.data.InputShape;

/**
 * A net of finitely many channels as in the Javadoc of {@link WideConvKernel}, with one output and at random weights, written from
 * the definition: pixel by pixel, tap by tap. Gradients are by all weights, those of the output included.
 */
final class RandomConvNet {
    private static final int TAPS = 9;

    private final InputShape.Image shape;
    private final WideConvKernel.ReadOut readOut;
    /** Of each convolution: {@code [out][in * 9 + tap]}. */
    private final double[][][] filters;
    /** Of the output: per channel and pixel, or per channel. */
    private final double[] output;

    RandomConvNet(String purpose, WideConvKernel kernel, int channels) {
        shape = kernel.shape();
        readOut = kernel.readOut();
        filters = new double[kernel.depth()][][];
        int in = shape.channels();
        for (int l = 0; l < filters.length; l++) {
            filters[l] = gaussians(purpose + " filters " + l, channels, in * TAPS);
            in = channels;
        }
        int seen = averaged() ? channels : channels * pixels();
        output = gaussians(purpose + " output", 1, seen)[0];
    }

    private boolean averaged() {
        return readOut == WideConvKernel.ReadOut.AVERAGED;
    }

    private int pixels() {
        return shape.height() * shape.width();
    }

    /** The pixel under a tap around another, or -1 beyond the border. */
    private int under(int pixel, int tap) {
        int row = pixel / shape.width() + tap / 3 - 1;
        int column = pixel % shape.width() + tap % 3 - 1;
        boolean inside = row >= 0 && row < shape.height() && column >= 0 && column < shape.width();
        return inside ? row * shape.width() + column : -1;
    }

    private double scale(int in) {
        return Math.sqrt(2.0 / (TAPS * in));
    }

    /** The values that the output's weights have beside them, and the gradient of the output by all weights. */
    record Pass(double[] seen, double[] gradient) {
        /** Of the output at two points, over the output's own weights only. */
        double covariance(Pass other) {
            return dot(seen, other.seen);
        }

        double tangent(Pass other) {
            return dot(gradient, other.gradient);
        }
    }

    Pass pass(double[] x) {
        int depth = filters.length;
        double[][] inputs = new double[depth + 1][];
        inputs[0] = x;
        for (int l = 0; l < depth; l++) {
            inputs[l + 1] = rectified(l, inputs[l]);
        }
        int channels = filters[0].length;
        int weights = output.length;
        for (double[][] layer : filters) {
            weights += layer.length * layer[0].length;
        }
        double[] gradient = new double[weights];
        double[] seen = new double[output.length];
        double[] slopes = new double[channels * pixels()];
        for (int c = 0; c < channels; c++) {
            for (int p = 0; p < pixels(); p++) {
                int at = averaged() ? c : c * pixels() + p;
                double weight = averaged() ? 1.0 / (Math.sqrt(channels) * pixels()) : 1 / Math.sqrt(output.length);
                seen[at] += weight * inputs[depth][c * pixels() + p];
                slopes[c * pixels() + p] = weight * output[at];
            }
        }
        System.arraycopy(seen, 0, gradient, 0, seen.length);
        int next = seen.length;
        for (int l = depth - 1; l >= 0; l--) {
            slopes = back(l, inputs[l], inputs[l + 1], slopes, gradient, next);
            next += filters[l].length * filters[l][0].length;
        }
        return new Pass(seen, gradient);
    }

    private double[] rectified(int l, double[] input) {
        int in = filters[l][0].length / TAPS;
        double[] values = new double[filters[l].length * pixels()];
        for (int c = 0; c < filters[l].length; c++) {
            for (int p = 0; p < pixels(); p++) {
                double field = 0;
                for (int k = 0; k < in * TAPS; k++) {
                    int under = under(p, k % TAPS);
                    field += under < 0 ? 0 : filters[l][c][k] * input[k / TAPS * pixels() + under];
                }
                values[c * pixels() + p] = Math.max(0, scale(in) * field);
            }
        }
        return values;
    }

    /** Writes the gradient by a layer's filters and hands slopes on to its input; ReLU is on where its output is positive. */
    private double[] back(int l, double[] input, double[] after, double[] slopes, double[] gradient, int at) {
        int in = filters[l][0].length / TAPS;
        double[] below = new double[input.length];
        for (int c = 0; c < filters[l].length; c++) {
            for (int p = 0; p < pixels(); p++) {
                double slope = after[c * pixels() + p] > 0 ? scale(in) * slopes[c * pixels() + p] : 0;
                for (int k = 0; k < in * TAPS && slope != 0; k++) {
                    int under = under(p, k % TAPS);
                    if (under >= 0) {
                        int pixel = k / TAPS * pixels() + under;
                        gradient[at + c * in * TAPS + k] += slope * input[pixel];
                        below[pixel] += slope * filters[l][c][k];
                    }
                }
            }
        }
        return below;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
