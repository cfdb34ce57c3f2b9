package dev.multiview.statistic;

import java.util.List;

/**
 * The mean and the standard deviation of a number over draws.
 *
 * @param mean mean over draws
 * @param deviation standard deviation between draws, not negative; what finite test sets bring if that is more
 * @param draws number of draws, at least two
 */
public record Moments(double mean, double deviation, int draws) {

    public Moments {
        if (!Double.isFinite(mean) || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Mean " + mean + " or deviation " + deviation + " of " + draws + " draws is no finite number");
        }
        if (draws < StudentT.LEAST_DRAWS) {
            throw new IllegalArgumentException("Draws " + draws + " < " + StudentT.LEAST_DRAWS
                    + ": one draw does not say how draws differ; give more");
        }
    }

    /**
     * The moments of all draws together, those that they would have if they had been measured at once, but for a deviation that
     * finite test sets brought, which makes that of all draws larger: with n_s draws of mean x_s and deviation
     * s_s in sample s, and N in all, the mean x is that of all draws and
     *
     * <pre>
     *   deviation^2 = sum_s ((n_s - 1) s_s^2 + n_s (x_s - x)^2) / (N - 1)
     * </pre>
     *
     * @param samples independent samples of one number, at least one
     * @throws IllegalArgumentException if there is none
     */
    public static Moments pooled(List<Moments> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("Moments of 0 samples cannot be pooled; give at least one");
        }
        int draws = samples.stream().mapToInt(Moments::draws).sum();
        double mean =
                samples.stream().mapToDouble(each -> each.draws * each.mean).sum() / draws;
        double squares = 0;
        for (Moments each : samples) {
            squares += (each.draws - 1) * each.deviation * each.deviation
                    + each.draws * (each.mean - mean) * (each.mean - mean);
        }
        return new Moments(mean, Math.sqrt(squares / (draws - 1)), draws);
    }

    /** The mean with its intervals, as {@link StudentT#estimate} has them. */
    public Estimate estimate(int familySize) {
        return StudentT.estimate(this, familySize);
    }
}
