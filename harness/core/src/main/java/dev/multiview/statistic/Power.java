package dev.multiview.statistic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A forecast of what a t interval of a run that is not made yet will say, if draws are normal with a known mean and
 * deviation.
 *
 * <p>Mean x and deviation s of D draws are independent, x normal with variance sigma^2 / D and (D - 1) s^2 / sigma^2
 * chi-squared with D - 1 degrees of freedom. Given s the interval is x -+ h with h = t(1 - alpha/2; D - 1) s / sqrt(D),
 * so that a decision that turns at the borders b changes where x = b -+ h: its chance is a sum of differences of the
 * normal distribution function. Over s it is averaged at the midpoints of {@value #SLICES} slices of equal probability;
 * by Koksma's inequality that is wrong by at most V / (2 * {@value #SLICES}), V the variation of the chance given s, which
 * is at most 1 where that chance falls or rises with s throughout. The floor of {@link StudentT} is left out: where the
 * finite test sets decide the width, the deviation must hold it.
 *
 * @param mean true mean, finite
 * @param deviation true standard deviation between draws, finite and not negative
 * @param draws draws of the run, at least 2
 * @param familySize number of statistical claims of the paper, m
 */
public record Power(double mean, double deviation, int draws, int familySize) {
    private static final int SLICES = 2000;
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
        return halfWidth(deviation * expected);
    }

    /** The interval of that half-width about the mean, at the family's level only. */
    public Estimate expected() {
        return interval(mean, halfWidth());
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
            chances.put(decide.apply(interval(mean, 0)), 1.0);
            return chances;
        }
        ChiSquaredDistribution squares = ChiSquaredDistribution.of(draws - 1);
        for (int slice = 0; slice < SLICES; slice++) {
            double square = squares.inverseCumulativeProbability((slice + 0.5) / SLICES);
            double halfWidth = halfWidth(deviation * Math.sqrt(square / (draws - 1)));
            addGiven(halfWidth, decide, borders, chances);
        }
        return chances;
    }

    private <T> void addGiven(
            double halfWidth, Function<Estimate, T> decide, List<Double> borders, Map<T, Double> chances) {
        TreeSet<Double> turns = new TreeSet<>();
        for (double border : borders) {
            turns.add(border - halfWidth);
            turns.add(border + halfWidth);
        }
        double error = deviation / Math.sqrt(draws);
        double from = Double.NEGATIVE_INFINITY;
        double below = 0;
        for (double to : turns) {
            double upTo = NORMAL.cumulativeProbability((to - mean) / error);
            double inside = Double.isInfinite(from) ? to - 1 : (from + to) / 2;
            chances.merge(decide.apply(interval(inside, halfWidth)), (upTo - below) / SLICES, Double::sum);
            from = to;
            below = upTo;
        }
        double beyond = Double.isInfinite(from) ? mean : from + 1;
        chances.merge(decide.apply(interval(beyond, halfWidth)), (1 - below) / SLICES, Double::sum);
    }

    private double halfWidth(double seen) {
        return StudentT.quantile(draws - 1, StudentT.ALPHA / familySize) * seen / Math.sqrt(draws);
    }

    private Estimate interval(double centre, double halfWidth) {
        double low = centre - halfWidth;
        double high = centre + halfWidth;
        return new Estimate(centre, low, high, low, high, draws);
    }
}
