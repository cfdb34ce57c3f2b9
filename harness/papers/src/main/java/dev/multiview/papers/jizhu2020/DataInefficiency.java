package dev.multiview.papers.jizhu2020;

/**
 * The rate at which the length of a student's weights still grows with its samples:
 * {@code I(n) = d ln E|w(n)| / d ln n} (arXiv 2010.10090, section 4; the definition's box was not at hand, so its form
 * is remembered).
 *
 * <p>A student's weights are the oracle's projection on what its samples span, so what still grows is what the samples have
 * not shown yet. The difference of neighbouring n is very noisy; here it is the slope of a least-squares line through
 * (ln n, ln E|w(n)|) over a window of n.
 */
public final class DataInefficiency {
    private final double[] logNorms;

    /**
     * The inefficiency of a task.
     *
     * @param norms mean over draws of |w(n)|, value n - 1 for n samples; all positive
     */
    public DataInefficiency(double[] norms) {
        logNorms = new double[norms.length];
        for (int i = 0; i < norms.length; i++) {
            if (!(norms[i] > 0)) {
                throw new IllegalArgumentException(
                        "Norm " + norms[i] + " at " + (i + 1) + " samples is not above 0 and has no logarithm");
            }
            logNorms[i] = Math.log(norms[i]);
        }
    }

    /**
     * The slope around {@code samples}, from {@code samples / window} to {@code samples * window}.
     *
     * @param window above 1, such as 1.2
     */
    public double at(int samples, double window) {
        return slope((int) Math.ceil(samples / window), (int) Math.floor(samples * window));
    }

    /** The slope over all n in a range, both ends included. */
    public double slope(int from, int to) {
        if (from < 1 || to > logNorms.length || to <= from) {
            throw new IllegalArgumentException("Range " + from + " to " + to + " of sample sizes is not within 1 to "
                    + logNorms.length + ", or holds fewer than 2");
        }
        double meanX = 0;
        double meanY = 0;
        int count = to - from + 1;
        for (int n = from; n <= to; n++) {
            meanX += Math.log(n) / count;
            meanY += logNorms[n - 1] / count;
        }
        double covariance = 0;
        double variance = 0;
        for (int n = from; n <= to; n++) {
            double x = Math.log(n) - meanX;
            covariance += x * (logNorms[n - 1] - meanY);
            variance += x * x;
        }
        return covariance / variance;
    }
}
