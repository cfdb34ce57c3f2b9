package dev.multiview.claim;

import dev.multiview.statistic.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A plan for a claim that was not run yet: the chance that so many draws decide it, if the truth is what is guessed.
 *
 * @param rule the claim's rule
 * @param mean guessed mean of its quantity
 * @param deviation guessed standard deviation of the quantity between draws, above 0
 * @param familySize how many claims share the error rate, at least 1
 */
public record DrawsNeeded(Rule rule, double mean, double deviation, int familySize) {
    /** The draws at which the curve is computed, about evenly spaced in their logarithm. */
    private static final int[] DRAWS = {
        3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 100, 128, 160, 200, 256, 320, 400, 512, 640, 800, 1000,
        2000, 5000, 10_000
    };

    /**
     * A point of the curve.
     *
     * @param draws number of draws
     * @param right chance of the verdict that is right about the guess
     * @param wrong chance of the other one
     */
    public record At(int draws, double right, double wrong) {}

    /** The chances at so many draws, at least two. */
    public At at(int draws) {
        Rule.Decision truth = rule.claims(mean) ? Rule.Decision.HOLDS : Rule.Decision.FAILS;
        Rule.Decision other = truth == Rule.Decision.HOLDS ? Rule.Decision.FAILS : Rule.Decision.HOLDS;
        var chances = new Power(mean, deviation, draws, familySize).chances(rule::decide, rule.borders());
        return new At(draws, chances.getOrDefault(truth, 0.0), chances.getOrDefault(other, 0.0));
    }

    /** The curve, up to the first point with nearly certain verdicts. */
    public List<At> curve() {
        List<At> points = new ArrayList<>();
        for (int draws : DRAWS) {
            At point = at(draws);
            points.add(point);
            if (point.right() > 0.99) {
                break;
            }
        }
        return points;
    }

    /**
     * The fewest draws that give the right verdict with this chance; empty if the curve does not reach it.
     *
     * @param curve the {@link #curve}
     * @param chance below 0.99
     */
    public OptionalInt needed(List<At> curve, double chance) {
        int few = 2;
        int enough = 0;
        for (At point : curve) {
            if (point.right() >= chance) {
                enough = point.draws();
                break;
            }
            few = point.draws();
        }
        while (enough - few > 1) {
            int middle = (few + enough) / 2;
            if (at(middle).right() >= chance) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return enough == 0 ? OptionalInt.empty() : OptionalInt.of(enough);
    }
}
