package dev.multiview.data;

import java.util.Locale;

/**
 * One quantity of a draw beside what its specification says about it.
 *
 * @param quantity what was measured and where, such as {@code number of samples of training with label 3}
 * @param measured the value in the draw
 * @param law its distribution in correct draws
 */
record Check(String quantity, double measured, Law law) {

    /** Whether a correct draw passes with probability of at least {@code 1 - alpha} and this one does. */
    boolean passes(double alpha) {
        return law.chance(measured) >= alpha; // NaN fails
    }

    /** The failure as half a sentence. */
    String describe(double alpha) {
        String tolerance = String.format(Locale.ROOT, "%.3g", law.tolerance(alpha));
        return quantity + " is " + number(measured) + ", expected " + number(law.expected()) + " within " + tolerance;
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.6g", value);
    }
}
