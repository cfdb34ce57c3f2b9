package dev.multiview.baselines.widenet;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A fully connected ReLU net of finite width at its start, in the parametrisation of arXiv 2010.10090, equation 1, with both
 * variances 1: {@code h1 = W x / sqrt(d) + b, h(l+1) = W relu(hl) / sqrt(m) + b}, all entries of W and b standard normal. Its
 * kernel at infinite width is {@link dev.multiview.baselines.kernel.WideReluKernel#tangent}.
 *
 * <p>The function of weights w is {@code f(x; w) - f(x; w0)}, so that it is zero at the start: what is taught is what the kernel's
 * solution is taught. The paper does not subtract; it calls the initial function's part small.
 *
 * @param shape its layers
 * @param initial w0, {@link NetShape#parameters} values; not to be modified
 */
public record WideNet(NetShape shape, double[] initial) {
    /** Points that go through the net at once, where many do: few enough for the cache. */
    private static final int CHUNK = 100;

    public WideNet {
        if (initial.length != shape.parameters()) {
            throw new IllegalArgumentException("Weights, " + initial.length + ", are not the " + shape.parameters()
                    + " of a net of shape " + shape);
        }
    }

    /** A net at random weights of {@code seed}'s stream. */
    public static WideNet draw(NetShape shape, SeedPath seed) {
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(seed.generator());
        double[] weights = new double[shape.parameters()];
        Arrays.setAll(weights, i -> gaussian.sample());
        return new WideNet(shape, weights);
    }

    /** Its logits at weights w, zero at the start, one a point. */
    public double[] logits(double[] weights, double[][] points) {
        double[] logits = new double[points.length];
        for (int from = 0; from < points.length; from += CHUNK) {
            int to = Math.min(points.length, from + CHUNK);
            try (NetPass pass = new NetPass(shape, Arrays.copyOfRange(points, from, to))) {
                double[] start = pass.forward(initial);
                double[] end = pass.forward(weights);
                for (int i = from; i < to; i++) {
                    logits[i] = end[i - from] - start[i - from];
                }
            }
        }
        return logits;
    }

    /**
     * The net that is linear in its features at the start: {@code change . phi(x)}, one value a point, {@code phi} being the
     * gradient of f by all weights at w0.
     */
    public double[] linear(double[] change, double[][] points) {
        double[] values = new double[points.length];
        for (int from = 0; from < points.length; from += CHUNK) {
            int to = Math.min(points.length, from + CHUNK);
            try (NetPass pass = new NetPass(shape, Arrays.copyOfRange(points, from, to))) {
                pass.features(initial);
                System.arraycopy(pass.along(change), 0, values, from, to - from);
            }
        }
        return values;
    }

    /**
     * The least change of weights at which {@link #linear} has given values at some points: the closed form of what {@link NetTraining}
     * comes to in infinite width.
     *
     * @throws ArithmeticException if the net has too few weights for it
     */
    public double[] interpolant(double[][] points, double[] values) {
        int count = points.length;
        double[] change = new double[shape.parameters()];
        try (NativeMemory memory = new NativeMemory();
                NetPass pass = new NetPass(shape, points)) {
            pass.features(initial);
            DoubleBuffer matrix = memory.doubles((long) count * count);
            DoubleBuffer column = memory.doubles(count);
            double[][] kernel = pass.kernel(pass);
            for (int i = 0; i < count; i++) {
                matrix.put(i * count, kernel[i]);
            }
            column.put(0, values);
            Blas.solvePositiveDefinite(count, 1, matrix, column);
            double[] coefficients = new double[count];
            column.get(0, coefficients);
            pass.backward(coefficients, change);
        }
        return change;
    }

    /** The empirical kernel of weights w, {@code phi(x) . phi(y)}, {@code [x][y]}. */
    public double[][] kernel(double[] weights, double[][] x, double[][] y) {
        try (NetPass left = new NetPass(shape, x);
                NetPass right = new NetPass(shape, y)) {
            left.features(weights);
            right.features(weights);
            return left.kernel(right);
        }
    }

    /** {@code |phi(x)|^2} at w0, one value a point. */
    public double[] diagonal(double[][] points) {
        double[] values = new double[points.length];
        for (int from = 0; from < points.length; from += CHUNK) {
            int to = Math.min(points.length, from + CHUNK);
            try (NetPass pass = new NetPass(shape, Arrays.copyOfRange(points, from, to))) {
                pass.features(initial);
                System.arraycopy(pass.diagonal(), 0, values, from, to - from);
            }
        }
        return values;
    }
}
