package dev.multiview.transfer;

import java.util.Arrays;

/**
 * The distribution of angles between the features of fresh points and the oracle's weights, and what it bounds (arXiv
 * 2010.10090, sections 3.1 and 3.2).
 *
 * <p>The acute angle of a point x to the oracle is {@code arccos(|z(x)| / (|w| sqrt(k(x, x))))}, z the oracle's logit
 * there, w its weights (equation 8). {@code p(beta)} is the share of points whose angle is at least beta; the paper has "more
 * than", which on finitely many points could only make a bound smaller.
 */
public final class AngleDistribution {
    /** Ascending. */
    private final double[] angles;

    private AngleDistribution(double[] ascending) {
        angles = ascending;
    }

    /**
     * The distribution over some points.
     *
     * @param logits z of the oracle, one a point
     * @param diagonal k(x, x), one a point
     * @param norm |w|, positive
     */
    public static AngleDistribution of(double[] logits, double[] diagonal, double norm) {
        if (logits.length == 0 || logits.length != diagonal.length) {
            throw new IllegalArgumentException("Logits are " + logits.length + " and kernel values " + diagonal.length
                    + "; give one of both for every point, at least one point");
        }
        if (!(norm > 0)) {
            throw new IllegalArgumentException("Norm " + norm + " of the oracle is not above 0: it has no direction");
        }
        double[] angles = new double[logits.length];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = Math.acos(Math.min(1, Math.abs(logits[i]) / (norm * Math.sqrt(diagonal[i]))));
        }
        Arrays.sort(angles);
        return new AngleDistribution(angles);
    }

    /** p(beta). */
    public double beyond(double beta) {
        int from = 0;
        int to = angles.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (angles[middle] >= beta) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return (angles.length - from) / (double) angles.length;
    }

    /**
     * Theorem 1 of arXiv 2010.10090, reconstructed: the share of points on which a student disagrees with its oracle is at
     * most {@code p(pi / 2 - alpha)}, alpha the angle of the student's weights to the oracle's.
     */
    public double bound(double alpha) {
        return beyond(Math.PI / 2 - alpha);
    }

    /**
     * The bound of Phuong and Lampert (ICML 2019) as arXiv 2010.10090 restates it: the least over beta of {@code p(beta) +
     * p(pi / 2 - beta)^n}.
     *
     * @param samples n
     */
    public double earlierBound(int samples) {
        double least = Math.min(candidate(0, samples), candidate(Math.PI / 2, samples));
        for (double angle : angles) {
            // p jumps behind each angle, and p(pi / 2 - beta) behind each complement.
            least = Math.min(least, candidate(Math.nextUp(angle), samples));
            least = Math.min(least, candidate(Math.PI / 2 - angle, samples));
        }
        return least;
    }

    private double candidate(double beta, int samples) {
        return beyond(beta) + Math.pow(beyond(Math.PI / 2 - beta), samples);
    }
}
