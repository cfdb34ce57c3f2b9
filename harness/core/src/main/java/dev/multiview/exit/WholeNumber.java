package dev.multiview.exit;

import java.util.regex.Pattern;

/**
 * Text as a whole number: a sign and the digits 0 to 9. Java's own parser takes the digits of every script, which other
 * readers of the same files and options do not.
 */
public final class WholeNumber {
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+");

    private WholeNumber() {}

    /**
     * The number.
     *
     * @param text the text
     * @param least smallest number that may stand there
     * @param most largest number that may stand there
     * @throws NumberFormatException if the text is none or beyond a bound; the message gives text and rule
     */
    public static long of(String text, long least, long most) {
        if (FORM.matcher(text).matches()) {
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Too long for any bound: the same sentence.
            }
        }
        throw new NumberFormatException(
                "'" + text + "' is no whole number from " + least + " to " + most + " in the digits 0 to 9");
    }

    /** The number, between the bounds of a {@code long}. */
    public static long ofLong(String text) {
        return of(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
