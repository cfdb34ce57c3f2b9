package dev.multiview.featurelearning.fused;

import dev.multiview.model.ConvNetSpec;

/** {@link GreyKernel} in plain Java, with the same bits. */
final class PlainGrey {
    private PlainGrey() {}

    /** See {@link GreyKernel#forward}. */
    static void forward(Stage stage, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        PlainDeep.forward(stage, x, weights, biases, out, which);
    }

    /** See {@link GreyKernel#backward}. */
    static void backward(
            Stage stage, float[] x, float[] slope, float[] which, float[] gradient, float[] biasGradient) {
        int lanes = stage.lanes();
        float[] sums = new float[stage.taps() * lanes];
        float[] biasSums = new float[lanes];
        float[] part = new float[lanes];
        for (int square = 0; square < stage.squares(); square++) {
            int row = square / stage.columns();
            int column = square % stage.columns();
            int at = stage.outputAt() + row * stage.outputPitch() + column * lanes;
            for (int f = 0; f < lanes; f++) {
                biasSums[f] += which[square * lanes + f] < 0 ? 0 : slope[at + f];
            }
            for (int q = 0; q < Stage.POOL * Stage.POOL; q++) {
                for (int f = 0; f < lanes; f++) {
                    part[f] = which[square * lanes + f] == q ? slope[at + f] : 0;
                }
                int corner = (Stage.POOL * row + q / Stage.POOL) * stage.pitch() + Stage.POOL * column + q % Stage.POOL;
                addProducts(stage, x, corner, part, sums);
            }
        }
        for (int f = 0; f < lanes; f++) {
            biasGradient[f] += biasSums[f];
        }
        for (int i = 0; i < sums.length; i++) {
            gradient[i] += sums[i];
        }
    }

    private static void addProducts(Stage stage, float[] x, int corner, float[] part, float[] sums) {
        int lanes = stage.lanes();
        for (int tap = 0; tap < stage.taps(); tap++) {
            float pixel = x[corner + tap / ConvNetSpec.KERNEL * stage.pitch() + tap % ConvNetSpec.KERNEL];
            for (int f = 0; f < lanes; f++) {
                sums[tap * lanes + f] = Math.fma(part[f], pixel, sums[tap * lanes + f]);
            }
        }
    }
}
