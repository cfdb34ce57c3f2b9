package dev.multiview.regression;

import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.SkewnessGuard;
import dev.multiview.statistic.StudentT;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of one number in an expectations file, with what must hold of any mean over draws.
 *
 * @param draws draws of the whole plan
 */
record NumberLine(int draws) {
    private static final Pattern ESTIMATE = Pattern.compile(
            "(\\S+) low (\\S+) high (\\S+) low95 (\\S+) high95 (\\S+) draws (\\S+) skewness (\\S+) moves" + " (\\S+)");

    /** The claim's own number; {@code rerun} was derived from it. */
    Frozen own(String text, Allowance rerun) {
        Frozen own = number("", text);
        demand(
                rerun.low() <= own.estimate().low() && own.estimate().high() <= rerun.high(),
                "the interval from low to high does not lie within 'overlap'");
        return own;
    }

    /** A control's number, behind its id. */
    Frozen control(String text) {
        int space = text.indexOf(' ');
        demand(space > 0, "a control without a number");
        return number(text.substring(0, space), text.substring(space + 1));
    }

    private Frozen number(String name, String text) {
        Matcher parts = ESTIMATE.matcher(text);
        demand(parts.matches(), "not of the form 'x low x high x low95 x high95 x draws n skewness x moves x'");
        double estimate = Numerals.finite(parts.group(1));
        double low = Numerals.finite(parts.group(2));
        double high = Numerals.finite(parts.group(3));
        double low95 = Numerals.finite(parts.group(4));
        double high95 = Numerals.finite(parts.group(5));
        int of = Numerals.count(parts.group(6), StudentT.LEAST_DRAWS);
        double skewness = Numerals.finite(parts.group(7));
        double moves = Numerals.finite(parts.group(8));
        demand(
                low <= low95 && low95 <= estimate && estimate <= high95 && high95 <= high,
                "not in the order low, low95, value, high95, high");
        demand(
                Math.abs(skewness) <= SkewnessGuard.most(of) + Drift.EXACT,
                "skewness " + skewness + ", which " + of + " draws cannot have");
        demand(of <= draws, "of " + of + " draws, where " + draws + " were planned");
        demand(moves >= 0, "moves " + moves + " is negative");
        return new Frozen(name, new Estimate(estimate, low, high, low95, high95, of, skewness), moves);
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
