package dev.multiview.regression;

/**
 * A claim that a run shows otherwise than expected.
 *
 * @param claim id of the claim
 * @param sentence what differs, with the numbers on both sides and without a full stop
 */
public record Difference(String claim, String sentence) {}
