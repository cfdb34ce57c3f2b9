package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.Estimate;
import java.util.List;

/** The design of a comparison: what varies in it, with the interval that follows. */
interface Design {

    /** The mean with its intervals at level 1 - 0.05/{@code divisor} and at 95 %. */
    Estimate estimate(int divisor);

    /** What the interval counts, in the singular. */
    String replicate();

    /** How the interval is made, as a sentence. */
    String method();

    /** How much each source of chance brings, as sentences. */
    List<String> varies();

    /** What would decide an open rule at that level if means and scatter stay, as a sentence. */
    String decides(Rule rule, int divisor);
}
