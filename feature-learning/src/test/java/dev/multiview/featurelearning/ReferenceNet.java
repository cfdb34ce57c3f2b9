package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Patches;
import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;

/** The patch net in double precision, written as the definition reads: loops, no tiles, no matrix products. */
record ReferenceNet(PatchNetSpec spec, int filters, double outputWeight, Samples samples) {

    /** {@code F_i(X_n) = a sum_r sum_p sReLU(<w_ir, x_np>)}. */
    double[] logits(double[] weights, int n) {
        double[] logits = new double[samples.classes()];
        for (int i = 0; i < logits.length; i++) {
            for (int r = 0; r < filters; r++) {
                for (int p = 0; p < shape().patches(); p++) {
                    logits[i] += outputWeight * spec.activation(response(weights, i, r, n, p));
                }
            }
        }
        return logits;
    }

    /** Mean cross-entropy on the labels. */
    double loss(double[] weights) {
        double loss = 0;
        for (int n = 0; n < samples.count(); n++) {
            loss -= Math.log(softmax(logits(weights, n))[samples.labels()[n]]);
        }
        return loss / samples.count();
    }

    /** {@code dLoss/dw_ir = (1/N) sum_n (softmax_i - y_i) a sum_p sReLU'(<w_ir, x_np>) x_np}. */
    double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        int d = shape().dimension();
        for (int n = 0; n < samples.count(); n++) {
            double[] probabilities = softmax(logits(weights, n));
            for (int i = 0; i < probabilities.length; i++) {
                double residual = (probabilities[i] - (samples.labels()[n] == i ? 1 : 0)) / samples.count();
                for (int r = 0; r < filters; r++) {
                    for (int p = 0; p < shape().patches(); p++) {
                        double slope = outputWeight * spec.derivative(response(weights, i, r, n, p));
                        for (int j = 0; j < d; j++) {
                            gradient[(i * filters + r) * d + j] += residual * slope * input(n, p, j);
                        }
                    }
                }
            }
        }
        return gradient;
    }

    private double response(double[] weights, int i, int r, int n, int p) {
        double sum = 0;
        for (int j = 0; j < shape().dimension(); j++) {
            sum += weights[(i * filters + r) * shape().dimension() + j] * input(n, p, j);
        }
        return sum;
    }

    private double input(int n, int p, int j) {
        return samples.values()[(n * shape().patches() + p) * shape().dimension() + j];
    }

    private Patches shape() {
        return (Patches) samples.shape();
    }

    private static double[] softmax(double[] logits) {
        double sum = 0;
        double[] probabilities = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp(logits[i]);
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    static double[] toDouble(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }

    /** Largest difference relative to the largest expected magnitude. */
    static double relativeDifference(float[] actual, double[] expected) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
        }
        return difference / largest;
    }
}
