package dev.multiview.statistic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A forecast of what the interval at the family's level of a run that is not made yet will say, if draws are normal with a
 * known mean and deviation.
 *
 * <p>Mean x, deviation s and skewness b of D normal draws are independent (Basu 1955), x normal with variance sigma^2 / D,
 * (D - 1) s^2 / sigma^2 chi-squared with D - 1 degrees of freedom, and b close to a beta variable between its bounds
 * ({@link SkewnessGuard#most}) with b's variance. Given s and b the ends lie at known distances from x, so that a decision
 * that turns at the borders b changes where an end meets one: its chance is a sum of differences of the normal distribution
 * function. Over s and b it is averaged at {@value #POINTS} points that fill the square evenly (Kronecker's sequence), s at
 * the midpoints of as many slices of equal probability. That, and taking b for beta, is wrong by less than 0.015 in every
 * row of PowerReferenceTest. The floor of {@link StudentT} is left out: where the finite test sets decide the width, the
 * deviation must hold it.
 *
 * @param mean true mean, finite
 * @param deviation true standard deviation between draws, finite and not negative
 * @param draws draws of the run, at least 2
 * @param familySize number of statistical claims of the paper, m
 */
public record Power(double mean, double deviation, int draws, int familySize) {
    private static final int POINTS = 2000;
    /** Its multiples spread most evenly between whole numbers. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Power {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("Mean " + mean + " is not a finite number");
        }
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Deviation " + deviation + " is not a finite number >= 0");
        }
        if (draws < StudentT.LEAST_DRAWS) {
            throw new IllegalArgumentException(
                    "Draws " + draws + " < " + StudentT.LEAST_DRAWS + ": one draw has no interval; plan more");
        }
        if (familySize < 1) {
            throw new IllegalArgumentException("Family size " + familySize + " < 1");
        }
    }

    /** Expected half-width of the interval at the family's level, with E s = sigma sqrt(2/(D-1)) Gamma(D/2) / Gamma((D-1)/2). */
    public double halfWidth() {
        double degrees = draws - 1;
        double expected = Math.sqrt(2 / degrees) * Math.exp(LogGamma.value(draws / 2.0) - LogGamma.value(degrees / 2));
        double quantile = quantile();
        double reach = 0;
        // Both ends have the same mean, since the skewness is as often on the one side as on the other.
        for (double skewness : skewnesses()) {
            reach += SkewnessGuard.reach(quantile, draws, skewness) / POINTS;
        }
        return reach * deviation * expected / Math.sqrt(draws);
    }

    /** The interval of that half-width about the mean, at the family's level only. */
    public Estimate expected() {
        double halfWidth = halfWidth();
        return interval(mean, halfWidth, halfWidth);
    }

    /**
     * The chance of each decision.
     *
     * @param decide what an interval decides, by its ends {@code low} and {@code high}
     * @param borders every value at which what an end says may turn
     */
    public <T> Map<T, Double> chances(Function<Estimate, T> decide, List<Double> borders) {
        Map<T, Double> chances = new HashMap<>();
        if (deviation == 0) {
            chances.put(decide.apply(interval(mean, 0, 0)), 1.0);
            return chances;
        }
        ChiSquaredDistribution squares = ChiSquaredDistribution.of(draws - 1);
        double quantile = quantile();
        double[] skewnesses = skewnesses();
        for (int point = 0; point < POINTS; point++) {
            double square = squares.inverseCumulativeProbability((point + 0.5) / POINTS);
            double error = deviation * Math.sqrt(square / (draws - 1)) / Math.sqrt(draws);
            double skewness = skewnesses[point];
            double below = SkewnessGuard.reach(quantile, draws, -skewness) * error;
            double above = SkewnessGuard.reach(quantile, draws, skewness) * error;
            addGiven(below, above, decide, borders, chances);
        }
        return chances;
    }

    private <T> void addGiven(
            double below, double above, Function<Estimate, T> decide, List<Double> borders, Map<T, Double> chances) {
        TreeSet<Double> turns = new TreeSet<>();
        for (double border : borders) {
            turns.add(border - above);
            turns.add(border + below);
        }
        double error = deviation / Math.sqrt(draws);
        double from = Double.NEGATIVE_INFINITY;
        double upToFrom = 0;
        for (double to : turns) {
            double upTo = NORMAL.cumulativeProbability((to - mean) / error);
            double inside = Double.isInfinite(from) ? to - 1 : (from + to) / 2;
            chances.merge(decide.apply(interval(inside, below, above)), (upTo - upToFrom) / POINTS, Double::sum);
            from = to;
            upToFrom = upTo;
        }
        double beyond = Double.isInfinite(from) ? mean : from + 1;
        chances.merge(decide.apply(interval(beyond, below, above)), (1 - upToFrom) / POINTS, Double::sum);
    }

    private double quantile() {
        return StudentT.quantile(draws - 1, StudentT.ALPHA / familySize);
    }

    /** The skewness of normal draws at the points: beta between its bounds with the variance 6 (D - 2) / ((D + 1) (D + 3)). */
    private double[] skewnesses() {
        double[] skewnesses = new double[POINTS];
        if (draws > 2) {
            double most = SkewnessGuard.most(draws);
            double variance = 6.0 * (draws - 2) / ((draws + 1.0) * (draws + 3));
            double shape = (most * most / variance - 1) / 2;
            BetaDistribution beta = BetaDistribution.of(shape, shape);
            for (int point = 0; point < POINTS; point++) {
                double uniform = (point + 0.5) * GOLDEN % 1;
                skewnesses[point] = most * (2 * beta.inverseCumulativeProbability(uniform) - 1);
            }
        }
        return skewnesses;
    }

    private Estimate interval(double centre, double below, double above) {
        double low = centre - below;
        double high = centre + above;
        return new Estimate(centre, low, high, low, high, draws);
    }
}
