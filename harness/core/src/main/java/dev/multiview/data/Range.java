package dev.multiview.data;

/**
 * The weights a feature may have in a sample: uniform on {@code [low, high]}, no unit (multiples of a unit
 * feature vector).
 *
 * <p>A range of exactly zero is more than a small weight: the feature is left out and takes no patch.
 *
 * @param low least weight, at least 0
 * @param high greatest weight
 */
public record Range(double low, double high) {

    /** The range that leaves a feature out. */
    public static final Range ABSENT = new Range(0, 0);

    public Range {
        if (!(low >= 0 && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "Weight range [" + low + ", " + high + "] is not within [0, infinity); give finite ends from 0 on");
        }
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "Weight range [" + low + ", " + high + "] is inverted; give the lower end first");
        }
    }

    /** Whether features of this range are left out. */
    public boolean absent() {
        return high == 0;
    }

    /** The expected weight. */
    public double mean() {
        return (low + high) / 2;
    }

    /** The weight's variance. */
    double variance() {
        return (high - low) * (high - low) / 12;
    }

    /** The weight at a uniform variate in [0, 1). */
    double at(double uniform) {
        return low + (high - low) * uniform;
    }

    String canonical() {
        return "[" + low + "," + high + "]";
    }
}
