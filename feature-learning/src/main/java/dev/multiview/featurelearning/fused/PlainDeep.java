package dev.multiview.featurelearning.fused;

import dev.multiview.model.ConvNetSpec;

/** {@link DeepKernel} in plain Java, with the same bits. */
final class PlainDeep {
    private PlainDeep() {}

    /** See {@link DeepKernel#forward}; a picture of one channel is as good as a map of many. */
    static void forward(Stage stage, float[] x, float[] weights, float[] biases, float[] out, float[] which) {
        int lanes = stage.lanes();
        float[][] responses = new float[Stage.POOL * Stage.POOL][lanes];
        for (int square = 0; square < stage.squares(); square++) {
            int row = square / stage.columns();
            int column = square % stage.columns();
            for (int q = 0; q < responses.length; q++) {
                int y = Stage.POOL * row + q / Stage.POOL;
                int left = Stage.POOL * column + q % Stage.POOL;
                respond(stage, x, y * stage.pitch() + left * stage.stored(), weights, biases, responses[q]);
            }
            int at = stage.outputAt() + row * stage.outputPitch() + column * lanes;
            pool(responses, out, at, which, square * lanes);
        }
    }

    private static void respond(Stage stage, float[] x, int corner, float[] weights, float[] biases, float[] response) {
        int lanes = stage.lanes();
        System.arraycopy(biases, 0, response, 0, lanes);
        for (int tap = 0; tap < stage.taps(); tap++) {
            float value = x[corner + tap % ConvNetSpec.KERNEL * stage.pitch() + tap / ConvNetSpec.KERNEL];
            for (int f = 0; f < lanes; f++) {
                response[f] = Math.fma(value, weights[tap * lanes + f], response[f]);
            }
        }
    }

    private static void pool(float[][] responses, float[] out, int outAt, float[] which, int noteAt) {
        for (int f = 0; f < responses[0].length; f++) {
            float best = responses[0][f];
            int note = 0;
            for (int q = 1; q < responses.length; q++) {
                if (responses[q][f] > best) {
                    best = responses[q][f];
                    note = q;
                }
            }
            out[outAt + f] = best <= 0 ? 0 : best;
            which[noteAt + f] = best <= 0 ? -1 : note;
        }
    }
}
