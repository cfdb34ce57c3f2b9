package dev.multiview.papers.menon2021;

import java.util.Arrays;

/**
 * The losses of a model at some points for either class: the vector L of Menon et al., for two classes.
 *
 * @param ofOne loss if the class is 1, one value a point
 * @param ofZero loss if the class is 0
 */
record TwoLosses(double[] ofOne, double[] ofZero) {

    /** Logarithmic losses of logits for class 1. */
    static TwoLosses logarithmic(double[] logits) {
        return new TwoLosses(
                Arrays.stream(logits).map(z -> Math.log1p(Math.exp(-z))).toArray(),
                Arrays.stream(logits).map(z -> Math.log1p(Math.exp(z))).toArray());
    }

    /** Squared distances of the probability of class 1 to 1 and 0, at most 1. */
    static TwoLosses squared(double[] logits) {
        return new TwoLosses(
                Arrays.stream(logits)
                        .map(z -> Math.pow(1 / (1 + Math.exp(z)), 2))
                        .toArray(),
                Arrays.stream(logits)
                        .map(z -> Math.pow(1 / (1 + Math.exp(-z)), 2))
                        .toArray());
    }

    /** {@code p.L}: the mean loss at each point if class 1 has probability p there. */
    double[] expected(double[] p) {
        double[] expected = new double[p.length];
        Arrays.setAll(expected, i -> p[i] * ofOne[i] + (1 - p[i]) * ofZero[i]);
        return expected;
    }
}
