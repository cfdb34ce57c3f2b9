package dev.multiview.published;

import java.math.BigDecimal;

/**
 * A number as it was printed: rounded to its last digit.
 *
 * @param text the digits, without a sign of percent
 * @param value what they say, in shares (0.712 for 71.2 %)
 * @param unit value of one step of the last digit, in shares, above 0
 */
public record Printed(String text, double value, double unit) {
    /**
     * A printed decimal.
     *
     * @param text such as {@code 71.20}; exponents are refused, as nobody sees what their last digit is
     * @param percent whether it is in percent, or points of percent
     * @throws NumberFormatException if it is no such number
     */
    static Printed of(String text, boolean percent) {
        if (!text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)")) {
            throw new NumberFormatException(text);
        }
        BigDecimal decimal = new BigDecimal(text);
        int shift = percent ? -2 : 0;
        return new Printed(
                text,
                decimal.scaleByPowerOfTen(shift).doubleValue(),
                BigDecimal.ONE
                        .scaleByPowerOfTen(shift - Math.max(decimal.scale(), 0))
                        .doubleValue());
    }

    /** The largest number that is rounded to this one. */
    double most() {
        return value + unit / 2;
    }
}
