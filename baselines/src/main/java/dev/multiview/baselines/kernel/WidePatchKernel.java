package dev.multiview.baselines.kernel;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.model.PatchNetSpec;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * The tangent kernel of one class of an infinitely wide patch net (arXiv 2012.09816, {@code F_i(X) = sum_r sum_p s(<w_ir,
 * x_p>)}, filters from N(0, scale^2 I)), per filter:
 *
 * <pre>
 *   k(X, X') = sum over p and p' of &lt;x_p, x'_p'&gt; E[s'(&lt;w, x_p&gt;) s'(&lt;w, x'_p'&gt;)]
 * </pre>
 *
 * <p>with the expectation of {@link GateCovariance}. The tangent kernel of m filters goes to m times it, with a
 * relative error that falls as m^-1/2. A pair of samples costs P^2 expectations.
 *
 * <p>Samples are rows of P d values, patch after patch. All inner products of patches come from matrix products; the samples
 * on the right are taken in groups, so that beside the result at most {@value #GROUP_VALUES} of them are held (but those of
 * one sample on the right). By the series, every patch takes half a kilobyte on the heap for as long.
 */
public final class WidePatchKernel implements SampleKernel {
    private static final long serialVersionUID = 1L;
    private static final int GROUP_VALUES = 1 << 22;
    private static final int TERMS = 64;

    private final PatchGates gates;
    private final int patches;
    private final int dimension;

    private WidePatchKernel(PatchGates gates, InputShape.Patches shape) {
        this.gates = gates;
        this.patches = shape.patches();
        this.dimension = shape.dimension();
    }

    /**
     * The kernel, every expectation by itself: an oracle.
     *
     * @param spec the net; its activation and the scale of its filters are used
     * @param shape how the values of a sample are laid out
     */
    public static WidePatchKernel exact(PatchNetSpec spec, InputShape.Patches shape) {
        return new WidePatchKernel(exactGates(spec), shape);
    }

    /**
     * The kernel by {@value #TERMS} terms of a series, hundreds of times as fast. Relative to the geometric mean of the values
     * of the two patches with themselves, what is left out of a pair's value is below 1e-5 up to a cosine of 0.9 (measured for q
     * up to 8, T = threshold / (scale length) from 0.1 on); at a cosine of 1 it is 3e-5 at q = 3 and T = 3, 1e-3 at T = 1 and
     * 3e-2 at q = 1. {@link #K(double[][])} and {@link #lower} have the exact value of a patch with itself; between two sets of
     * samples, which may share some, {@link #between} has not.
     *
     * @param spec the net; its activation and the scale of its filters are used
     * @param shape how the values of a sample are laid out
     */
    public static WidePatchKernel series(PatchNetSpec spec, InputShape.Patches shape) {
        return new WidePatchKernel(
                new PatchGates.Series(new GateSeries(spec.power(), spec.threshold(), TERMS), exactGates(spec)), shape);
    }

    private static PatchGates.Exact exactGates(PatchNetSpec spec) {
        return new PatchGates.Exact(new GateCovariance(spec.power(), spec.threshold()), spec.initialScale());
    }

    @Override
    public DoubleBuffer lower(NativeMemory memory, double[][] x) {
        DoubleBuffer gram = memory.doubles((long) x.length * x.length);
        try (NativeMemory scratch = new NativeMemory()) {
            PatchSide side = side(scratch, x);
            fill(scratch, side, side, gram);
        }
        return gram;
    }

    @Override
    public DoubleBuffer between(NativeMemory memory, double[][] x, double[][] y) {
        DoubleBuffer gram = memory.doubles((long) x.length * y.length);
        try (NativeMemory scratch = new NativeMemory()) {
            fill(scratch, side(scratch, x), side(scratch, y), gram);
        }
        return gram;
    }

    private PatchSide side(NativeMemory memory, double[][] samples) {
        return PatchSide.of(memory, new InputShape.Patches(patches, dimension), gates, samples);
    }

    /** Fills {@code gram}, column after column; of a side with itself the lower triangle. */
    private void fill(NativeMemory scratch, PatchSide left, PatchSide right, DoubleBuffer gram) {
        int rows = left.samples() * patches;
        int group = (int) Math.min(Math.max(1, GROUP_VALUES / ((long) rows * patches)), right.samples());
        DoubleBuffer products = scratch.doubles((long) rows * group * patches);
        double[] column = new double[rows];
        double[] sums = new double[left.samples()];
        for (int from = 0; from < right.samples(); from += group) {
            int to = Math.min(from + group, right.samples());
            int first = left == right ? from : 0;
            int height = rows - first * patches;
            Blas.transposeMultiply(
                    height,
                    (to - from) * patches,
                    dimension,
                    Blas.at(left.columns(), first * patches * dimension),
                    Blas.at(right.columns(), from * patches * dimension),
                    products);
            for (int j = from; j < to; j++) {
                int start = left == right ? j : 0;
                Arrays.fill(sums, 0);
                for (int p = 0; p < patches; p++) {
                    int patch = j * patches + p;
                    products.get(((j - from) * patches + p) * height, column, first * patches, height);
                    gates.weigh(column, left, start * patches, rows, right, patch);
                    if (left == right) {
                        // Without the rounding of a product, which a cosine near 1 turns into an angle of 1e-8.
                        column[patch] = gates.self(right.lengths()[patch]);
                    }
                    add(column, start, sums);
                }
                gram.put(j * left.samples() + start, sums, start, left.samples() - start);
            }
        }
    }

    /** Adds to each sample's sum the terms of all its patches. */
    private void add(double[] terms, int start, double[] sums) {
        for (int i = start; i < sums.length; i++) {
            double sum = 0;
            for (int q = i * patches; q < (i + 1) * patches; q++) {
                sum += terms[q];
            }
            sums[i] += sum;
        }
    }
}
