package dev.multiview.run;

/**
 * The looks of an audit so far.
 *
 * @param made how many there were, at least 1
 * @param planned how many there may be
 * @param waiting number of open claims that the next look may decide; 0 if there is none
 */
public record LooksMade(int made, int planned, int waiting) {
    /** The only look. */
    static final LooksMade ONE = new LooksMade(1, 1, 0);
}
