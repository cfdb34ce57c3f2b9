package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.model.ConvNetSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of one convolution with its pooling and ReLU.
 *
 * <p>Its input is a map {@code [row][column][channel]} with a border of one zero position. Its output is the next stage's
 * input or, after the last stage, a map without a border. In each position there are {@code stored} channels and {@code
 * lanes} filters, of which those beyond {@code channels} and {@code filters} are padding.
 *
 * @param channels input channels
 * @param stored channels with their padding
 * @param height rows of the input, without the border
 * @param width columns of the input, without the border
 * @param filters output channels
 * @param lanes filters with their padding
 * @param weightsAt where in the net's parameters its weights {@code [filter][channel][row][column]} begin; the biases
 *     follow them
 * @param last whether the dense layer comes next
 */
record Stage(int channels, int stored, int height, int width, int filters, int lanes, int weightsAt, boolean last) {
    /** Rows and columns that one pooled value is the largest of. */
    static final int POOL = 2;

    /** Filters come in multiples of this, whatever the length of a vector is. */
    private static final int UNIT = 8;

    /** The stages of the net on images of shape {@code input}, the first one first. */
    static List<Stage> of(ConvNetSpec spec, Image input) {
        List<Stage> stages = new ArrayList<>();
        Image shape = input;
        int stored = stored(shape.channels());
        int next = 0;
        for (int layer = 0; layer < spec.channels().size(); layer++) {
            int filters = spec.channels().get(layer);
            Stage stage = new Stage(
                    shape.channels(),
                    stored,
                    shape.height(),
                    shape.width(),
                    filters,
                    padded(filters, stored == 1 ? UNIT : 2 * UNIT),
                    next,
                    layer == spec.channels().size() - 1);
            stages.add(stage);
            next = stage.biasesAt() + filters;
            stored = stage.lanes();
            shape = spec.shapeAfter(layer, input);
        }
        return stages;
    }

    /** The channels of a picture with their padding: a grey one has none. */
    static int stored(int channels) {
        return channels == 1 ? 1 : padded(channels, UNIT);
    }

    /** The least multiple of {@code unit} that is at least {@code count}. */
    static int padded(int count, int unit) {
        return (count + unit - 1) / unit * unit;
    }

    /**
     * Takes the weights of a parameter vector in the layout of the way down, {@code [filter][row of the tap][column of the
     * tap][channel]}.
     *
     * @param net where the net's parameters begin
     */
    void loadFilters(float[] parameters, int net, float[] target) {
        int next = net + weightsAt;
        for (int filter = 0; filter < filters; filter++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int tap = 0; tap < OpenKernel.TAPS; tap++) {
                    target[filter * taps() + tap * stored + channel] = parameters[next++];
                }
            }
        }
    }

    /** Whether the input is a picture of one channel. */
    boolean grey() {
        return stored == 1;
    }

    /** The input. */
    Plane input() {
        return new Plane(height, width, stored, 1);
    }

    /** Values from one row of the input to the next, its border included. */
    int pitch() {
        return input().pitch();
    }

    /** Products behind one response, those of padded channels included. */
    int taps() {
        return ConvNetSpec.KERNEL * ConvNetSpec.KERNEL * stored;
    }

    /** Where in the net's parameters the biases begin. */
    int biasesAt() {
        return weightsAt + filters * channels * ConvNetSpec.KERNEL * ConvNetSpec.KERNEL;
    }

    /** Pooled rows. */
    int rows() {
        return height / POOL;
    }

    /** Pooled columns. */
    int columns() {
        return width / POOL;
    }

    /** Squares that are pooled, each for every filter. */
    int squares() {
        return rows() * columns();
    }

    /** The output. */
    Plane output() {
        return new Plane(rows(), columns(), lanes, last ? 0 : 1);
    }

    /** Values from one row of the output to the next, its border included. */
    int outputPitch() {
        return output().pitch();
    }

    /** Where in the output the first pooled value lies. */
    int outputAt() {
        return output().at(0);
    }

    /** Values of the output, its border included; those after the last map fill up what the dense layer sees. */
    int outputs() {
        return last ? DensePass.length(output()) : output().size();
    }
}
