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

    /** The score on a mixture of these samples, weighted by {@code share}, and of other samples. */
    Score mixed(double share, Score other) {
        return new Score(
                share * value + (1 - share) * other.value,
                share * single + (1 - share) * other.single,
                samples + other.samples);
    }
}
