package dev.multiview.model;

/** A measure of how far a fit took the weights: the norm of W - W0 over that of W0. */
public final class Movement {
    private Movement() {}

    /**
     * The measure for two parameter vectors of one layout; NaN if W0 is zero and nothing moved.
     *
     * @param start W0
     * @param weights W
     */
    public static double of(float[] start, float[] weights) {
        double moved = 0;
        double norm = 0;
        for (int i = 0; i < weights.length; i++) {
            moved += Math.pow((double) weights[i] - start[i], 2);
            norm += Math.pow(start[i], 2);
        }
        return Math.sqrt(moved / norm);
    }
}
