package dev.multiview.metric;

/**
 * A share of test samples.
 *
 * @param value in [0, 1]
 * @param samples test samples behind it
 */
public record Share(double value, int samples) {

    /** The share on a mixture of these samples, weighted by {@code weight}, and of other samples. */
    Share mixed(double weight, Share other) {
        return new Share(weight * value + (1 - weight) * other.value, samples + other.samples);
    }
}
