package dev.multiview.metric;

/**
 * A procedure and its single on one test set of one draw.
 *
 * @param value the procedure's metric
 * @param single the single's metric
 * @param samples test samples behind both
 */
public record Score(double value, double single, int samples) {

    /** Positive when the procedure is better. */
    public double gain() {
        return single - value;
    }

    /** Gain over the single's metric; NaN where the single makes no error. */
    public double relativeGain() {
        return single == 0 ? Double.NaN : gain() / single;
    }
}
