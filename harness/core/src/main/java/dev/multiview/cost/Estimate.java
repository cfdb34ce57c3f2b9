package dev.multiview.cost;

/**
 * An estimate of what a trial takes.
 *
 * @param seconds time of its fit and predictions
 * @param basis what it is made of
 */
public record Estimate(double seconds, Basis basis) {

    /** What an estimate is made of, the best first. */
    public enum Basis {
        /** Trials of the same shape. */
        SAME_SHAPE,
        /** Trials of the same learner on the same data in another role, in proportion to nets and training length. */
        SAME_LEARNER_AND_DATA,
        /** Trials of the same learner on other data, or of others: a guess. */
        GUESS
    }
}
