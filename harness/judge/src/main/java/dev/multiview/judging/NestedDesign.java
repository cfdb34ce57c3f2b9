package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import java.util.List;
import java.util.OptionalInt;

/**
 * Draws with test items of their own: the scatter over draws holds all that varies, and is at least what the items bring.
 *
 * @param moments of one value a draw
 */
record NestedDesign(Moments moments) implements Design {

    @Override
    public Estimate estimate(int divisor) {
        return moments.estimate(divisor);
    }

    @Override
    public String replicate() {
        return "draw";
    }

    @Override
    public String method() {
        return "Student's interval over " + moments.draws()
                + " draws, each with test items of its own, with the items' scatter as the least; widened where draws are"
                + " skewed.";
    }

    @Override
    public List<String> varies() {
        return List.of("Standard deviation between draws: " + Words.number(moments.deviation()) + ".");
    }

    @Override
    public String decides(Rule rule, int divisor) {
        OptionalInt enough = Enough.of(rule, moments.draws(), more -> new Moments(
                        moments.mean(), moments.deviation(), moments.skewness(), more)
                .estimate(divisor));
        return enough.isEmpty()
                ? Words.NOTHING_DECIDES
                : "About " + enough.getAsInt() + " draws would decide it, if mean and scatter stay.";
    }
}
