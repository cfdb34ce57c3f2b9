package dev.multiview.cli;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Text as a finite number: digits 0 to 9, at most one decimal point and an exponent. What Java's own parser takes beside
 * that ({@code 1d}, {@code 0x1p3}, {@code NaN}) is no number here, so that files and options are read alike.
 */
public final class DecimalNumber {
    private static final Pattern FORM = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private DecimalNumber() {}

    /** The number; empty if the text is none, or one that a double cannot hold. */
    public static OptionalDouble of(String text) {
        if (!FORM.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
