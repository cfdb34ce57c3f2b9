package dev.multiview.baselines;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.ConvNetSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The small conv net and its gradient in double precision, written from the definition as plainly as possible: no BLAS,
 * no columns, no tiles, no tape.
 */
record ReferenceConvNet(ConvNetSpec spec, Samples samples) {

    private record Layer(double[] input, InputShape.Image shape, int filters, int weightsAt, double[] output) {
        int biasesAt() {
            return weightsAt + filters * shape.channels() * 9;
        }

        double response(double[] weights, int filter, int row, int column) {
            double sum = weights[biasesAt() + filter];
            for (int tap = 0; tap < shape.channels() * 9; tap++) {
                int pixel = pixel(tap, row, column);
                sum += pixel < 0 ? 0 : input[pixel] * weights[weightAt(filter, tap)];
            }
            return sum;
        }

        int weightAt(int filter, int tap) {
            return weightsAt + filter * shape.channels() * 9 + tap;
        }

        /** The input pixel under a filter's tap, or -1 beyond the border. */
        int pixel(int tap, int row, int column) {
            int r = row + tap % 9 / 3 - 1;
            int c = column + tap % 3 - 1;
            boolean inside = r >= 0 && r < shape.height() && c >= 0 && c < shape.width();
            return inside ? (tap / 9 * shape.height() + r) * shape.width() + c : -1;
        }

        int rows() {
            return shape.height() / 2;
        }

        int columns() {
            return shape.width() / 2;
        }

        /** Row and column of the first largest response in a square. */
        int[] largest(double[] weights, int filter, int row, int column) {
            int[] best = {2 * row, 2 * column};
            for (int r = 2 * row; r < 2 * row + 2; r++) {
                for (int c = 2 * column; c < 2 * column + 2; c++) {
                    if (response(weights, filter, r, c) > response(weights, filter, best[0], best[1])) {
                        best = new int[] {r, c};
                    }
                }
            }
            return best;
        }
    }

    private InputShape.Image shape() {
        return (InputShape.Image) samples.shape();
    }

    private List<Layer> forward(double[] weights, int i) {
        List<Layer> layers = new ArrayList<>();
        double[] input = new double[shape().size()];
        for (int j = 0; j < input.length; j++) {
            input[j] = samples.values()[i * input.length + j];
        }
        InputShape.Image shape = shape();
        int next = 0;
        for (int l = 0; l < spec.channels().size(); l++) {
            InputShape.Image after = spec.shapeAfter(l, shape());
            Layer layer = new Layer(input, shape, after.channels(), next, new double[after.size()]);
            int at = 0;
            for (int filter = 0; filter < after.channels(); filter++) {
                for (int row = 0; row < layer.rows(); row++) {
                    for (int column = 0; column < layer.columns(); column++) {
                        int[] best = layer.largest(weights, filter, row, column);
                        layer.output()[at++] = Math.max(0, layer.response(weights, filter, best[0], best[1]));
                    }
                }
            }
            layers.add(layer);
            next = layer.biasesAt() + after.channels();
            input = layer.output();
            shape = after;
        }
        return layers;
    }

    /** Outputs for sample {@code i}. */
    double[] outputs(double[] weights, int i) {
        List<Layer> layers = forward(weights, i);
        double[] seen = layers.get(layers.size() - 1).output();
        int classes = samples.classes();
        int denseAt = weights.length - classes * (seen.length + 1);
        double[] outputs = new double[classes];
        for (int c = 0; c < classes; c++) {
            outputs[c] = weights[weights.length - classes + c];
            for (int j = 0; j < seen.length; j++) {
                outputs[c] += weights[denseAt + c * seen.length + j] * seen[j];
            }
        }
        return outputs;
    }

    /** Adds {@code sum_c upstream_c dF_c(x_i)/dW} to {@code gradient}. */
    void addGradient(double[] weights, int i, double[] upstream, double[] gradient) {
        List<Layer> layers = forward(weights, i);
        double[] seen = layers.get(layers.size() - 1).output();
        int classes = samples.classes();
        int denseAt = weights.length - classes * (seen.length + 1);
        double[] slope = new double[seen.length];
        for (int c = 0; c < classes; c++) {
            gradient[weights.length - classes + c] += upstream[c];
            for (int j = 0; j < seen.length; j++) {
                gradient[denseAt + c * seen.length + j] += upstream[c] * seen[j];
                slope[j] += upstream[c] * weights[denseAt + c * seen.length + j];
            }
        }
        for (int l = layers.size() - 1; l >= 0; l--) {
            slope = addGradient(weights, layers.get(l), slope, gradient);
        }
    }

    private static double[] addGradient(double[] weights, Layer layer, double[] upstream, double[] gradient) {
        double[] slope = new double[layer.input().length];
        for (int at = 0; at < upstream.length; at++) {
            if (layer.output()[at] > 0) {
                int filter = at / (layer.rows() * layer.columns());
                int row = at / layer.columns() % layer.rows();
                int[] best = layer.largest(weights, filter, row, at % layer.columns());
                gradient[layer.biasesAt() + filter] += upstream[at];
                for (int tap = 0; tap < layer.shape().channels() * 9; tap++) {
                    int pixel = layer.pixel(tap, best[0], best[1]);
                    if (pixel >= 0) {
                        gradient[layer.weightAt(filter, tap)] += upstream[at] * layer.input()[pixel];
                        slope[pixel] += upstream[at] * weights[layer.weightAt(filter, tap)];
                    }
                }
            }
        }
        return slope;
    }

    /** Outputs for all samples, {@code sample * classes + class}. */
    double[] outputs(double[] weights) {
        double[] all = new double[samples.count() * samples.classes()];
        for (int i = 0; i < samples.count(); i++) {
            System.arraycopy(outputs(weights, i), 0, all, i * samples.classes(), samples.classes());
        }
        return all;
    }

    /** Gradient of the mean cross-entropy on the labels of {@code batch}. */
    double[] lossGradient(double[] weights, int[] batch) {
        double[] gradient = new double[weights.length];
        for (int i : batch) {
            double[] residual = outputs(weights, i);
            double sum = 0;
            for (int c = 0; c < residual.length; c++) {
                residual[c] = Math.exp(residual[c]);
                sum += residual[c];
            }
            for (int c = 0; c < residual.length; c++) {
                residual[c] = (residual[c] / sum - (samples.labels()[i] == c ? 1 : 0)) / batch.length;
            }
            addGradient(weights, i, residual, gradient);
        }
        return gradient;
    }
}
