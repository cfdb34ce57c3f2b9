package dev.multiview.featurelearning.fused;

import dev.multiview.model.ConvNetSpec;
import java.util.Arrays;

/**
 * The derivative of one stage's output along a displacement of the weights, for the sample at hand: the gates and the largest
 * of each square are those of the stage itself. For use by one thread.
 */
final class TangentPass {
    private final StagePass base;
    private final Stage stage;
    private final boolean bottom;
    /** W0 and the displacement, {@code [filter][row of the tap][column of the tap][channel]}. */
    private final float[] start;

    private final float[] displacement;
    private final float[] biases;
    private final float[] out;
    private final OpenResponses open;
    private final int[] places;
    private final float[] parts;
    /** One filter's displacement as a grey picture meets it. */
    private final float[] grey = new float[ConvNetSpec.KERNEL * OpenKernel.ROW];

    /**
     * The derivative of a stage.
     *
     * @param bottom whether its input is a picture, which does not move
     */
    TangentPass(StagePass base, boolean bottom) {
        this.base = base;
        this.stage = base.stage();
        this.bottom = bottom;
        this.start = new float[stage.filters() * stage.taps()];
        this.displacement = new float[start.length];
        this.biases = new float[stage.filters()];
        this.out = new float[stage.outputs()];
        this.open = new OpenResponses(stage.squares());
        this.places = new int[stage.squares()];
        this.parts = new float[stage.squares() * OpenKernel.PARTS];
    }

    /** The derivative of the stage's output, laid out like it. */
    float[] out() {
        return out;
    }

    /**
     * Takes W0 and what was added to it.
     *
     * @param from W0 of several nets
     * @param net where W0 of this net begins
     * @param moved W - W0 of this net
     */
    void load(float[] from, int net, float[] moved) {
        stage.loadFilters(from, net, start);
        stage.loadFilters(moved, 0, displacement);
        System.arraycopy(moved, stage.biasesAt(), biases, 0, biases.length);
    }

    /**
     * Computes the derivative; the stage itself must have gone up before.
     *
     * @param input as the stage saw it
     * @param moved the derivative of that input; not read at the bottom
     */
    void forward(float[] input, float[] moved) {
        Arrays.fill(out, 0);
        for (int filter = 0; filter < stage.filters(); filter++) {
            open.findInSquares(stage, filter, base.which(), base.slope());
            OpenResponses.placesInSquares(stage, filter, base.which(), places);
            if (stage.grey()) {
                toRows(filter);
                OpenKernel.dots(stage.pitch(), open, grey, input, parts);
            } else {
                Arrays.fill(parts, 0, open.count() * OpenKernel.PARTS, 0);
                OpenKernel.addDots(stage.stored(), stage.pitch(), filter, open, displacement, input, parts);
                if (!bottom) {
                    OpenKernel.addDots(stage.stored(), stage.pitch(), filter, open, start, moved, parts);
                }
            }
            write(biases[filter]);
        }
    }

    private void toRows(int filter) {
        for (int tap = 0; tap < OpenKernel.TAPS; tap++) {
            grey[tap / ConvNetSpec.KERNEL * OpenKernel.ROW + tap % ConvNetSpec.KERNEL] =
                    displacement[filter * OpenKernel.TAPS + tap];
        }
    }

    /** Adds up the parts of each response; on a grey picture each column of taps is one. */
    private void write(float bias) {
        for (int n = 0; n < open.count(); n++) {
            int i = n * OpenKernel.PARTS;
            float sum = stage.grey()
                    ? parts[i] + parts[i + 1] + parts[i + 2]
                    : (parts[i] + parts[i + 4] + (parts[i + 2] + parts[i + 6]))
                            + (parts[i + 1] + parts[i + 5] + (parts[i + 3] + parts[i + 7]));
            out[places[n]] = sum + bias;
        }
    }
}
