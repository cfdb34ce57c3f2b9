package dev.multiview.featurelearning;

import java.util.Arrays;

/**
 * Forward and backward pass over one tile of T samples, in closed form. With X the tile as a matrix {@code [P T, d]}
 * (see {@link PatchTiles}), W the weights {@code [k m, d]}, t the threshold and a the output weight:
 *
 * <pre>
 *   U = W X^T / t                                                  one product
 *   F_i(n) = a sum_r sum_p sReLU(t U[(i, r), (p, n)])              one reading of U
 *   D[(i, r), (p, n)] = a dLoss/dF_i(n) sReLU'(t U[(i, r), (p, n)])  one pass over U, in place
 *   dLoss/dW += D X                                                one product
 * </pre>
 *
 * <p>This is the network of arXiv 2012.09816 (definition of the learner network) and its gradient. The derivative of
 * the activation is formed when the residuals of all classes are known, because reading U twice is cheaper than
 * writing it twice. Both products are those of {@link PanelProduct}; the second sums {@link #CHUNK} rows at a time, so
 * that what it reads stays in the first-level cache and rounding grows with the rows of a chunk, not of the tile.
 */
final class PatchNetPass {
    private static final int CHUNK = 256;

    private final PatchNetShape net;
    private final int patches;
    private final SmoothedRelu activation;
    /** Filters and coordinates with those that the product adds; what is added is zero. */
    private final int paddedFilters;

    private final int paddedDimension;
    private final float[] scaledWeights;
    private final float[] gradient;
    private final float[] responses;

    /** Buffers for tiles of at most {@code tile} samples of {@code patches} patches. */
    PatchNetPass(PatchNetShape net, int patches, int tile) {
        this.net = net;
        this.patches = patches;
        this.activation = new SmoothedRelu(net.spec());
        this.paddedFilters = PanelProduct.padded(net.allFilters(), PanelProduct.ROWS);
        this.paddedDimension = PanelProduct.padded(net.dimension(), PanelProduct.NARROW);
        this.scaledWeights = new float[paddedFilters * net.dimension()];
        this.gradient = new float[paddedFilters * paddedDimension];
        this.responses = new float[paddedFilters * stride(tile)];
    }

    /** Distance between the responses of two filters to {@code count} samples. */
    private int stride(int count) {
        return PanelProduct.padded(patches * count, PanelProduct.PANEL);
    }

    /** Starts an epoch at these weights, {@code [class][filter][coordinate]}. */
    void begin(float[] at) {
        float scale = (float) (1 / net.spec().threshold());
        for (int i = 0; i < at.length; i++) {
            scaledWeights[i] = scale * at[i];
        }
        Arrays.fill(gradient, 0);
    }

    /**
     * Computes the logits of a tile.
     *
     * @param rows the tile as {@link PatchTiles#writeRows} leaves it
     * @param count samples in the tile
     * @param logits class-major output, {@code class * count + sample}
     */
    void forward(float[] rows, int count, float[] logits) {
        int d = net.dimension();
        int stride = stride(count);
        Arrays.fill(responses, 0, paddedFilters * stride, 0);
        for (int row = 0; row < stride; row += PanelProduct.PANEL) {
            for (int f = 0; f < paddedFilters; f += PanelProduct.ROWS) {
                PanelProduct.add(scaledWeights, f * d, d, rows, row * d, d, responses, f * stride + row, stride);
            }
        }
        Arrays.fill(logits, 0, net.classes() * count, 0);
        for (int f = 0; f < net.allFilters(); f++) {
            activation.pool(responses, f * stride, patches, count, logits, f / net.filters() * count);
        }
        weightOutputs(logits, count);
    }

    /**
     * Adds the tile's share to the gradient; must follow {@link #forward} of the same tile.
     *
     * @param coordinates the tile as {@link PatchTiles#coordinates} leaves it
     * @param count samples in the tile
     * @param residual dLoss/dF, class-major; used up
     */
    void backward(float[] coordinates, int count, float[] residual) {
        int stride = stride(count);
        weightOutputs(residual, count);
        for (int f = 0; f < net.allFilters(); f++) {
            activation.differentiate(responses, f * stride, patches, count, residual, f / net.filters() * count);
        }
        int rows = patches * count;
        for (int from = 0; from < rows; from += CHUNK) {
            addGradient(coordinates, rows, from, Math.min(CHUNK, rows - from), stride);
        }
    }

    /** Adds the share of {@code steps} rows of a tile of {@code rows} rows. */
    private void addGradient(float[] coordinates, int rows, int from, int steps, int stride) {
        for (int j = 0; j < paddedDimension; j += PanelProduct.PANEL) {
            boolean whole = j + PanelProduct.PANEL <= paddedDimension;
            int panel = j * rows + from * (whole ? PanelProduct.PANEL : PanelProduct.NARROW);
            for (int f = 0; f < paddedFilters; f += PanelProduct.ROWS) {
                int residuals = f * stride + from;
                int slope = f * paddedDimension + j;
                if (whole) {
                    PanelProduct.add(
                            responses, residuals, stride, coordinates, panel, steps, gradient, slope, paddedDimension);
                } else {
                    PanelProduct.addNarrow(
                            responses, residuals, stride, coordinates, panel, steps, gradient, slope, paddedDimension);
                }
            }
        }
    }

    /** Reads the gradient summed since {@link #begin}, laid out like the weights. */
    void gradient(float[] out) {
        for (int f = 0; f < net.allFilters(); f++) {
            System.arraycopy(gradient, f * paddedDimension, out, f * net.dimension(), net.dimension());
        }
    }

    private void weightOutputs(float[] classMajor, int count) {
        float weight = (float) net.outputWeight();
        for (int i = 0; i < net.classes() * count; i++) {
            classMajor[i] *= weight;
        }
    }
}
