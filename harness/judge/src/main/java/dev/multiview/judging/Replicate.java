package dev.multiview.judging;

/**
 * The losses of one run, or of one formed ensemble, on a test set.
 *
 * @param draw which training set
 * @param group the ensemble it belongs to, or that it is; empty if nobody says
 * @param seed which training on that set; empty for an ensemble
 * @param losses one an item
 */
@SuppressWarnings("ArrayRecordComponent") // As long as a test set, and only read.
record Replicate(int draw, String group, String seed, double[] losses) {

    /** The name that tells it from others in a table. */
    String name() {
        return "draw " + draw + (group.isEmpty() ? "" : ", group " + group) + (seed.isEmpty() ? "" : ", seed " + seed);
    }
}
