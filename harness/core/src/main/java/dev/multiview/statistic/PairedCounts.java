package dev.multiview.statistic;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The counts of items on which two models differ in being right: all that a comparison of two error rates on the same items
 * rests on.
 *
 * @param gained items on which the baseline errs and the candidate does not, b
 * @param lost items on which the candidate errs and the baseline does not, c
 * @param items all items, n, at least one and no fewer than those that differ
 */
public record PairedCounts(int gained, int lost, int items) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** Halvings of an interval of length 2 until no double lies between its ends. */
    private static final int HALVINGS = 80;

    public PairedCounts {
        if (gained < 0 || lost < 0 || items < 1 || (long) gained + lost > items) {
            throw new IllegalArgumentException("Counts " + gained + " and " + lost
                    + " of items that differ do not fit into " + items + " items; give counts from 0 on that do");
        }
    }

    /** Error rate of the baseline less that of the candidate, (b - c) / n. */
    public double gain() {
        return ((double) gained - lost) / items;
    }

    /**
     * Two-sided p value of McNemar's exact test that b and c come from a fair coin: twice the smaller tail of Binomial(b + c,
     * 1/2), at most 1. Source: McNemar 1947, Psychometrika 12, doi:10.1007/BF02295996.
     */
    public double exactP() {
        int differing = gained + lost;
        return differing == 0
                ? 1
                : Math.min(
                        1, 2 * BinomialDistribution.of(differing, 0.5).cumulativeProbability(Math.min(gained, lost)));
    }

    /**
     * The gain with Tango's score intervals at the family's level and at 95 %: all differences D that the score test does not
     * reject. With q(D) the largest likelihood of the share of lost items under D,
     *
     * <pre>
     *   |b - c - n D| &lt;= z sqrt(n (2 q(D) + D (1 - D))),      z = z(1 - alpha/2), D the gain
     *   q(D) = (sqrt(B^2 - 8 n C) - B) / (4 n),   B = -b - c + (2 n - b + c) D,   C = -c D (1 - D)
     * </pre>
     *
     * <p>Source: Tango 1998, Stat. Med. 17(8), 891-908.
     *
     * @param familySize number of claims among which the interval holds at once, at least 1
     */
    public Estimate estimate(int familySize) {
        if (familySize < 1) {
            throw new IllegalArgumentException("Family size " + familySize + " < 1");
        }
        double family = NORMAL.inverseSurvivalProbability(StudentT.ALPHA / familySize / 2);
        double plain = NORMAL.inverseSurvivalProbability(StudentT.ALPHA / 2);
        return new Estimate(gain(), end(family, -1), end(family, 1), end(plain, -1), end(plain, 1), items);
    }

    /** The furthest difference on one side that a score of {@code z} allows, by halving: the score falls as D grows. */
    private double end(double z, int side) {
        double inside = gain();
        double outside = side;
        if (score(outside * (1 - 1e-15)) * side > -z) {
            return outside;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (inside + outside) / 2;
            if (score(middle) * side > -z) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** The standardised distance of the counts from what the difference {@code d} lets expect. */
    double score(double d) {
        double distance = gained - lost - items * d;
        double linear = -gained - lost + (2.0 * items - gained + lost) * d;
        double constant = -lost * d * (1 - d);
        double root = Math.sqrt(Math.max(0, linear * linear - 8.0 * items * constant));
        double share = (root - linear) / (4.0 * items);
        double variance = items * (2 * share + d * (1 - d));
        if (variance <= 0) {
            return distance == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, distance);
        }
        return distance / Math.sqrt(variance);
    }
}
