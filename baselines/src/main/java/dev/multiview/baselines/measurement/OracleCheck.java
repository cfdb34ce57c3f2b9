package dev.multiview.baselines.measurement;

import dev.multiview.procedure.TrialFailedException;

/**
 * Lets a result of the linear regime pass only if a second algorithm found the same: a solver of another kind, a direct
 * evaluation, a limit with a closed form.
 *
 * @param measurement who asks, for the message
 * @param tolerance largest relative difference that passes
 */
public record OracleCheck(String measurement, double tolerance) {
    /** What is asked of every result; double precision at the condition numbers met leaves three digits to spare. */
    public static final double TOLERANCE = 1e-8;

    /** A gate at {@link #TOLERANCE}. */
    public OracleCheck(String measurement) {
        this(measurement, TOLERANCE);
    }

    /**
     * Compares one result with its oracle.
     *
     * @param what the result in words
     * @param value what was computed
     * @param oracle what the second algorithm found
     * @param scale size of what the result is one of; 0 if it stands alone
     * @throws TrialFailedException if they differ by more than the tolerance times the larger of the oracle's size and
     *     {@code scale}
     */
    public void check(String what, double value, double oracle, double scale) {
        double allowed = tolerance * Math.max(Math.abs(oracle), Math.abs(scale));
        if (!(Math.abs(value - oracle) <= allowed)) {
            throw new TrialFailedException(
                    "Measurement " + measurement + ": " + what + " is " + value + ", and " + oracle
                            + " by a second algorithm; they differ by more than " + allowed + ", which is " + tolerance
                            + " relative");
        }
    }

    /** Compares results one by one, relative to the largest of the oracle's. */
    public void check(String what, double[] values, double[] oracle) {
        double scale = 0;
        for (double value : oracle) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < oracle.length; i++) {
            check(what + " " + i, values[i], oracle[i], scale);
        }
    }
}
