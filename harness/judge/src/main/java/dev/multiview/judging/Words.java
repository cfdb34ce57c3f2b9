package dev.multiview.judging;

import java.math.BigDecimal;
import java.math.MathContext;

/** Words and numbers of sentences. */
final class Words {
    static final String NOTHING_DECIDES = "Not even " + Enough.MOST
            + " times would decide it, if mean and scatter stay: it lies at the border of the rule.";

    private static final int DIGITS = 3;

    private Words() {}

    /** A number of three digits, without an exponent where that is short. */
    static String number(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        return Math.abs(value) < 1e-6 || Math.abs(value) >= 1e9 ? rounded.toString() : rounded.toPlainString();
    }

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
