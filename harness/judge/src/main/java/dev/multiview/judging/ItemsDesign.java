package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.ClopperPearson;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import dev.multiview.statistic.PairedCounts;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * One model a side: items alone vary. Counted losses have an interval from the counts, the others Student's over items.
 *
 * @param items number of items
 * @param interval the interval by the level's divisor
 * @param method how it is made
 * @param counts what the counts say, as sentences; empty where nothing is counted
 */
record ItemsDesign(int items, IntFunction<Estimate> interval, String method, List<String> counts) implements Design {

    /** The gain of a counted loss: items that differ decide. */
    static ItemsDesign counted(double[] candidate, double[] baseline, String gainedWords, String lostWords) {
        int gained = 0;
        int lost = 0;
        for (int item = 0; item < candidate.length; item++) {
            gained += candidate[item] < baseline[item] ? 1 : 0;
            lost += candidate[item] > baseline[item] ? 1 : 0;
        }
        PairedCounts counts = new PairedCounts(gained, lost, candidate.length);
        return new ItemsDesign(
                candidate.length,
                counts::estimate,
                "Tango's score interval for a paired difference of shares.",
                List.of(String.format(
                        Locale.ROOT,
                        "Of %d items %d are %s and %d %s; the other %d tell nothing apart. McNemar's exact p is %s.",
                        candidate.length,
                        gained,
                        gainedWords,
                        lost,
                        lostWords,
                        candidate.length - gained - lost,
                        Words.number(counts.exactP()))));
    }

    /** The level of a counted loss. */
    static ItemsDesign share(double[] values) {
        int cases = 0;
        for (double value : values) {
            cases += value > 0 ? 1 : 0;
        }
        int counted = cases;
        return new ItemsDesign(
                values.length,
                divisor -> ClopperPearson.estimate(counted, values.length, divisor),
                "Clopper and Pearson's exact interval of a share.",
                List.of(counted + " of " + values.length + " items."));
    }

    /** The mean of values that are not counted. */
    static ItemsDesign mean(double[] values) {
        Moments moments = Moments.of(values, new double[values.length]);
        return new ItemsDesign(
                values.length,
                moments::estimate,
                "Student's interval over items, widened where they are skewed.",
                List.of());
    }

    @Override
    public Estimate estimate(int divisor) {
        return interval.apply(divisor);
    }

    @Override
    public String replicate() {
        return "item";
    }

    @Override
    public List<String> varies() {
        return counts;
    }

    @Override
    public String decides(Rule rule, int divisor) {
        Estimate now = estimate(divisor);
        OptionalInt enough = Enough.of(rule, items, more -> {
            double shrink = Math.sqrt((double) items / more);
            return new Estimate(
                    now.estimate(),
                    now.estimate() - (now.estimate() - now.low()) * shrink,
                    now.estimate() + (now.high() - now.estimate()) * shrink,
                    now.low95(),
                    now.high95(),
                    more);
        });
        return enough.isEmpty()
                ? Words.NOTHING_DECIDES
                : "About " + enough.getAsInt() + " test items would decide it for these two models"
                        + ", if mean and scatter stay; more trainings would tell whether it is theirs alone.";
    }
}
