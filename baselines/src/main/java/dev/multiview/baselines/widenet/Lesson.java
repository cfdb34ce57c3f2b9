package dev.multiview.baselines.widenet;

import dev.multiview.transfer.EffectiveLogit;
import java.util.Arrays;

/**
 * The lesson of a net: points, and at each a teacher's logit and a label, which a loss mixes.
 *
 * @param points {@code [point][coordinate]}; at least 1
 * @param teacher z_t, finite, one a point
 * @param labels y, one a point
 * @param loss the mixture
 */
public record Lesson(double[][] points, double[] teacher, boolean[] labels, SoftLoss loss) {

    public Lesson {
        if (points.length == 0 || teacher.length != points.length || labels.length != points.length) {
            throw new IllegalArgumentException("Points, " + points.length + ", teacher's logits, " + teacher.length
                    + ", and labels, " + labels.length + ", of a lesson must be as many, at least 1");
        }
        for (double logit : teacher) {
            if (!Double.isFinite(logit)) {
                throw new IllegalArgumentException("Teacher logit " + logit + " is not a finite number");
            }
        }
    }

    /** The teacher's logits with its signs for labels: a perfect teacher in the sense of arXiv 2010.10090. */
    public static Lesson perfect(double[][] points, double[] teacher, SoftLoss loss) {
        return new Lesson(points, teacher, signs(teacher), loss);
    }

    /** Labels alone, the signs of {@code truth}. */
    public static Lesson hard(double[][] points, double[] truth) {
        return new Lesson(points, new double[points.length], signs(truth), SoftLoss.hard());
    }

    /** Which values are above 0. */
    public static boolean[] signs(double[] values) {
        boolean[] signs = new boolean[values.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = values[i] > 0;
        }
        return signs;
    }

    /** The first {@code count} of its points. */
    public Lesson first(int count) {
        return new Lesson(
                Arrays.copyOf(points, count), Arrays.copyOf(teacher, count), Arrays.copyOf(labels, count), loss);
    }

    /** Where every logit ends that is free to, the minimum of its own loss. */
    public double[] ends() {
        EffectiveLogit law = new EffectiveLogit(loss.softRatio(), loss.temperature());
        double[] ends = new double[points.length];
        Arrays.setAll(ends, i -> law.of(teacher[i], labels[i]));
        return ends;
    }

    int count() {
        return points.length;
    }

    /** The sum of losses. */
    double loss(double[] logits) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            sum += loss.value(logits[i], teacher[i], labels[i]);
        }
        return sum;
    }

    /** The loss's derivatives by each logit. */
    void slopes(double[] logits, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = loss.slope(logits[i], teacher[i], labels[i]);
        }
    }
}
