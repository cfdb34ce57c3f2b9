package dev.multiview.baselines;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;

/**
 * The patch net in double precision, written from its definition as plainly as possible: no BLAS, no gates, no
 * features. Weights are {@code [class][filter][coordinate]}.
 */
record ReferenceNet(PatchNetSpec spec, int classes, int perClass, Samples samples) {

    /** {@code F_c(x_i)} at {@code weights}. */
    double output(double[] weights, int i, int c) {
        double sum = 0;
        for (int r = 0; r < perClass; r++) {
            for (int p = 0; p < shape().patches(); p++) {
                sum += spec.activation(product(weights, i, c, r, p));
            }
        }
        return sum;
    }

    /** All outputs, {@code sample * classes + class}. */
    double[] outputs(double[] weights) {
        double[] outputs = new double[samples.count() * classes];
        for (int i = 0; i < samples.count(); i++) {
            for (int c = 0; c < classes; c++) {
                outputs[i * classes + c] = output(weights, i, c);
            }
        }
        return outputs;
    }

    /** Derivative of {@code F_c(x_i)} by weight {@code j} of class {@code c}, by central differences. */
    double differenceQuotient(double[] weights, int i, int c, int j) {
        double h = 1e-6;
        double[] moved = weights.clone();
        int index = c * perClass * shape().dimension() + j;
        moved[index] = weights[index] + h;
        double above = output(moved, i, c);
        moved[index] = weights[index] - h;
        return (above - output(moved, i, c)) / (2 * h);
    }

    /** Weights after {@code steps} steps of plain gradient descent on the mean cross-entropy. */
    double[] trained(double[] initial, double step, int steps) {
        double[] weights = initial.clone();
        for (int s = 0; s < steps; s++) {
            double[] gradient = gradient(weights);
            for (int j = 0; j < weights.length; j++) {
                weights[j] -= step * gradient[j];
            }
        }
        return weights;
    }

    private double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        int d = shape().dimension();
        double[] outputs = outputs(weights);
        for (int i = 0; i < samples.count(); i++) {
            double[] probabilities = softmax(outputs, i);
            for (int c = 0; c < classes; c++) {
                double residual = (probabilities[c] - (samples.labels()[i] == c ? 1 : 0)) / samples.count();
                for (int r = 0; r < perClass; r++) {
                    for (int p = 0; p < shape().patches(); p++) {
                        double gate = spec.derivative(product(weights, i, c, r, p));
                        for (int j = 0; j < d; j++) {
                            gradient[(c * perClass + r) * d + j] += residual * gate * value(i, p, j);
                        }
                    }
                }
            }
        }
        return gradient;
    }

    private double[] softmax(double[] outputs, int i) {
        double[] p = new double[classes];
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            p[c] = Math.exp(outputs[i * classes + c]);
            sum += p[c];
        }
        for (int c = 0; c < classes; c++) {
            p[c] /= sum;
        }
        return p;
    }

    private double product(double[] weights, int i, int c, int r, int p) {
        double sum = 0;
        int d = shape().dimension();
        for (int j = 0; j < d; j++) {
            sum += weights[(c * perClass + r) * d + j] * value(i, p, j);
        }
        return sum;
    }

    private double value(int i, int p, int j) {
        return samples.values()[(i * shape().patches() + p) * shape().dimension() + j];
    }

    private InputShape.Patches shape() {
        return (InputShape.Patches) samples.shape();
    }

    /** The same numbers in double precision. */
    static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
