package dev.multiview.featurelearning.fused;

import dev.multiview.model.ConvNetSpec;
import java.util.Arrays;

/** A stage above the first, or the first on pictures with colours. */
final class DeepPass implements StagePass {
    private static final int SQUARE = ConvNetSpec.KERNEL * ConvNetSpec.KERNEL;

    private final Stage stage;
    /** As the way up reads them. */
    private final float[] weights;
    /** As the way down reads them. */
    private final float[] filters;

    private final float[] biases;
    private final float[] gradient;
    private final float[] biasGradient;
    private final float[] out;
    private final float[] slope;
    private final float[] which;
    /** One for each filter. */
    private final OpenResponses[] open;

    DeepPass(Stage stage) {
        this.stage = stage;
        this.weights = new float[stage.taps() * stage.lanes()];
        this.filters = new float[stage.filters() * stage.taps()];
        this.biases = new float[stage.lanes()];
        this.gradient = new float[filters.length];
        this.biasGradient = new float[stage.filters()];
        this.out = new float[stage.outputs()];
        this.slope = new float[stage.outputs()];
        this.which = new float[stage.squares() * stage.lanes()];
        this.open = new OpenResponses[stage.filters()];
        Arrays.setAll(open, filter -> new OpenResponses(stage.squares()));
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
        stage.loadFilters(parameters, net, filters);
        for (int filter = 0; filter < stage.filters(); filter++) {
            for (int channel = 0; channel < stage.channels(); channel++) {
                for (int i = 0; i < SQUARE; i++) {
                    int column = i % ConvNetSpec.KERNEL;
                    int up = (column * stage.stored() + channel) * ConvNetSpec.KERNEL + i / ConvNetSpec.KERNEL;
                    weights[up * stage.lanes() + filter] =
                            filters[filter * stage.taps() + i * stage.stored() + channel];
                }
            }
        }
        System.arraycopy(parameters, net + stage.biasesAt(), biases, 0, stage.filters());
        Arrays.fill(gradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    @Override
    public void forward(float[] input) {
        DeepKernel.forward(stage, input, weights, biases, out, which);
    }

    @Override
    public void backward(float[] input) {
        for (int filter = 0; filter < open.length; filter++) {
            open[filter].findInSquares(stage, filter, which, slope);
            biasGradient[filter] += open[filter].sum();
            OpenKernel.addToWeights(stage.stored(), stage.pitch(), filter, open[filter], input, gradient);
        }
    }

    @Override
    public void backwardTo(float[] inputSlope) {
        Arrays.fill(inputSlope, 0);
        for (int filter = 0; filter < open.length; filter++) {
            OpenKernel.addToInput(stage.stored(), stage.pitch(), filter, open[filter], filters, inputSlope);
        }
    }

    @Override
    public void store(float[] target, int net, float factor) {
        int next = net + stage.weightsAt();
        for (int filter = 0; filter < stage.filters(); filter++) {
            for (int channel = 0; channel < stage.channels(); channel++) {
                for (int i = 0; i < SQUARE; i++) {
                    target[next++] = factor * gradient[filter * stage.taps() + i * stage.stored() + channel];
                }
            }
            target[net + stage.biasesAt() + filter] = factor * biasGradient[filter];
        }
    }
}
