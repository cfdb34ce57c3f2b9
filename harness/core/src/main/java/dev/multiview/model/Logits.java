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
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (get(i, c) > get(i, best)) {
                best = c;
            }
        }
        return best;
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
        float[] mean = new float[first.values().length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (Logits member : members) {
                sum += member.values()[i];
            }
            mean[i] = (float) (sum / members.size());
        }
        return new Logits(first.samples(), first.classes(), mean);
    }
}
