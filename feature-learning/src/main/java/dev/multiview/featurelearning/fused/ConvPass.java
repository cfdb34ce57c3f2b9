package dev.multiview.featurelearning.fused;

import java.util.Arrays;

/** A convolution with its weights and its gradient, without pooling. For use by one thread. */
final class ConvPass {
    private final ConvLayout layout;
    private final float[] matrix;
    private final float[] biases;
    /** {@code [filter][row of the tap][column of the tap][channel]}. */
    private final float[] gradient;

    private final float[] biasGradient;
    /** Where the taps of each response begin, among the windows or in the input. */
    private final int[] starts;

    private final int[] corners;
    private final int[] places;
    private final Plane slopes;
    private final OpenResponses open;
    private final float[] shares = new float[ConvLayout.KERNEL * OpenKernel.ROW];

    ConvPass(ConvLayout layout) {
        this.layout = layout;
        Plane output = layout.output();
        this.matrix = new float[layout.steps() * layout.filters()];
        this.biases = new float[layout.filters()];
        this.gradient = new float[matrix.length];
        this.biasGradient = new float[biases.length];
        this.corners = layout.corners();
        this.places = layout.byColumn();
        int[] taps = corners.clone();
        if (layout.kernel() > 1) {
            Arrays.setAll(
                    taps,
                    i -> MapKernel.window(layout.input(), layout.stride(), i / output.width(), i % output.width()));
        }
        this.starts = ProductKernel.rows(taps);
        this.slopes = output.withMargin(1);
        this.open = new OpenResponses(output.positions());
    }

    /** Where things lie. */
    ConvLayout layout() {
        return layout;
    }

    /** See {@link FusedNet#load}. */
    void load(float[] parameters, int net) {
        int steps = layout.steps();
        int stored = layout.input().channels();
        int next = net + layout.weightsAt();
        for (int filter = 0; filter < layout.filters(); filter++) {
            for (int channel = 0; channel < layout.channels(); channel++) {
                for (int place : places) {
                    matrix[ProductKernel.packed(steps, place * stored + channel, filter)] = parameters[next++];
                }
            }
        }
        System.arraycopy(parameters, next, biases, 0, biases.length);
        Arrays.fill(gradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    /**
     * Computes the responses to a sample.
     *
     * @param input with its border
     * @param out receives them, a map without a border and some values more
     */
    void forward(float[] input, Scratch scratch, float[] out) {
        float[] rows = input;
        if (layout.kernel() > 1) {
            rows = scratch.windows();
            MapKernel.writeWindows(layout.input(), input, layout.stride(), rows);
        }
        ProductKernel.multiply(starts, rows, layout.steps(), matrix, biases, out);
    }

    /**
     * Adds a sample's share to the gradient.
     *
     * @param input as on the way up
     * @param slope derivative by the responses, a map with a border
     */
    void backward(float[] input, float[] slope) {
        for (int filter = 0; filter < layout.filters(); filter++) {
            open.find(slopes, filter, corners, slope);
            biasGradient[filter] += open.sum();
            addToWeights(filter, input);
        }
    }

    private void addToWeights(int filter, float[] input) {
        int stored = layout.input().channels();
        if (layout.kernel() == 1) {
            OpenKernel.addToCentres(stored, filter, open, input, gradient);
        } else if (stored > 1) {
            OpenKernel.addToWeights(stored, layout.input().pitch(), filter, open, input, gradient);
        } else {
            OpenKernel.share(layout.input().pitch(), open, input, shares);
            for (int tap = 0; tap < OpenKernel.TAPS; tap++) {
                gradient[filter * OpenKernel.TAPS + tap] +=
                        shares[tap / ConvLayout.KERNEL * OpenKernel.ROW + tap % ConvLayout.KERNEL];
            }
        }
    }

    /** See {@link FusedNet#store}. */
    void store(float[] target, int net, float factor) {
        int stored = layout.input().channels();
        int next = net + layout.weightsAt();
        for (int filter = 0; filter < layout.filters(); filter++) {
            for (int channel = 0; channel < layout.channels(); channel++) {
                for (int tap = 0; tap < layout.taps(); tap++) {
                    target[next++] = factor * gradient[filter * layout.steps() + tap * stored + channel];
                }
            }
        }
        for (float sum : biasGradient) {
            target[next++] = factor * sum;
        }
    }
}
