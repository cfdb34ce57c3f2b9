package dev.multiview.claim;

import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import dev.multiview.statistic.StudentT;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A forecast for open claims: how many draws would decide one, if means and deviations stay as they are. */
final class Outlook {
    /** More than anybody waits for. */
    private static final int MOST = 10_000;

    private Outlook() {}

    /**
     * The forecast as the end of a reason; empty where more draws cannot decide.
     *
     * @param open an open claim
     * @param divisor the n of its level 0.05/n
     */
    static String words(Judgement open, int divisor) {
        if (!open.undecidedByDraws() || open.estimate() == null) {
            return "";
        }
        OptionalInt enough = draws(open, divisor);
        return enough.isEmpty()
                ? String.format(Locale.ROOT, "; not even %d draws would decide it, if mean and scatter stay", MOST)
                : "; about " + enough.getAsInt() + " draws would decide it, if mean and scatter stay";
    }

    /**
     * How many draws would decide an open claim; empty if it has no estimate, or if {@value #MOST} would not.
     *
     * @param open an open claim
     * @param divisor the n of its level 0.05/n
     */
    static OptionalInt draws(Judgement open, int divisor) {
        Estimate estimate = open.estimate();
        if (estimate == null
                || !(open.claim().body() instanceof Statistical body)
                || !decided(open, body, estimate, divisor, MOST)) {
            return OptionalInt.empty();
        }
        int few = estimate.draws();
        int enough = MOST;
        while (enough - few > 1) {
            int middle = (few + enough) / 2;
            if (decided(open, body, estimate, divisor, middle)) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    private static boolean decided(Judgement open, Statistical body, Estimate estimate, int divisor, int draws) {
        List<ControlResult> controls = open.controls().stream()
                .map(result -> {
                    Estimate then = after(result.estimate(), divisor, draws);
                    return new ControlResult(
                            result.control(), result.control().rule().decide(then), then);
                })
                .toList();
        return Ruling.of(body.rule(), after(estimate, divisor, draws), controls)
                .verdict()
                .decided();
    }

    private static Estimate after(Estimate now, int divisor, int draws) {
        double deviation = StudentT.standardError(now) * Math.sqrt(now.draws());
        return new Moments(now.estimate(), deviation, now.skewness(), draws).estimate(divisor);
    }
}
