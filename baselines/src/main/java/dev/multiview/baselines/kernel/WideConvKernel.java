package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import java.nio.DoubleBuffer;

/**
 * The two kernels of a plain conv net of infinitely many channels: 3x3 convolutions of stride 1 with zero padding of one pixel, each followed by
 * ReLU, no biases, no pooling in between, and one linear output of the last maps, in the parametrisation of arXiv 2010.10090
 * with variance 2. Over maps of P pixels p and patches of nine steps d,
 *
 * <pre>
 *   S(p, p') = 2/9 sum_d x(p+d).x'(p'+d) / channels,   T = S                           before the first layer
 *   c = S(p, p') / sqrt(Sxx(p, p) Sx'x'(p', p')),   t = arccos c                       per layer
 *   A = sqrt(Sxx Sx'x') (sin t + (pi - t) c) / (2 pi),   B = (pi - t) / (2 pi)
 *   S(p, p') &lt;- 2/9 sum_d A(p+d, p'+d),   T &lt;- 2/9 sum_d (A + T B)(p+d, p'+d)          to the next layer
 *   NNGP = mean of A,   NTK = mean of A + T B                                          behind the last
 * </pre>
 *
 * <p>The mean is over the P pairs p = p' where the output sees the flattened map, and over all P^2 pairs where it sees the
 * maps' averages. Sources: arXiv 1810.05148, section 2, for the covariance (NNGP); arXiv 1904.11955, section 4 and appendix H, for the
 * tangent kernel (NTK), of all weights. An infinite net with max pooling has no such closed form, so this is not the small conv
 * net's own limit: that has max pooling behind each ReLU.
 *
 * <p>A convolution leaves the step from p to p' as it is. So pairs of one step are computed together, layer after layer, and no
 * more than one step's are ever held: {@link ConvSteps}. A value costs {@link #multiplyAdds()}.
 *
 * @param part which of the two kernels
 * @param readOut what the output sees
 * @param depth convolutions, at least 1
 * @param shape how the values of a sample are laid out: plane after plane, row after row
 */
public record WideConvKernel(WideReluKernel.Part part, ReadOut readOut, int depth, InputShape.Image shape)
        implements SampleKernel {
    /** What a pair of pixels costs in a layer: two sums over patches of nine, an angle, and the products. Counted in the code. */
    private static final int PAIR_COST = 50;

    /** What the output of a net sees. */
    public enum ReadOut {
        /** The whole last map, pixel by pixel. */
        FLATTENED,
        /** The mean of every channel over the map: global average pooling. */
        AVERAGED
    }

    public WideConvKernel {
        if (depth < 1) {
            throw new IllegalArgumentException("Depth " + depth + " of a conv net must be at least 1");
        }
    }

    /** Multiplications with an addition for one value, by a count of 50 for a pair of pixels in a layer. */
    public long multiplyAdds() {
        long pixels = (long) shape.height() * shape.width();
        return PAIR_COST * depth * (readOut == ReadOut.AVERAGED ? pixels * pixels : pixels);
    }

    @Override
    public DoubleBuffer lower(NativeMemory memory, double[][] x) {
        int n = x.length;
        DoubleBuffer gram = memory.doubles((long) n * n);
        ConvSide side = ConvSide.of(this, x);
        ConvSteps steps = new ConvSteps(this);
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            steps.values(side, j, n, side, j, column);
            gram.put(j * n + j, column, j, n - j);
        }
        return gram;
    }

    @Override
    public DoubleBuffer between(NativeMemory memory, double[][] x, double[][] y) {
        int n = x.length;
        DoubleBuffer gram = memory.doubles((long) n * y.length);
        ConvSide left = ConvSide.of(this, x);
        ConvSide right = ConvSide.of(this, y);
        ConvSteps steps = new ConvSteps(this);
        double[] column = new double[n];
        for (int j = 0; j < y.length; j++) {
            steps.values(left, 0, n, right, j, column);
            gram.put(j * n, column);
        }
        return gram;
    }
}
