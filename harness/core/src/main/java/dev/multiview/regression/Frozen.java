package dev.multiview.regression;

import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.Arrays;

/**
 * A number of a claim as it was frozen.
 *
 * @param name id of the control it belongs to; empty if it is the claim's own
 * @param estimate the number with its intervals
 * @param tolerance how far it may move under the same seed on another processor or Java
 */
record Frozen(String name, Estimate estimate, double tolerance) {
    /** Share of the plain half-width that other kernels may move a number by. */
    private static final double SHARE = 0.25;
    /** Share of its half-width that other kernels may widen or narrow an interval by. */
    private static final double WIDTH_SHARE = 0.05;
    /** How far they may move the skewness of the draws: as far as a twentieth of the deviation in every draw, at random. */
    private static final double SKEWNESS = 0.2;
    /** Test errors, in the sum over draws, that they may move it by however narrow its interval is. */
    private static final double TEST_ERRORS = 2;

    /**
     * Freezes a number.
     *
     * <p>Kernels that round differently turn single predictions near a border of two classes, some this way and some
     * that. A quarter of the plain half-width is never less than about a quarter of the test sets' own binomial error
     * times t: some turned predictions in every draw, all in one direction. What else than rounding moves a number
     * that far is a change of the science. A relative gain divides by the single's error, at least the headroom.
     */
    static Frozen of(String name, Quantity quantity, Estimate estimate) {
        double share = SHARE * (estimate.high95() - estimate.low95()) / 2;
        return new Frozen(name, estimate, Math.max(share, turned(quantity, estimate.draws())));
    }

    /**
     * How far an end of the plain interval may move to or from the number under the same seed on another processor or Java.
     *
     * <p>The distance is a quantile times the standard error. Two turned predictions change the standard error most
     * if both lie in one draw, and then by as much as they move the mean. Predictions that turn this way and that in
     * many draws change the scatter of the draws only by the part that happens to go with it. A twentieth leaves room
     * for that, and still shows an interval that is a tenth too narrow.
     *
     * @param quantity what the number is a mean of
     */
    double reachTolerance(End end, Quantity quantity) {
        double error = StudentT.standardError(estimate);
        double reach = end.reach(estimate);
        double errors = error > 0 ? turned(quantity, estimate.draws()) * reach / error : 0;
        return Math.max(WIDTH_SHARE * reach, errors);
    }

    /**
     * How far the skewness of the draws may move under the same seed on another processor or Java.
     *
     * <p>With z a draw's distance from the mean in deviations, that draw's change by d moves the skewness by 3 (z^2 - 1 - b
     * z) d / (D s). If it changes in every draw by a twentieth of s at random, that is about 0.2 / sqrt(D) for draws that are
     * close to normal, and 0.2 is more for every number of draws. Two predictions that turn in one draw move it by at most
     * 3 d / s, as z^2 is below D.
     *
     * @param quantity what the number is a mean of
     */
    double skewnessTolerance(Quantity quantity) {
        double error = StudentT.standardError(estimate);
        double draws = estimate.draws();
        // Two predictions move the mean by so much, and the one draw by that times their number.
        double inOneDraw = turned(quantity, estimate.draws()) * draws;
        return error > 0 ? Math.max(SKEWNESS, 3 * inOneDraw / (error * Math.sqrt(draws))) : Double.POSITIVE_INFINITY;
    }

    /** Whether the number and both of its intervals are numbers. */
    boolean finite() {
        return Double.isFinite(estimate.estimate())
                && Arrays.stream(End.values())
                        .mapToDouble(end -> end.of(estimate))
                        .allMatch(Double::isFinite)
                && Double.isFinite(estimate.skewness())
                && Double.isFinite(tolerance);
    }

    /** What two turned predictions, in all draws together, move the mean over draws by. */
    private static double turned(Quantity quantity, int draws) {
        double unit = quantity.headroom().isEmpty() ? 1 : 1 / Quantity.LEAST_HEADROOM;
        return TEST_ERRORS * unit / samples(quantity) / draws;
    }

    private static int samples(Quantity quantity) {
        return quantity.scored().stream()
                .flatMap(errors -> errors.arm().setting().data().testSizes().entrySet().stream()
                        .filter(size -> size.getKey() == errors.split()))
                .mapToInt(size -> size.getValue())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The number's name in sentences. */
    String words() {
        return name.isEmpty() ? "its value" : "the value of its control " + name;
    }
}
