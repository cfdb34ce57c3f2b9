package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.featurelearning.shared.ResNet8Spec.Convolution;
import java.util.Arrays;

/**
 * The layout of one convolution without pooling, with half its kernel of zero padding on all sides. Its input is a map with
 * a border of one zero position; filters are a multiple of {@link ProductKernel#PANEL}.
 *
 * @param kernel rows and columns of a filter, 3 or 1
 * @param stride step from one response to the next, 1 or 2
 * @param channels input channels
 * @param input the input with its border, its channels with their padding
 * @param filters output channels
 * @param weightsAt where in the net's parameters its weights {@code [filter][channel][row][column]} begin; the biases
 *     follow them
 */
record ConvLayout(int kernel, int stride, int channels, Plane input, int filters, int weightsAt) {
    /** Rows and columns of filters that are larger than a position. */
    static final int KERNEL = 3;

    /** That of {@code convolution} on maps or pictures of shape {@code below}. */
    static ConvLayout of(Convolution convolution, Image below, int weightsAt) {
        Plane input = new Plane(below.height(), below.width(), Stage.stored(below.channels()), 1);
        return new ConvLayout(
                convolution.kernel(), convolution.stride(), convolution.in(), input, convolution.out(), weightsAt);
    }

    /** The output, without a border. */
    Plane output() {
        return new Plane((input.height() - 1) / stride + 1, (input.width() - 1) / stride + 1, filters, 0);
    }

    /** The shape of the output. */
    Image shape() {
        return new Image(filters, output().height(), output().width());
    }

    /** Positions that a response sees. */
    int taps() {
        return kernel * kernel;
    }

    /** Where each tap comes, counted row by row, if they are counted column by column. */
    int[] byColumn() {
        int[] places = new int[taps()];
        Arrays.setAll(places, tap -> tap % kernel * kernel + tap / kernel);
        return places;
    }

    /** Products behind one response, those of padded channels included. */
    int steps() {
        return taps() * input.channels();
    }

    /** Where in the net's parameters the biases begin. */
    int biasesAt() {
        return weightsAt + filters * channels * taps();
    }

    /** Where in the net's parameters those of the next layer begin. */
    int end() {
        return biasesAt() + filters;
    }

    /** Where in the input the first tap of each position of the output lies. */
    int[] corners() {
        Plane output = output();
        int[] corners = new int[output.positions()];
        int inner = kernel == 1 ? input.at(0) : 0;
        for (int i = 0; i < corners.length; i++) {
            int row = i / output.width() * stride;
            int column = i % output.width() * stride;
            corners[i] = inner + row * input.pitch() + column * input.channels();
        }
        return corners;
    }
}
