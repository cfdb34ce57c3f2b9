package dev.multiview.baselines;

import dev.multiview.data.InputShape;
import dev.multiview.model.ConvNetSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of one convolution with its pooling, in the net of {@link ConvNetSpec}.
 *
 * <p>Its input is a stack of planes, one per channel, each with a border of one zero pixel: {@code height + 2} rows of
 * {@code pitch = width + 2} values. The convolution's output grid keeps that pitch, so that the column of one filter
 * tap over the whole grid is one contiguous piece of a plane, started at the tap; the last two columns of the grid
 * mean nothing and are never read. The pooled output is the next stage's stack of bordered planes, or, after the last
 * stage, the plain vector that the dense layer sees.
 *
 * @param channels input planes
 * @param height rows of the input, without the border
 * @param width columns of the input, without the border
 * @param filters output planes
 * @param weightsAt where in the parameter vector its weights {@code [filter][channel][row][column]} begin; the biases
 *     follow them
 * @param last whether the dense layer comes next
 */
record ConvStage(int channels, int height, int width, int filters, int weightsAt, boolean last) {
    /** Rows and columns that one pooled value is the largest of. */
    static final int POOL = 2;

    ConvStage {
        if (height * (width + 2) > Short.MAX_VALUE) {
            throw new IllegalArgumentException("Image of " + height + " x " + width
                    + " pixels is too large: positions must fit 15 bits; use smaller images");
        }
    }

    /** The stages of the net on images of shape {@code input}, the first one first. */
    static List<ConvStage> of(ConvNetSpec spec, InputShape.Image input) {
        List<ConvStage> stages = new ArrayList<>();
        InputShape.Image shape = input;
        int next = 0;
        for (int layer = 0; layer < spec.channels().size(); layer++) {
            boolean last = layer == spec.channels().size() - 1;
            ConvStage stage = new ConvStage(
                    shape.channels(),
                    shape.height(),
                    shape.width(),
                    spec.channels().get(layer),
                    next,
                    last);
            stages.add(stage);
            next = stage.biasesAt() + stage.filters();
            shape = spec.shapeAfter(layer, input);
        }
        return stages;
    }

    /** Values from one row of a bordered plane, or of the output grid, to the next. */
    int pitch() {
        return width + 2;
    }

    /** Positions of the output grid. */
    int positions() {
        return height * pitch();
    }

    /** Positions that a tap's column can fill; the two after them would lie beyond the plane. */
    int filled() {
        return positions() - 2;
    }

    /** Values of one sample's bordered input planes. */
    int inputs() {
        return channels * (height + 2) * pitch();
    }

    /** Weights of a filter. */
    int taps() {
        return channels * ConvNetSpec.KERNEL * ConvNetSpec.KERNEL;
    }

    /** Where in one sample's input planes the column of a tap begins. */
    int tapAt(int tap) {
        int square = ConvNetSpec.KERNEL * ConvNetSpec.KERNEL;
        int plane = tap / square * (height + 2) * pitch();
        return plane + tap % square / ConvNetSpec.KERNEL * pitch() + tap % ConvNetSpec.KERNEL;
    }

    /** Where in the parameter vector the biases begin. */
    int biasesAt() {
        return weightsAt + filters * taps();
    }

    /** Pooled values of a filter. */
    int pooled() {
        return (height / POOL) * (width / POOL);
    }

    /** Values of one sample's output, its border included. */
    int outputs() {
        return filters * (height / POOL + 2 * margin()) * (width / POOL + 2 * margin());
    }

    /** Where in one sample's output every pooled value {@code [filter][row][column]} belongs. */
    int[] outputIndex() {
        int rows = height / POOL;
        int columns = width / POOL;
        int[] index = new int[filters * pooled()];
        int next = 0;
        for (int filter = 0; filter < filters; filter++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    int line = filter * (rows + 2 * margin()) + row + margin();
                    index[next++] = line * (columns + 2 * margin()) + column + margin();
                }
            }
        }
        return index;
    }

    private int margin() {
        return last ? 0 : 1;
    }
}
