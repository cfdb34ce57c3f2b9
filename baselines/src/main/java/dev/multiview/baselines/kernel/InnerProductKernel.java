package dev.multiview.baselines.kernel;

import java.nio.DoubleBuffer;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * A kernel {@code k(x, x') = g(<x, x'>, |x|^2, |x'|^2)}.
 *
 * <p>Gram matrices are one matrix product and a map; Smile's own default would evaluate the kernel pair by pair, at ten
 * times the cost for pictures. Their diagonal is {@link #diagonal}, not what the product's rounding makes of it: where g
 * turns an inner product into an angle, it has an infinite slope there.
 */
public interface InnerProductKernel extends FixedKernel {

    /**
     * g.
     *
     * @param product the inner product of two points
     * @param left squared norm of the one
     * @param right squared norm of the other
     */
    double value(double product, double left, double right);

    /**
     * Replaces inner products with one point by g of them: what {@link #value} says of each, bit for bit. A kernel whose g is
     * slow one by one overrides it.
     *
     * @param products inner products of other points with the one
     * @param left squared norms of the other points, at the same indices
     * @param right squared norm of the one
     * @param from first index that is replaced
     * @param to index behind the last that is replaced
     */
    default void map(double[] products, double[] left, double right, int from, int to) {
        for (int i = from; i < to; i++) {
            products[i] = value(products[i], left[i], right);
        }
    }

    /** {@code k(x, x)} where {@code |x|^2} is {@code squaredNorm}. */
    double diagonal(double squaredNorm);

    @Override
    default double k(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "Points of " + x.length + " and " + y.length + " coordinates have no inner product");
        }
        double product = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < x.length; i++) {
            product += x[i] * y[i];
            left += x[i] * x[i];
            right += y[i] * y[i];
        }
        return product == left && product == right ? diagonal(left) : value(product, left, right);
    }

    @Override
    default Matrix K(double[][] x) {
        int n = x.length;
        Matrix gram = new Matrix(n, n, n, DoubleBuffer.wrap(Gram.full(this, x)));
        return gram.uplo(UPLO.LOWER);
    }

    @Override
    default Matrix K(double[][] x, double[][] y) {
        return new Matrix(x.length, y.length, x.length, DoubleBuffer.wrap(Gram.between(this, x, y)));
    }
}
