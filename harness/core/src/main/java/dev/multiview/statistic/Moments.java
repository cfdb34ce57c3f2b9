package dev.multiview.statistic;

import java.util.List;

/**
 * The mean, the standard deviation and the skewness of a number over draws: all that its intervals are made of.
 *
 * @param mean mean over draws
 * @param deviation standard deviation between draws (divisor D - 1), not negative; what finite test sets bring if that is
 *     more
 * @param skewness third central moment over the cube of the deviation (both with divisor D); 0 where that is 0. Where
 *     finite test sets brought the deviation, theirs is the cube: what they add is not skewed
 * @param draws number of draws D, at least two
 */
public record Moments(double mean, double deviation, double skewness, int draws) {
    /** Rounding may carry the skewness beyond what so many numbers can have. */
    private static final double ROUNDING = 1e-6;

    public Moments {
        if (!Double.isFinite(mean) || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Mean " + mean + " or deviation " + deviation + " of " + draws + " draws is no finite number");
        }
        if (draws < StudentT.LEAST_DRAWS) {
            throw new IllegalArgumentException("Draws " + draws + " < " + StudentT.LEAST_DRAWS
                    + ": one draw does not say how draws differ; give more");
        }
        if (!(Math.abs(skewness) <= SkewnessGuard.most(draws) + ROUNDING)) {
            throw new IllegalArgumentException("Skewness " + skewness + " of " + draws + " draws is not within -+"
                    + SkewnessGuard.most(draws) + ", as it always is");
        }
    }

    /**
     * The moments of these values.
     *
     * @param values one finite value a draw, at least two
     * @param testErrors standard error that the finite test set brings to each value, finite and not negative
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static Moments of(double[] values, double[] testErrors) {
        int draws = values.length;
        if (draws < StudentT.LEAST_DRAWS) {
            throw new IllegalArgumentException("Draws " + draws + " < " + StudentT.LEAST_DRAWS
                    + ": one draw does not say how draws differ; plan more");
        }
        if (testErrors.length != draws) {
            throw new IllegalArgumentException(
                    "Test errors " + testErrors.length + " do not match " + draws + " values; give one a draw");
        }
        double mean = Arguments.meanOfFinite(values);
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double beside = value - mean;
            squares += beside * beside;
            cubes += beside * beside * beside;
        }
        double deviation = Math.max(Math.sqrt(squares / (draws - 1)), Arguments.rootMeanSquare(testErrors));
        return new Moments(mean, deviation, skewness(cubes / draws, deviation, draws), draws);
    }

    /**
     * The moments of all draws together, those that they would have if they had been measured at once, but for a deviation that
     * finite test sets brought, which makes that of all draws larger: with n_s draws of mean x_s, deviation s_s and third
     * central moment c_s in sample s, and N in all, the mean x is that of all draws and
     *
     * <pre>
     *   deviation^2  = sum_s ((n_s - 1) s_s^2 + n_s (x_s - x)^2) / (N - 1)
     *   third moment = sum_s (n_s c_s + 3 (x_s - x) (n_s - 1) s_s^2 + n_s (x_s - x)^3) / N
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
        double cubes = 0;
        for (Moments each : samples) {
            double beside = each.mean - mean;
            double own = (each.draws - 1) * each.deviation * each.deviation;
            squares += own + each.draws * beside * beside;
            cubes += each.draws * (each.thirdMoment() + beside * beside * beside) + 3 * beside * own;
        }
        double deviation = Math.sqrt(squares / (draws - 1));
        return new Moments(mean, deviation, skewness(cubes / draws, deviation, draws), draws);
    }

    /** The mean with its intervals, {@link StudentT}'s, at the level that a family of so many claims leaves each. */
    public Estimate estimate(int familySize) {
        if (familySize < 1) {
            throw new IllegalArgumentException("Family size " + familySize + " < 1");
        }
        return estimateAt(StudentT.ALPHA / familySize);
    }

    /**
     * The mean with its intervals, {@link StudentT}'s, at a level of its own.
     *
     * @param alpha probability that the interval from low to high misses the mean, both ends together, between 0 and 1
     */
    public Estimate estimateAt(double alpha) {
        return StudentT.estimate(this, alpha);
    }

    private double thirdMoment() {
        double square = deviation * deviation * (draws - 1) / draws;
        return skewness * square * Math.sqrt(square);
    }

    private static double skewness(double thirdMoment, double deviation, int draws) {
        double square = deviation * deviation * (draws - 1) / draws;
        double cube = square * Math.sqrt(square);
        // Draws that are all equal have none, nor have any whose cube is too small to be a number.
        return cube > 0
                ? Math.max(-SkewnessGuard.most(draws), Math.min(SkewnessGuard.most(draws), thirdMoment / cube))
                : 0;
    }
}
