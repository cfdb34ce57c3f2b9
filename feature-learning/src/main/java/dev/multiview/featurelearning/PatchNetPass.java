package dev.multiview.featurelearning;

import java.util.Arrays;

/**
 * Forward and backward pass over one tile of T samples, in closed form. With X the tile as a matrix {@code [T P, d]}, one row a
 * patch, W the weights {@code [d, k m]}, t the threshold and a the output weight:
 *
 * <pre>
 *   U = X W / t                                                    one product
 *   F_i(n) = a sum_r sum_p sReLU(t U[(n, p), (i, r)])              one reading of U
 *   D[(n, p), (i, r)] = a dLoss/dF_i(n) sReLU'(t U[(n, p), (i, r)])  one pass over U, in place
 *   dLoss/dW += X^T D                                              one product
 * </pre>
 *
 * <p>This is the network of arXiv 2012.09816 (definition of the learner network) and its gradient. The derivative of
 * the activation is formed when the residuals of all classes are known, because reading U twice is cheaper than
 * writing it twice. Both products are those of {@link PanelProduct}; the second sums the rows of the tile, and then the
 * tiles, so that rounding grows with the rows of a tile and not of the training set.
 */
final class PatchNetPass {
    /** Samples whose logits are summed side by side: one sum would have to wait for each addition. */
    private static final int ABREAST = 4;

    /** Floats of a cache line. */
    private static final int CACHE_LINE = 16;

    private final PatchNetShape net;
    private final int patches;
    private final SmoothedRelu activation;
    private final FilterPanels panels;
    /** Rows of a panel of responses and of the gradient, with those that a block may have too much. */
    private final int rowsHeld;

    private final int coordinatesHeld;
    private final float[] scaledWeights;
    private final float[] gradient;
    private final float[] responses;
    /** {@code [sample][filter]}: what a filter adds to its class, then what multiplies its derivative. */
    private final float[] filterValues;

    /** What the sums over filters are multiplied by in this epoch. */
    private float outputWeight;

    /** Means nothing, but that reading has an effect. */
    private float fetched;

    /** Buffers for tiles of at most {@code tile} samples of {@code patches} patches. */
    PatchNetPass(PatchNetShape net, int patches, int tile) {
        this.net = net;
        this.patches = patches;
        this.activation = new SmoothedRelu(net.spec());
        this.panels = new FilterPanels(net.allFilters());
        this.rowsHeld = patches * tile + PanelProduct.SPARE;
        this.coordinatesHeld = net.dimension() + PanelProduct.SPARE;
        this.scaledWeights = new float[panels.padded() * net.dimension()];
        this.gradient = new float[panels.padded() * coordinatesHeld];
        this.responses = new float[panels.padded() * rowsHeld];
        this.filterValues = new float[panels.padded() * (tile + ABREAST - 1)];
    }

    /** Starts an epoch at these weights, {@code [class][filter][coordinate]}. */
    void begin(float[] at) {
        begin(at, 1);
    }

    /** The same with the net's outputs multiplied by {@code factor}. */
    void begin(float[] at, double factor) {
        outputWeight = (float) (factor * net.outputWeight());
        panels.load(at, (float) (1 / net.spec().threshold()), net.dimension(), scaledWeights);
        Arrays.fill(gradient, 0);
    }

    /**
     * Computes the logits of a tile.
     *
     * @param x the tile begins at {@code from}, {@code [sample][patch][coordinate]}; {@link PatchTiles} says what follows it
     * @param count samples in the tile
     * @param logits class-major output, {@code class * count + sample}
     */
    void forward(float[] x, int from, int count, float[] logits) {
        int d = net.dimension();
        fetch(x, from, from + patches * count * d);
        for (int first = 0; first < panels.padded(); first += panels.width(first)) {
            int width = panels.width(first);
            int at = first * rowsHeld;
            for (int row = 0; row < patches * count; row += PanelProduct.rows(width)) {
                PanelProduct.respond(
                        width, x, from + row * d, d, scaledWeights, first * d, responses, at + row * width);
            }
            for (int n = 0; n < count; n++) {
                activation.pool(
                        responses, at + n * patches * width, width, patches, filterValues, n * panels.padded() + first);
            }
        }
        for (int n = 0; n < count; n += ABREAST) {
            addFilters(n, count, logits);
        }
    }

    /**
     * Reads a value of each cache line, in order. The products read six rows at once, which the processor's prefetcher does
     * not follow; they would wait for the main memory a third of their time.
     */
    private void fetch(float[] x, int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i += CACHE_LINE) {
            sum += x[i];
        }
        fetched = sum;
    }

    /** The logits of some samples: sums over the filters of a class, in their order. */
    private void addFilters(int n, int count, float[] logits) {
        float weight = outputWeight;
        int filter = n * panels.padded();
        int pitch = panels.padded();
        for (int c = 0; c < net.classes(); c++) {
            float sum0 = 0;
            float sum1 = 0;
            float sum2 = 0;
            float sum3 = 0;
            for (int r = 0; r < net.filters(); r++, filter++) {
                sum0 += filterValues[filter];
                sum1 += filterValues[filter + pitch];
                sum2 += filterValues[filter + 2 * pitch];
                sum3 += filterValues[filter + 3 * pitch];
            }
            int to = c * count + n;
            logits[to] = weight * sum0;
            if (n + 1 < count) {
                logits[to + 1] = weight * sum1;
            }
            if (n + 2 < count) {
                logits[to + 2] = weight * sum2;
            }
            if (n + 3 < count) {
                logits[to + 3] = weight * sum3;
            }
        }
    }

    /**
     * Adds the tile's share to the gradient; must follow {@link #forward} of the same tile.
     *
     * @param residual dLoss/dF, class-major
     */
    void backward(float[] x, int from, int count, float[] residual) {
        toFilters(residual, count);
        int d = net.dimension();
        for (int first = 0; first < panels.padded(); first += panels.width(first)) {
            int width = panels.width(first);
            int at = first * rowsHeld;
            for (int n = 0; n < count; n++) {
                activation.differentiate(
                        responses, at + n * patches * width, width, patches, filterValues, n * panels.padded() + first);
            }
            int to = first * coordinatesHeld;
            for (int j = 0; j < d; j += PanelProduct.coordinates(width)) {
                PanelProduct.add(width, x, from + j, d, patches * count, responses, at, gradient, to + j * width);
            }
        }
    }

    private void toFilters(float[] residual, int count) {
        float weight = outputWeight;
        for (int n = 0; n < count; n++) {
            int filter = n * panels.padded();
            for (int c = 0; c < net.classes(); c++) {
                float factor = weight * residual[c * count + n];
                for (int r = 0; r < net.filters(); r++) {
                    filterValues[filter++] = factor;
                }
            }
        }
    }

    /** Reads the gradient summed since {@link #begin}, laid out like the weights. */
    void gradient(float[] out) {
        panels.store(gradient, coordinatesHeld, net.dimension(), out);
    }
}
