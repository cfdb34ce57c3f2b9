package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.Angles.LANES;
import static dev.multiview.baselines.kernel.Angles.LENGTH;

import jdk.incubator.vector.DoubleVector;

/**
 * A fully connected ReLU net of infinite width in the parametrisation of arXiv 2010.10090, equation 1: {@code h1 = sW W x /
 * sqrt(d) + sb b}, {@code h(l+1) = sW W relu(hl) / sqrt(m) + sb b}, all entries of W and b standard normal.
 *
 * <pre>
 *   S = sW^2 x.x' / d + sb^2,   T = S                                              before the first layer
 *   c = S / sqrt(Sxx Sx'x'),   t = arccos c                                        per hidden layer
 *   S &lt;- sW^2 sqrt(Sxx Sx'x') (sin t + (pi - t) c) / (2 pi) + sb^2
 *   T &lt;- S + sW^2 T (pi - t) / (2 pi)                                              with the new S
 * </pre>
 *
 * S is the covariance of the output at initialisation (NNGP), T the tangent kernel (NTK), with all weights trained.
 *
 * @param part which of the two
 * @param depth hidden layers, at least 1
 * @param dimension d, which scales inputs; at least 1
 * @param weightVariance sW^2, finite and positive
 * @param biasVariance sb^2, finite and not negative
 */
public record WideReluKernel(Part part, int depth, int dimension, double weightVariance, double biasVariance)
        implements InnerProductKernel {
    /** What is asked of the net. */
    public enum Part {
        /** The tangent kernel. */
        TANGENT,
        /** The covariance of outputs at initialisation. */
        COVARIANCE
    }

    public WideReluKernel {
        if (depth < 1 || dimension < 1) {
            throw new IllegalArgumentException(
                    "Depth " + depth + " and dimension " + dimension + " of a net must both be at least 1");
        }
        if (!(weightVariance > 0 && weightVariance < Double.POSITIVE_INFINITY)
                || !(biasVariance >= 0 && biasVariance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Weight variance " + weightVariance
                    + " must be finite and positive, bias" + " variance " + biasVariance + " finite and not negative");
        }
    }

    /** The tangent kernel with both variances 1, as in all experiments of arXiv 2010.10090. */
    public static WideReluKernel tangent(int depth, int dimension) {
        return new WideReluKernel(Part.TANGENT, depth, dimension, 1, 1);
    }

    @Override
    public double value(double product, double left, double right) {
        double covariance = input(product);
        double variance = input(left);
        double otherVariance = input(right);
        double tangent = covariance;
        double half = weightVariance / 2;
        for (int layer = 0; layer < depth; layer++) {
            double scale = Math.sqrt(variance * otherVariance);
            double cosine = Angles.cosine(covariance, scale);
            double active = Angles.supplement(cosine) * (1 / Math.PI);
            double rectified = Math.fma(active, cosine, Angles.sine(cosine) * (1 / Math.PI));
            covariance = Math.fma(scale * half, rectified, biasVariance);
            tangent = Math.fma(tangent * half, active, covariance);
            variance = next(variance);
            otherVariance = next(otherVariance);
        }
        return part == Part.TANGENT ? tangent : covariance;
    }

    /** {@link #value} in lanes, operation by operation; what is left over at the end is done one by one. */
    @Override
    public void map(double[] products, double[] left, double right, int from, int to) {
        double half = weightVariance / 2;
        int i = from;
        for (; i <= to - LENGTH; i += LENGTH) {
            DoubleVector covariance = input(DoubleVector.fromArray(LANES, products, i));
            DoubleVector variance = input(DoubleVector.fromArray(LANES, left, i));
            double otherVariance = input(right);
            DoubleVector tangent = covariance;
            for (int layer = 0; layer < depth; layer++) {
                DoubleVector scale = variance.mul(otherVariance).sqrt();
                DoubleVector cosine = Angles.cosine(covariance, scale);
                DoubleVector active = Angles.supplement(cosine).mul(1 / Math.PI);
                DoubleVector rectified = active.fma(cosine, Angles.sine(cosine).mul(1 / Math.PI));
                covariance = scale.mul(half).fma(rectified, DoubleVector.broadcast(LANES, biasVariance));
                tangent = tangent.mul(half).fma(active, covariance);
                variance = next(variance);
                otherVariance = next(otherVariance);
            }
            (part == Part.TANGENT ? tangent : covariance).intoArray(products, i);
        }
        for (; i < to; i++) {
            products[i] = value(products[i], left[i], right);
        }
    }

    @Override
    public double diagonal(double squaredNorm) {
        double variance = input(squaredNorm);
        double tangent = variance;
        for (int layer = 0; layer < depth; layer++) {
            variance = next(variance);
            tangent = variance + weightVariance * tangent / 2;
        }
        return part == Part.TANGENT ? tangent : variance;
    }

    private double input(double product) {
        return weightVariance * product / dimension + biasVariance;
    }

    private DoubleVector input(DoubleVector product) {
        return product.mul(weightVariance).div(dimension).add(biasVariance);
    }

    /** The variance behind one more layer, where the angle is 0. */
    private double next(double variance) {
        return weightVariance * variance / 2 + biasVariance;
    }

    private DoubleVector next(DoubleVector variance) {
        return variance.mul(weightVariance).mul(0.5).add(biasVariance);
    }
}
