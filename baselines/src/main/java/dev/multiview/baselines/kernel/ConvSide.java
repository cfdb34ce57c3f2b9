package dev.multiview.baselines.kernel;

import dev.multiview.data.InputShape;

/**
 * The samples on one side of a conv net's kernel, sample after sample for each pixel, with what a sample has with itself: the root
 * of S(p, p) at every pixel before each ReLU.
 *
 * @param samples how many
 * @param values of pixel j of a sample, j over all planes: {@code j * samples + sample}
 * @param roots at pixel p before ReLU l: {@code (l * pixels + p) * samples + sample}
 */
record ConvSide(int samples, double[] values, double[] roots) {

    static ConvSide of(WideConvKernel kernel, double[][] rows) {
        InputShape.Image shape = kernel.shape();
        int n = rows.length;
        int size = shape.size();
        int pixels = shape.height() * shape.width();
        double[] values = new double[Math.multiplyExact(size, n)];
        for (int i = 0; i < n; i++) {
            if (rows[i].length != size) {
                throw new IllegalArgumentException("Sample " + i + " has " + rows[i].length + " values; a picture of "
                        + shape.channels() + " x " + shape.height() + " x " + shape.width() + " has " + size);
            }
            for (int j = 0; j < size; j++) {
                values[j * n + i] = rows[i][j];
            }
        }
        double[] roots = new double[Math.multiplyExact(kernel.depth() * pixels, n)];
        double[] variance = new double[pixels];
        PatchSum sum = new PatchSum(pixels);
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < pixels; p++) {
                variance[p] = 0;
                for (int channel = 0; channel < shape.channels(); channel++) {
                    double value = rows[i][channel * pixels + p];
                    variance[p] += value * value / shape.channels();
                }
            }
            for (int layer = 0; layer < kernel.depth(); layer++) {
                sum.replace(variance, shape.height(), shape.width(), 1);
                for (int p = 0; p < pixels; p++) {
                    variance[p] *= ConvSteps.TAP;
                    roots[(layer * pixels + p) * n + i] = Math.sqrt(variance[p]);
                    // What a ReLU lets through of a variance.
                    variance[p] /= 2;
                }
            }
        }
        return new ConvSide(n, values, roots);
    }
}
