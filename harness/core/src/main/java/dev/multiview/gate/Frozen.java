package dev.multiview.gate;

import dev.multiview.claim.Quantity;
import dev.multiview.statistic.Estimate;

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
        double unit = quantity.headroom().isEmpty() ? 1 : 1 / Quantity.LEAST_HEADROOM;
        double errors = TEST_ERRORS * unit / samples(quantity) / estimate.draws();
        double share = SHARE * (estimate.high95() - estimate.low95()) / 2;
        return new Frozen(name, estimate, Math.max(share, errors));
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
