package dev.multiview.baselines.kernel;

/**
 * {@code k(x, x') = exp(-|x - x'|^2 / (2 width^2))}.
 *
 * @param width standard deviation, finite and positive
 */
public record GaussianKernel(double width) implements InnerProductKernel {
    public GaussianKernel {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Width " + width + " of a Gaussian kernel is no finite number above 0");
        }
    }

    @Override
    public double value(double product, double left, double right) {
        // Rounding may leave a tiny negative distance.
        return Math.exp(-Math.max(0, left + right - 2 * product) / (2 * width * width));
    }

    @Override
    public double diagonal(double squaredNorm) {
        return 1;
    }
}
