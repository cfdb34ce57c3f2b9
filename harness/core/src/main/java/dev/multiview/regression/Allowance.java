package dev.multiview.regression;

import dev.multiview.claim.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The verdicts and intervals that an unchanged program may show of a claim on fresh seeds.
 *
 * @param verdicts verdicts that it may show, in the order of their declaration; never empty
 * @param low lower end of the span that its interval at the family's level must touch
 * @param high upper end of that span
 */
record Allowance(Set<Verdict> verdicts, double low, double high) {
    Allowance {
        verdicts = Collections.unmodifiableSet(EnumSet.copyOf(verdicts));
    }

    /** An allowance that looks at the verdict alone. */
    static Allowance anyInterval(Set<Verdict> verdicts) {
        return new Allowance(verdicts, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Whether it speaks of intervals at all. */
    boolean bounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
