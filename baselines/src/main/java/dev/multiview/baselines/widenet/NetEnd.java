package dev.multiview.baselines.widenet;

/**
 * The end of a net's training.
 *
 * @param weights those of the net
 * @param logits what it says at the lesson's points, zero at the start
 * @param left the largest step that Newton's method would still take in a single logit, in logits
 * @param steps how many were taken
 * @param ended whether {@code left} is small enough for an end; if not, it took too many steps, and nothing may be read from this
 */
public record NetEnd(double[] weights, double[] logits, double left, int steps, boolean ended) {}
