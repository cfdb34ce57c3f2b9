package dev.multiview.featurelearning.fused;

import dev.multiview.model.ConvNetSpec;
import java.util.Arrays;

/** The first stage on grey pictures. */
final class GreyPass implements StagePass {
    private final Stage stage;
    private final float[] weights;
    private final float[] biases;
    private final float[] gradient;
    private final float[] biasGradient;
    private final float[] out;
    private final float[] slope;
    private final float[] which;
    private final OpenResponses open;
    private final float[] shares = new float[ConvNetSpec.KERNEL * OpenKernel.ROW];

    GreyPass(Stage stage) {
        this.stage = stage;
        this.weights = new float[stage.taps() * stage.lanes()];
        this.biases = new float[stage.lanes()];
        this.gradient = new float[stage.filters() * stage.taps()];
        this.biasGradient = new float[stage.filters()];
        this.out = new float[stage.outputs()];
        this.slope = new float[stage.outputs()];
        this.which = new float[stage.squares() * stage.lanes()];
        this.open = new OpenResponses(stage.squares());
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public float[] out() {
        return out;
    }

    @Override
    public float[] which() {
        return which;
    }

    @Override
    public float[] slope() {
        return slope;
    }

    @Override
    public void load(float[] parameters, int net) {
        for (int filter = 0; filter < stage.filters(); filter++) {
            int from = net + stage.weightsAt() + filter * stage.taps();
            for (int tap = 0; tap < stage.taps(); tap++) {
                int up = tap % ConvNetSpec.KERNEL * ConvNetSpec.KERNEL + tap / ConvNetSpec.KERNEL;
                weights[up * stage.lanes() + filter] = parameters[from + tap];
            }
        }
        System.arraycopy(parameters, net + stage.biasesAt(), biases, 0, stage.filters());
        Arrays.fill(gradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    @Override
    public void forward(float[] input) {
        GreyKernel.forward(stage, input, weights, biases, out, which);
    }

    @Override
    public void backward(float[] input) {
        for (int filter = 0; filter < stage.filters(); filter++) {
            open.findInSquares(stage, filter, which, slope);
            biasGradient[filter] += open.sum();
            OpenKernel.share(stage.pitch(), open, input, shares);
            for (int tap = 0; tap < stage.taps(); tap++) {
                gradient[filter * stage.taps() + tap] +=
                        shares[tap / ConvNetSpec.KERNEL * OpenKernel.ROW + tap % ConvNetSpec.KERNEL];
            }
        }
    }

    /** Not offered: nothing learns below a picture. */
    @Override
    public void backwardTo(float[] inputSlope) {
        throw new UnsupportedOperationException("A picture has no derivative to write; only stages above the first do");
    }

    @Override
    public void store(float[] target, int net, float factor) {
        for (int filter = 0; filter < stage.filters(); filter++) {
            for (int i = filter * stage.taps(); i < (filter + 1) * stage.taps(); i++) {
                target[net + stage.weightsAt() + i] = factor * gradient[i];
            }
            target[net + stage.biasesAt() + filter] = factor * biasGradient[filter];
        }
    }
}
