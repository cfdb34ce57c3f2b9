package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.Estimate;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** The search for how much more of something would decide a rule. */
final class Enough {
    /** More than anybody has. */
    static final int MOST = 1_000_000;

    private Enough() {}

    /**
     * The smallest number that decides; empty if {@value #MOST} does not.
     *
     * @param now a number that does not, at least 1
     * @param then the interval with another number, narrower with more
     */
    static OptionalInt of(Rule rule, int now, IntFunction<Estimate> then) {
        if (!decides(rule, then.apply(MOST))) {
            return OptionalInt.empty();
        }
        int few = now;
        int enough = MOST;
        while (enough - few > 1) {
            int middle = few + (enough - few) / 2;
            if (decides(rule, then.apply(middle))) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    private static boolean decides(Rule rule, Estimate estimate) {
        return rule.decide(estimate) != Rule.Decision.OPEN;
    }
}
