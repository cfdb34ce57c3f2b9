package dev.multiview.regression;

import dev.multiview.exit.WholeNumber;
import java.util.regex.Pattern;

/**
 * The numbers of an expectations file, read strictly: what is no plain decimal number, such as NaN, is an error and never
 * a bound that nothing exceeds.
 */
final class Numerals {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private Numerals() {}

    /** A whole number. */
    static long whole(String text) {
        return WholeNumber.ofLong(text);
    }

    /** A count of things of which there are at least {@code least}. */
    static int count(String text, int least) {
        return (int) WholeNumber.of(text, least, Integer.MAX_VALUE);
    }

    /** A finite number. */
    static double finite(String text) {
        double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("'" + text + "' is no finite decimal number");
        }
        return number;
    }
}
