package dev.multiview.featurelearning;

import dev.multiview.data.InputShape.Image;
import java.util.Arrays;
import java.util.List;

/**
 * The net of {@link dev.multiview.model.ConvNetSpec} in double precision and naive loops, in the order in which the spec
 * tells it: convolution, ReLU, pooling, dense. Shares no code with what it checks.
 */
final class ReferenceConvNet {
    private final List<Integer> channels;
    private final Image input;
    private final int classes;
    private final double[] weights;

    ReferenceConvNet(List<Integer> channels, Image input, int classes, double[] weights) {
        this.channels = channels;
        this.input = input;
        this.classes = classes;
        this.weights = weights;
    }

    double[] logits(double[] image) {
        return new Pass().forward(image);
    }

    /** Adds the gradient of {@code sum_c residual[c] * logit[c]} to {@code gradient}. */
    void addGradient(double[] image, double[] residual, double[] gradient) {
        Pass pass = new Pass();
        pass.forward(image);
        pass.backward(residual, gradient);
    }

    /** What one image leaves behind on its way up. */
    private final class Pass {
        private final double[][] below = new double[channels.size() + 1][];
        private final double[][] rectified = new double[channels.size()][];

        double[] forward(double[] image) {
            below[0] = image;
            int at = 0;
            int in = input.channels();
            int height = input.height();
            int width = input.width();
            for (int l = 0; l < channels.size(); l++) {
                int out = channels.get(l);
                int biases = at + out * in * 9;
                double[] map = new double[out * height * width];
                for (int o = 0; o < out; o++) {
                    for (int y = 0; y < height; y++) {
                        for (int x = 0; x < width; x++) {
                            double sum = weights[biases + o];
                            for (int i = 0; i < in; i++) {
                                for (int ky = 0; ky < 3; ky++) {
                                    for (int kx = 0; kx < 3; kx++) {
                                        int sy = y + ky - 1;
                                        int sx = x + kx - 1;
                                        if (sy >= 0 && sy < height && sx >= 0 && sx < width) {
                                            sum += weights[at + ((o * in + i) * 3 + ky) * 3 + kx]
                                                    * below[l][(i * height + sy) * width + sx];
                                        }
                                    }
                                }
                            }
                            map[(o * height + y) * width + x] = Math.max(sum, 0);
                        }
                    }
                }
                rectified[l] = map;
                below[l + 1] = new double[out * (height / 2) * (width / 2)];
                for (int p = 0; p < below[l + 1].length; p++) {
                    below[l + 1][p] = map[largest(map, p, height, width)];
                }
                at = biases + out;
                in = out;
                height /= 2;
                width /= 2;
            }
            double[] flat = below[channels.size()];
            double[] logits = new double[classes];
            for (int c = 0; c < classes; c++) {
                logits[c] = weights[at + classes * flat.length + c];
                for (int j = 0; j < flat.length; j++) {
                    logits[c] += weights[at + c * flat.length + j] * flat[j];
                }
            }
            return logits;
        }

        void backward(double[] residual, double[] gradient) {
            double[] flat = below[channels.size()];
            int at = weights.length - classes * (flat.length + 1);
            double[] delta = new double[flat.length];
            for (int c = 0; c < classes; c++) {
                gradient[at + classes * flat.length + c] += residual[c];
                for (int j = 0; j < flat.length; j++) {
                    gradient[at + c * flat.length + j] += residual[c] * flat[j];
                    delta[j] += residual[c] * weights[at + c * flat.length + j];
                }
            }
            for (int l = channels.size() - 1; l >= 0; l--) {
                int out = channels.get(l);
                int in = l == 0 ? input.channels() : channels.get(l - 1);
                int height = input.height() >> l;
                int width = input.width() >> l;
                double[] onMap = new double[rectified[l].length];
                for (int p = 0; p < delta.length; p++) {
                    int from = largest(rectified[l], p, height, width);
                    onMap[from] = rectified[l][from] > 0 ? delta[p] : 0;
                }
                at -= out * in * 9 + out;
                delta = new double[below[l].length];
                for (int o = 0; o < out; o++) {
                    for (int y = 0; y < height; y++) {
                        for (int x = 0; x < width; x++) {
                            double d = onMap[(o * height + y) * width + x];
                            gradient[at + out * in * 9 + o] += d;
                            for (int i = 0; i < in; i++) {
                                for (int ky = 0; ky < 3; ky++) {
                                    for (int kx = 0; kx < 3; kx++) {
                                        int sy = y + ky - 1;
                                        int sx = x + kx - 1;
                                        if (sy >= 0 && sy < height && sx >= 0 && sx < width) {
                                            int w = at + ((o * in + i) * 3 + ky) * 3 + kx;
                                            int s = (i * height + sy) * width + sx;
                                            gradient[w] += d * below[l][s];
                                            delta[s] += d * weights[w];
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        /** Where the largest of the four values behind pooled position {@code p} is. */
        private int largest(double[] map, int p, int height, int width) {
            int row = width / 2;
            int column = p % row;
            int y = p / row % (height / 2);
            int channel = p / row / (height / 2);
            int corner = (channel * height + 2 * y) * width + 2 * column;
            int[] candidates = {corner, corner + 1, corner + width, corner + width + 1};
            return Arrays.stream(candidates)
                    .boxed()
                    .reduce((a, b) -> map[b] > map[a] ? b : a)
                    .orElseThrow();
        }
    }
}
