package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.Crossed;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Replicates that all meet the same items: both vary.
 *
 * @param crossed the mean with the parts of its variance
 * @param noun what a replicate is, in the singular
 * @param leastVariance of the mean, what finitely many items bring even if no two runs differ
 * @param how the beginning of the method's sentence
 */
record CrossedDesign(Crossed crossed, String noun, double leastVariance, String how) implements Design {

    @Override
    public Estimate estimate(int divisor) {
        return crossed.moments(leastVariance).estimate(divisor);
    }

    @Override
    public String replicate() {
        return "effective draw";
    }

    @Override
    public String method() {
        return how + " crossed with " + crossed.items() + " items: the variance of the mean is that of " + noun
                + "s plus that of items, with " + Words.number(crossed.degrees())
                + " degrees of freedom (Satterthwaite); 'effective draws' are one more than these.";
    }

    @Override
    public List<String> varies() {
        return List.of("Standard deviation that other " + noun + "s on these items would bring to the estimate: "
                + Words.number(crossed.ofReplicates()) + "; that other items would bring with these " + noun + "s: "
                + Words.number(crossed.ofItems()) + "; the standard error with both is " + Words.number(standardError())
                + ". What a " + noun + " and an item do together is in both parts, so that they do not simply add up.");
    }

    private double standardError() {
        return Math.max(crossed.standardError(), Math.sqrt(leastVariance));
    }

    @Override
    public String decides(Rule rule, int divisor) {
        List<String> ways = new ArrayList<>();
        way(rule, crossed.replicates(), more -> crossed.with(more, crossed.items()), divisor)
                .ifPresent(more -> ways.add(more + " " + noun + "s of each on these items"));
        way(rule, crossed.items(), more -> crossed.with(crossed.replicates(), more), divisor)
                .ifPresent(more -> ways.add(more + " test items with these " + noun + "s"));
        if (ways.isEmpty()) {
            OptionalInt times = Enough.of(
                    rule,
                    1,
                    more -> interval(
                            crossed.with((int) Math.min(Enough.MOST, (long) more * crossed.replicates()), (int)
                                    Math.min(Enough.MOST * 100L, (long) more * crossed.items())),
                            divisor));
            return times.isEmpty()
                    ? Words.NOTHING_DECIDES
                    : "Neither more " + noun + "s alone nor more items alone would decide it; about " + times.getAsInt()
                            + " times as many of both would, if mean and scatter stay.";
        }
        return "About " + String.join(", or ", ways) + " would decide it, if mean and scatter stay.";
    }

    private OptionalInt way(Rule rule, int now, IntFunction<Crossed> then, int divisor) {
        return Enough.of(rule, now, more -> interval(then.apply(more), divisor));
    }

    private Estimate interval(Crossed then, int divisor) {
        return then.moments(leastVariance * crossed.items() / then.items()).estimate(divisor);
    }
}
