package dev.multiview.featurelearning.fused;

import java.util.Collection;

/**
 * The memory that the convolutions of a net use one after the other.
 *
 * @param windows taps side by side, see {@link MapKernel#writeWindows}
 * @param products responses, or what they hand down
 * @param past responses of a shortcut
 * @param slopes derivative by an input, with its border
 */
record Scratch(float[] windows, float[] products, float[] past, float[] slopes) {

    /** Room for each of these. */
    static Scratch of(Collection<ConvLayout> layouts) {
        int windows = 0;
        int products = 0;
        int past = 0;
        int slopes = 0;
        for (ConvLayout layout : layouts) {
            Plane output = layout.output();
            int rows = Stage.padded(output.positions(), ProductKernel.ROWS);
            int inputs = Stage.padded(layout.input().positions(), ProductKernel.ROWS);
            windows = Math.max(windows, MapKernel.windows(layout.input(), layout.stride()));
            windows = Math.max(windows, MapKernel.windows(output.withMargin(1), 1));
            past = Math.max(past, rows * layout.filters());
            products = Math.max(
                    products,
                    Math.max(
                            past, layout.stride() == 1 ? inputs * layout.input().channels() : rows * layout.steps()));
            slopes = Math.max(slopes, layout.input().size());
        }
        return new Scratch(new float[windows], new float[products], new float[past], new float[slopes]);
    }
}
