package dev.multiview.featurelearning.fused;

import java.util.Arrays;

/**
 * A convolution above the first, which hands the derivative on to its input. At stride 1 that is a convolution itself, of the
 * derivative with the filters turned round. At stride 2 each response adds its share to the taps that it saw.
 */
final class InnerPass {
    private final ConvPass pass;
    private final ConvLayout layout;
    private final Plane slopes;
    private final int[] corners;
    private final int[] places;
    private final float[] matrix;
    private final float[] noBiases;
    /** Length of a row that {@link #matrix} is multiplied with. */
    private final int steps;
    /** Where these begin, among the windows or in the derivative. */
    private final int[] starts;

    InnerPass(ConvLayout layout) {
        this.pass = new ConvPass(layout);
        this.layout = layout;
        this.slopes = layout.output().withMargin(1);
        this.corners = layout.corners();
        this.places = layout.byColumn();
        int channels = layout.input().channels();
        boolean whole = layout.stride() == 1;
        this.steps = whole ? layout.taps() * layout.filters() : layout.filters();
        this.noBiases = new float[whole ? channels : layout.taps() * channels];
        this.matrix = new float[steps * noBiases.length];
        int[] rows = new int[slopes.positions()];
        Arrays.setAll(rows, i -> {
            int row = i / slopes.width();
            int column = i % slopes.width();
            return whole ? MapKernel.window(slopes, 1, row, column) : slopes.at(row) + column * slopes.channels();
        });
        this.starts = ProductKernel.rows(rows);
    }

    /** Where things lie. */
    ConvLayout layout() {
        return layout;
    }

    /** See {@link FusedNet#load}. */
    void load(float[] parameters, int net) {
        pass.load(parameters, net);
        int channels = layout.channels();
        int next = net + layout.weightsAt();
        for (int filter = 0; filter < layout.filters(); filter++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int tap = 0; tap < places.length; tap++) {
                    int turned = places.length - 1 - places[tap];
                    int at = layout.stride() == 1
                            ? ProductKernel.packed(steps, turned * layout.filters() + filter, channel)
                            : ProductKernel.packed(steps, filter, tap * channels + channel);
                    matrix[at] = parameters[next++];
                }
            }
        }
    }

    /** See {@link ConvPass#forward}. */
    void forward(float[] input, Scratch scratch, float[] out) {
        pass.forward(input, scratch, out);
    }

    /**
     * Adds a sample's share to the gradient by the weights and to the derivative by the input, {@link Scratch#slopes}, whose
     * border then means nothing.
     *
     * @param input as on the way up
     * @param slope derivative by the responses, a map with a border
     */
    void backward(float[] input, float[] slope, Scratch scratch) {
        pass.backward(input, slope);
        Plane plane = layout.input();
        float[] rows = slope;
        if (layout.stride() == 1) {
            rows = scratch.windows();
            MapKernel.writeWindows(slopes, slope, 1, rows);
        }
        ProductKernel.multiply(starts, rows, steps, matrix, noBiases, scratch.products());
        if (layout.stride() == 1) {
            MapKernel.add(plane.withMargin(0), scratch.products(), plane, scratch.slopes());
        } else {
            int run = layout.kernel() * plane.channels();
            MapKernel.scatter(corners, layout.kernel(), plane.pitch(), run, scratch.products(), scratch.slopes());
        }
    }

    /** See {@link FusedNet#store}. */
    void store(float[] gradient, int net, float factor) {
        pass.store(gradient, net, factor);
    }
}
