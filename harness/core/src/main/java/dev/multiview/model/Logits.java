package dev.multiview.model;

import java.util.List;

/**
 * Outputs of a model, sample-major: value {@code sample * classes + class}. The array is owned.
 *
 * @param samples number of samples
 * @param classes number of classes
 * @param values outputs; the predicted class of a sample is its largest one, the first of equals
 */
public record Logits(int samples, int classes, float[] values) {

    public Logits {
        if (values.length != (long) samples * classes) {
            throw new IllegalArgumentException(
                    "Logits hold " + values.length + " values, not " + samples + " samples x " + classes + " classes");
        }
    }

    /** Output for class {@code c} of sample {@code i}. */
    public float get(int i, int c) {
        return values[i * classes + c];
    }

    /** The class predicted for sample {@code i}. */
    public int predicted(int i) {
        int first = i * classes;
        int best = first;
        for (int at = first + 1; at < first + classes; at++) {
            if (values[at] > values[best]) {
                best = at;
            }
        }
        return best - first;
    }

    /** Whether every output is a finite number. */
    public boolean finite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** The same values in an array of their own. */
    public Logits copy() {
        return new Logits(samples, classes, values.clone());
    }

    /**
     * The sum of equally shaped logits, each times a weight.
     *
     * @param members at least one
     * @param weights one a member
     */
    public static Logits sum(List<Logits> members, double[] weights) {
        Logits first = members.get(0);
        float[] sums = new float[first.values().length];
        for (int i = 0; i < sums.length; i++) {
            double sum = 0;
            for (int member = 0; member < weights.length; member++) {
                sum += weights[member] * members.get(member).values()[i];
            }
            sums[i] = (float) sum;
        }
        return new Logits(first.samples(), first.classes(), sums);
    }

    /** The mean of equally shaped logits; of one it is that one, bit for bit. */
    public static Logits mean(List<Logits> members) {
        Logits first = members.get(0);
        if (members.size() == 1) {
            return first;
        }
        double[] sums = new double[first.values().length];
        for (Logits member : members) {
            float[] own = member.values();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += own[i];
            }
        }
        int count = members.size();
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / count);
        }
        return new Logits(first.samples(), first.classes(), mean);
    }
}
