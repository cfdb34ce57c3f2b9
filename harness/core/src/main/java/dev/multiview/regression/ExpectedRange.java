package dev.multiview.regression;

import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Ruling;
import dev.multiview.claim.Verdict;
import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.SkewnessGuard;
import dev.multiview.statistic.StudentT;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bound on what an unchanged program shows of a claim on fresh seeds, except with a small probability.
 *
 * <p>For every interval that a verdict rests on, the claim's own and each control's, {@link PredictionBounds} bounds both ends of
 * a rerun's interval on both sides: four one-sided events, each of at most {@code level}. The verdicts that any ends
 * within these bounds lead to, through {@link Ruling} as in the judge, are those that a rerun may show. However claim
 * and controls hang together over draws, the probability of another verdict, or of an interval apart from {@link
 * Allowance}'s, is at most 4 level for each interval.
 */
final class ExpectedRange {
    /** One-sided events by interval: each of its ends on each side. */
    static final int EVENTS = 4;

    private final double level;
    private final Singles singles;
    private final Map<List<Number>, PredictionBounds> known = new HashMap<>();

    /**
     * A rerun of the whole file.
     *
     * @param level probability of each one-sided event, between 0 and 0.5
     * @param singles errors of singles, on which eligibility rests
     */
    ExpectedRange(double level, Singles singles) {
        this.level = level;
        this.singles = singles;
    }

    /** Number of intervals that the verdict of {@code body} rests on: its own, its controls', its singles' errors. */
    static int intervals(Statistical body) {
        return 1
                + body.controls().size()
                + (int) quantities(body).stream()
                        .mapToLong(quantity -> quantity.headroom().size())
                        .sum();
    }

    /** What a rerun may show of a claim that has been run. */
    Allowance of(Judgement frozen, Statistical body) {
        Estimate estimate = frozen.estimate();
        boolean complete =
                estimate != null && frozen.controls().size() == body.controls().size();
        Set<Verdict> verdicts = EnumSet.of(frozen.verdict());
        Eligibility eligibility = eligibility(body);
        if (eligibility != Eligibility.NO) {
            // Without an estimate of a control nothing is known of what a rerun concludes from it.
            verdicts.addAll(
                    estimate != null && complete
                            ? rulings(body.rule(), estimate, frozen.controls())
                            : EnumSet.of(
                                    Verdict.SUPPORTED,
                                    Verdict.REFUTED,
                                    Verdict.EFFECT_WITHOUT_MECHANISM,
                                    Verdict.INCONCLUSIVE));
        }
        if (eligibility != Eligibility.YES) {
            verdicts.add(Verdict.INCONCLUSIVE);
        }
        if (estimate == null) {
            return Allowance.anyInterval(verdicts);
        }
        Box box = box(estimate);
        return new Allowance(
                verdicts, Math.min(estimate.low(), box.leastHigh()), Math.max(estimate.high(), box.mostLow()));
    }

    private enum Eligibility {
        YES,
        OPEN,
        NO
    }

    /** Whether every single's mean error stays within the headroom, may leave it, or cannot come back to it. */
    private Eligibility eligibility(Statistical body) {
        Eligibility all = Eligibility.YES;
        for (Quantity quantity : quantities(body)) {
            for (Estimate single : singles.of(quantity)) {
                PredictionBounds reach = reach(single.draws(), 0);
                double error = StudentT.standardError(single);
                double least = single.estimate() - reach.far() * error;
                double most = single.estimate() + reach.near() * error;
                if (most < Quantity.LEAST_HEADROOM || least > Quantity.MOST_HEADROOM) {
                    return Eligibility.NO;
                }
                if (least < Quantity.LEAST_HEADROOM || most > Quantity.MOST_HEADROOM) {
                    all = Eligibility.OPEN;
                }
            }
        }
        return all;
    }

    /** Every combination of what the intervals may say, judged. */
    private Set<Verdict> rulings(Rule rule, Estimate estimate, List<ControlResult> controls) {
        List<List<ControlResult>> combinations = List.of(List.of());
        for (ControlResult control : controls) {
            List<List<ControlResult>> longer = new ArrayList<>();
            for (ControlResult possible : possible(control.control(), control.estimate())) {
                for (List<ControlResult> combination : combinations) {
                    List<ControlResult> extended = new ArrayList<>(combination);
                    extended.add(possible);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (Estimate possible : distinct(rule, estimate)) {
            for (List<ControlResult> combination : combinations) {
                verdicts.add(Ruling.of(rule, possible, combination).verdict());
            }
        }
        return verdicts;
    }

    private List<ControlResult> possible(Control control, Estimate estimate) {
        return distinct(control.rule(), estimate).stream()
                .map(possible -> new ControlResult(control, control.rule().decide(possible), possible))
                .toList();
    }

    /** One interval for each thing that a rerun's may say: the rule's decision, and on which side it lies. */
    private List<Estimate> distinct(Rule rule, Estimate frozen) {
        Box box = box(frozen);
        Set<List<Object>> said = new HashSet<>();
        List<Estimate> distinct = new ArrayList<>();
        for (double low : turns(rule, box.leastLow(), box.mostLow())) {
            for (double high : turns(rule, box.leastHigh(), box.mostHigh())) {
                Estimate possible = new Estimate((low + high) / 2, low, high, low, high, frozen.draws());
                if (low <= high && said.add(List.of(rule.decide(possible), Ruling.upwards(rule, possible)))) {
                    distinct.add(possible);
                }
            }
        }
        return distinct;
    }

    /** The bounds of an end, and the places between them where what it says may turn. */
    private static List<Double> turns(Rule rule, double least, double most) {
        List<Double> turns = new ArrayList<>(List.of(least, most));
        List<Double> places = new ArrayList<>(rule.borders());
        places.add(rule.neutral());
        for (double at : places) {
            for (double beside : new double[] {Math.nextDown(at), at, Math.nextUp(at)}) {
                if (beside > least && beside < most) {
                    turns.add(beside);
                }
            }
        }
        return turns;
    }

    private record Box(double leastLow, double mostLow, double leastHigh, double mostHigh) {}

    /**
     * The rerun's ends lie at least Student's quantile from its mean, and at most what the greatest skewness makes of that:
     * whatever the rerun's skewness is, it cannot leave these bounds.
     */
    private Box box(Estimate frozen) {
        double error = StudentT.standardError(frozen);
        int draws = frozen.draws();
        double quantile = error == 0 ? 0 : StudentT.familyQuantile(frozen);
        double near = reach(draws, quantile).near() * error;
        double far = reach(draws, SkewnessGuard.reach(quantile, draws, SkewnessGuard.most(draws)))
                        .far()
                * error;
        double centre = frozen.estimate();
        return new Box(centre - far, centre + near, centre - near, centre + far);
    }

    private PredictionBounds reach(int draws, double factor) {
        // Claims of one family share their factor up to rounding, and with it a costly table.
        double rounded = Math.round(factor * 1e6) / 1e6;
        return known.computeIfAbsent(List.of(draws, rounded), key -> PredictionBounds.of(draws - 1, rounded, level));
    }

    private static List<Quantity> quantities(Statistical body) {
        List<Quantity> quantities = new ArrayList<>(List.of(body.quantity()));
        body.controls().forEach(control -> quantities.add(control.quantity()));
        return quantities;
    }
}
