package dev.multiview.data;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact law of the number of minor features a sample shows, surplus ones dropped: {@code min(M, room)}, where M
 * is binomial or 1 by the {@link MinorLaw}.
 */
final class MinorCount {
    /** Entry j: the probability of j minor features; from none to all features of other classes. */
    private final double[] probabilities;

    private MinorCount(double[] probabilities) {
        this.probabilities = probabilities;
    }

    static MinorCount of(MultiViewSpec spec, MinorLaw law, boolean singleView) {
        int others = spec.otherFeatures();
        int room = spec.minorRoom(singleView);
        double[] probabilities = new double[others + 1];
        if (law instanceof MinorLaw.Independent independent) {
            BinomialDistribution sampled = BinomialDistribution.of(others, independent.frequency() / spec.classes());
            for (int j = 0; j < room; j++) {
                probabilities[j] = sampled.probability(j);
            }
            probabilities[room] = sampled.survivalProbability(room - 1);
        } else {
            probabilities[Math.min(1, room)] = 1;
        }
        return new MinorCount(probabilities);
    }

    /** Probability that a sample shows {@code number} minor features. */
    double probability(int number) {
        return probabilities[number];
    }

    /** Probability that a sample shows one given feature of another class: all are alike, so mean over number. */
    double presence() {
        double mean = IntStream.range(0, probabilities.length)
                .mapToDouble(j -> j * probabilities[j])
                .sum();
        return Math.min(1, mean / (probabilities.length - 1));
    }
}
