package dev.multiview.featurelearning.fused;

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

    GreyPass(Stage stage) {
        this.stage = stage;
        this.weights = new float[stage.taps() * stage.lanes()];
        this.biases = new float[stage.lanes()];
        this.gradient = new float[weights.length];
        this.biasGradient = new float[stage.lanes()];
        this.out = new float[stage.outputs()];
        this.slope = new float[stage.outputs()];
        this.which = new float[stage.squares() * stage.lanes()];
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
    public float[] slope() {
        return slope;
    }

    @Override
    public void load(float[] parameters, int net) {
        for (int filter = 0; filter < stage.filters(); filter++) {
            for (int tap = 0; tap < stage.taps(); tap++) {
                weights[tap * stage.lanes() + filter] = parameters[net + stage.weightsAt() + filter * stage.taps() + tap];
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
        GreyKernel.backward(stage, input, slope, which, gradient, biasGradient);
    }

    /** Not offered: nothing learns below a picture. */
    @Override
    public void backwardTo(float[] inputSlope) {
        throw new UnsupportedOperationException("A picture has no derivative to write; only stages above the first do");
    }

    @Override
    public void store(float[] target, int net, float factor) {
        for (int filter = 0; filter < stage.filters(); filter++) {
            for (int tap = 0; tap < stage.taps(); tap++) {
                target[net + stage.weightsAt() + filter * stage.taps() + tap] =
                        factor * gradient[tap * stage.lanes() + filter];
            }
            target[net + stage.biasesAt() + filter] = factor * biasGradient[filter];
        }
    }
}
