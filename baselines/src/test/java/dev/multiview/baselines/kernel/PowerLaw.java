package dev.multiview.baselines.kernel;

/** How fast an error falls, for tests against a limit. */
public final class PowerLaw {
    private PowerLaw() {}

    /** The b of {@code error = a size^b}, by least squares on logarithms. */
    public static double exponent(int[] sizes, double[] errors) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < sizes.length; i++) {
            meanX += Math.log(sizes[i]) / sizes.length;
            meanY += Math.log(errors[i]) / sizes.length;
        }
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < sizes.length; i++) {
            covariance += (Math.log(sizes[i]) - meanX) * (Math.log(errors[i]) - meanY);
            variance += (Math.log(sizes[i]) - meanX) * (Math.log(sizes[i]) - meanX);
        }
        return covariance / variance;
    }
}
