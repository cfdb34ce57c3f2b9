package dev.multiview.featurelearning;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Forward and backward pass over one tile of T samples, in closed form. With X the tile as a matrix {@code [P T, d]}
 * (see {@link PatchTiles}), W the weights {@code [k m, d]}, t the threshold and a the output weight:
 *
 * <pre>
 *   U = X W^T / t                                                  one product
 *   F_i(n) = a sum_r sum_p sReLU(t U[(p, n), (i, r)])              one reading of U
 *   D[(p, n), (i, r)] = a dLoss/dF_i(n) sReLU'(t U[(p, n), (i, r)])  one pass over U, in place
 *   dLoss/dW += D^T X                                              one product
 * </pre>
 *
 * <p>This is the network of arXiv 2012.09816 (definition of the learner network) and its gradient. The derivative of
 * the activation is formed when the residuals of all classes are known, because reading U twice is cheaper than
 * writing it twice. Each filter's P T responses are copied to the heap for the vector instructions: JDK 17 offers none
 * on native memory that later releases have kept.
 */
final class PatchNetPass implements AutoCloseable {
    private final PatchNetShape net;
    private final int patches;
    private final SmoothedRelu activation;
    private final NativeMatrix weights;
    private final NativeMatrix gradient;
    private final NativeMatrix responses;
    private final float[] rows;
    /** Factor on the gradient summed so far: 0 for the first tile of an epoch, 1 for the others. */
    private double carry;

    /** Buffers for tiles of at most {@code tile} samples of {@code patches} patches. */
    PatchNetPass(PatchNetShape net, int patches, int tile) {
        this.net = net;
        this.patches = patches;
        this.activation = new SmoothedRelu(net.spec());
        this.weights = new NativeMatrix(net.dimension(), net.allFilters());
        this.gradient = new NativeMatrix(net.dimension(), net.allFilters());
        this.responses = new NativeMatrix(patches * tile, net.allFilters());
        this.rows = new float[patches * tile];
    }

    /** Starts an epoch at these weights, {@code [class][filter][coordinate]}. */
    void begin(float[] at) {
        weights.values().put(0, at);
        carry = 0;
    }

    /**
     * Computes the logits of a tile.
     *
     * @param x the tile, {@code [P count, d]}
     * @param count samples in the tile
     * @param logits class-major output, {@code class * count + sample}
     */
    void forward(INDArray x, int count, float[] logits) {
        int length = patches * count;
        Nd4j.gemm(
                x,
                weights.array(),
                responses.shaped(length, net.allFilters()),
                false,
                false,
                1 / net.spec().threshold(),
                0);
        Arrays.fill(logits, 0, net.classes() * count, 0);
        for (int f = 0; f < net.allFilters(); f++) {
            responses.values().get(f * length, rows, 0, length);
            activation.pool(rows, patches, count, logits, f / net.filters() * count);
        }
        weightOutputs(logits, count);
    }

    /**
     * Adds the tile's share to the gradient; must follow {@link #forward} of the same tile.
     *
     * @param transposed the tile, {@code [d, P count]}
     * @param count samples in the tile
     * @param residual dLoss/dF, class-major; used up
     */
    void backward(INDArray transposed, int count, float[] residual) {
        int length = patches * count;
        weightOutputs(residual, count);
        for (int f = 0; f < net.allFilters(); f++) {
            responses.values().get(f * length, rows, 0, length);
            activation.differentiate(rows, patches, count, residual, f / net.filters() * count);
            responses.values().put(f * length, rows, 0, length);
        }
        Nd4j.gemm(transposed, responses.shaped(length, net.allFilters()), gradient.array(), false, false, 1, carry);
        carry = 1;
    }

    /** Reads the gradient summed since {@link #begin}, laid out like the weights. */
    void gradient(float[] out) {
        gradient.values().get(0, out);
    }

    private void weightOutputs(float[] classMajor, int count) {
        float weight = (float) net.outputWeight();
        for (int i = 0; i < net.classes() * count; i++) {
            classMajor[i] *= weight;
        }
    }

    @Override
    public void close() {
        weights.close();
        gradient.close();
        responses.close();
    }
}
