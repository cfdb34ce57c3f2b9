package dev.multiview.baselines.kernel;

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
    /** The kernels that can be asked of the net. */
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

    /** That of a column of one. */
    @Override
    public double value(double product, double left, double right) {
        double[] column = {product};
        map(column, new double[] {left}, right, 0, 1);
        return column[0];
    }

    @Override
    public void map(double[] products, double[] left, double right, int from, int to) {
        AngleTile tile = new AngleTile();
        double[] tangents = new double[AngleTile.CAPACITY];
        for (int start = from; start < to; start += AngleTile.CAPACITY) {
            tile.load(products, left, right, start, Math.min(AngleTile.CAPACITY, to - start));
            toInputs(tile.products, tile.count);
            toInputs(tile.left, tile.count);
            tile.right = input(right);
            System.arraycopy(tile.products, 0, tangents, 0, tile.count);
            for (int layer = 0; layer < depth; layer++) {
                tile.measure();
                rectify(tile);
                propagate(tile, tangents);
                grow(tile.left, tile.count);
                tile.right = next(tile.right);
            }
            System.arraycopy(part == Part.TANGENT ? tangents : tile.products, 0, products, start, tile.count);
        }
    }

    /** Takes covariances, which are the tile's products, behind a layer whose angles are known. */
    private void rectify(AngleTile tile) {
        double[] covariances = tile.products;
        double[] scales = tile.scales;
        double[] cosines = tile.cosines;
        double[] supplements = tile.supplements;
        double half = weightVariance / 2;
        double bias = biasVariance;
        int count = tile.count;
        for (int i = 0; i < count; i++) {
            double angular = Angles.sine(cosines[i]) + supplements[i] * cosines[i];
            covariances[i] = scales[i] * half * (angular * (1 / Math.PI)) + bias;
        }
    }

    /** Takes tangent kernels behind the layer. */
    private void propagate(AngleTile tile, double[] tangents) {
        double[] covariances = tile.products;
        double[] supplements = tile.supplements;
        double half = weightVariance / 2;
        int count = tile.count;
        for (int i = 0; i < count; i++) {
            tangents[i] = tangents[i] * half * (supplements[i] * (1 / Math.PI)) + covariances[i];
        }
    }

    private void toInputs(double[] products, int count) {
        for (int i = 0; i < count; i++) {
            products[i] = input(products[i]);
        }
    }

    private void grow(double[] variances, int count) {
        for (int i = 0; i < count; i++) {
            variances[i] = next(variances[i]);
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

    /** The variance behind one more layer, where the angle is 0. */
    private double next(double variance) {
        return weightVariance * variance / 2 + biasVariance;
    }
}
